/** What each kind of mail needs to be composed. Everything a reader sees of a mail is written in this file. */
export type MailPayloads = {
  "sign-in-code": { requestId: string };
  published: { number: string; place: string; path: string };
  "published-cut": Decided & { path: string };
  returned: Decided;
  rejected: Decided;
  hidden: Decided;
};
export type Decided = { number: string; place: string; reason: string; clause: number; explanation: string | null; legalGround: string | null };
export type MailKind = keyof MailPayloads;
export type Mail = { subject: string; text: string };
export type MailSurroundings = { publicOrigin: string; codeFor: (requestId: string) => string };

const CLOSING = "Integration in Bewegung – Fachdiskussion zum Positionspapier";

type Composers = { [K in MailKind]: (payload: MailPayloads[K], surroundings: MailSurroundings) => Mail };

const composers: Composers = {
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
  published: ({ number, place, path }, { publicOrigin }) => ({
    subject: `${number} ist veröffentlicht`,
    text: paragraphs("Guten Tag,", `Ihr Beitrag ${number} (${place}) ist veröffentlicht:\n${publicOrigin}${path}`, "Danke, dass Sie mitdenken."),
  }),
  "published-cut": ({ path, ...decided }, { publicOrigin }) => ({
    subject: `${decided.number} ist mit einer Kürzung veröffentlicht`,
    text: paragraphs(
      "Guten Tag,",
      `Ihr Beitrag ${decided.number} (${decided.place}) ist veröffentlicht, aber nicht ganz. Die Lücke ist im Text sichtbar:\n${publicOrigin}${path}`,
      toGrounds(decided, publicOrigin),
      "Sie können den Beitrag überarbeiten oder zurückziehen.",
      HUMAN,
    ),
  }),
  returned: (decided, { publicOrigin }) => ({
    subject: `${decided.number} kommt zur Überarbeitung zurück`,
    text: paragraphs(
      "Guten Tag,",
      `die Moderation hat Ihren Beitrag ${decided.number} (${decided.place}) gelesen und bittet Sie, ihn zu überarbeiten.`,
      toGrounds(decided, publicOrigin),
      `Ihr Text ist noch da. Überarbeiten und erneut einreichen:\n${publicOrigin}/beitraege/${decided.number}/bearbeiten`,
      HUMAN,
    ),
  }),
  rejected: (decided, { publicOrigin }) => ({
    subject: `${decided.number} wird nicht veröffentlicht`,
    text: paragraphs(
      "Guten Tag,",
      `die Moderation hat Ihren Beitrag ${decided.number} (${decided.place}) gelesen und veröffentlicht ihn nicht.`,
      toGrounds(decided, publicOrigin),
      `Ihr Text ist noch da. Sie können ihn überarbeiten und erneut einreichen:\n${publicOrigin}/beitraege/${decided.number}/bearbeiten`,
      HUMAN,
    ),
  }),
  hidden: (decided, { publicOrigin }) => ({
    subject: `${decided.number} ist ausgeblendet`,
    text: paragraphs(
      "Guten Tag,",
      `Ihr Beitrag ${decided.number} (${decided.place}) war veröffentlicht und ist jetzt ausgeblendet. An seiner Stelle steht ein Hinweis.`,
      toGrounds(decided, publicOrigin),
      `Sie können eine neue Fassung einreichen:\n${publicOrigin}/beitraege/${decided.number}/bearbeiten`,
      HUMAN,
    ),
  }),
};

const HUMAN = "Entschieden hat ein Mensch, nicht ein Programm.";

/** The finished mail. Sign-in codes are computed here and stand nowhere else. */
export function composeMail(kind: MailKind, payload: unknown, surroundings: MailSurroundings): Mail {
  const compose = composers[kind] as (payload: unknown, surroundings: MailSurroundings) => Mail;
  const { subject, text } = compose(payload, surroundings);
  return { subject, text: `${text}\n\n--\n${CLOSING}\n${surroundings.publicOrigin}\n` };
}

/** Reason and clause, the law where one is named, and the words of the moderation. */
function toGrounds({ reason, clause, legalGround, explanation }: Decided, publicOrigin: string): string {
  return paragraphs(`Grund: ${reason} (Netiquette, Ziffer ${clause})\n${publicOrigin}/netiquette#ziffer-${clause}`, legalGround && `Rechtsgrundlage: ${legalGround}`, explanation);
}

function paragraphs(...pieces: (string | null | false)[]): string {
  return pieces.filter((piece) => piece !== null && piece !== false && piece !== "").join("\n\n");
}
