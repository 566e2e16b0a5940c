import { accountMails } from "./account-mails.ts";
import { decisionMails } from "./decision-mails.ts";
import { discussionMails } from "./discussion-mails.ts";
import { emailChangeMails } from "./email-change-mails.ts";
import type { Composers, Mail, MailKind, MailSurroundings } from "./mail-kinds.ts";
import { paragraphs } from "./mail-text.ts";
import { moderationMails } from "./moderation-mails.ts";
import { passkeyMails } from "./passkey-mails.ts";
import { privacyMails } from "./privacy-mails.ts";
import type { MailTopic } from "./preferences.ts";
import { siteMails } from "./site-mails.ts";

const CLOSING = "Integration in Bewegung – Fachdiskussion zum Positionspapier";

/** Mails nobody needs, and what one switches off to get no more of them. */
const TOPICS: Partial<Record<MailKind, MailTopic>> = { reply: "replies", answered: "replies", "passage-changed": "replies", news: "news", digest: "digest" };

const composers: Composers<MailKind> = {
  ...decisionMails,
  ...moderationMails,
  ...discussionMails,
  ...siteMails,
  ...accountMails,
  ...emailChangeMails,
  ...passkeyMails,
  ...privacyMails,
  "sign-in-code": ({ requestId }, { publicOrigin, codeFor }) => ({
    subject: "Ihr Code zum Anmelden",
    text: paragraphs(
      "Guten Tag,",
      "Ihr Code zum Anmelden lautet:",
      `    ${codeFor(requestId)}`,
      `Geben Sie ihn in dem Browser ein, in dem Sie ihn angefordert haben:\n${publicOrigin}/anmelden/code`,
      "Der Code gilt 30 Minuten. Wenn Sie keinen angefordert haben, brauchen Sie nichts zu tun.",
    ),
  }),
};

/** The finished mail, or null if what it would speak of is no longer there, or it is no longer wanted. Sign-in codes are computed here and stand nowhere else. */
export function composeMail(kind: MailKind, payload: unknown, surroundings: MailSurroundings, personId: string | null = null): Mail | null {
  const compose = composers[kind] as (payload: unknown, surroundings: MailSurroundings) => Mail | null;
  const { publicOrigin, unsubscribeTokenFor, isWanted } = surroundings;
  const topic = TOPICS[kind];
  if (topic && personId && !isWanted(personId, topic)) return null;
  const mail = compose(payload, surroundings);
  if (!mail) return null;
  const closing = `--\n${CLOSING}\n${publicOrigin}\n`;
  if (!topic || !personId) return { ...mail, text: `${mail.text}\n\n${closing}` };
  const unsubscribePath = `/abbestellen/${unsubscribeTokenFor(personId, topic)}`;
  return { ...mail, unsubscribePath, text: `${mail.text}\n\n${closing}\nSolche Mails abbestellen: ${publicOrigin}${unsubscribePath}\n` };
}
