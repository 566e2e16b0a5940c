import { createTransport } from "nodemailer";
import type { Db } from "#db/open.ts";
import { composeMail } from "./mails.ts";
import type { Mail, MailKind, MailSurroundings } from "./mail-kinds.ts";
import { beginSending, dropMail, isLastMail, listDueMails, markSent, postpone, type WaitingMail } from "./outbox.server.ts";

export type Post = (mail: { id: string; to: string } & Mail) => Promise<void>;

/** Sends by SMTP, plain text, with an id that stays the same over retries. */
export function postBySmtp({ smtpUrl, mailFrom, publicOrigin }: { smtpUrl: string; mailFrom: string; publicOrigin: string }): Post {
  const transport = createTransport(smtpUrl);
  const host = new URL(publicOrigin).hostname;
  return async ({ id, to, subject, text, unsubscribePath }) => {
    await transport.sendMail({
      from: mailFrom,
      to: { name: "", address: to },
      subject,
      text,
      messageId: `<${id}@${host}>`,
      headers: { "Auto-Submitted": "auto-generated", ...(unsubscribePath ? toUnsubscribeHeaders(`${publicOrigin}${unsubscribePath}`) : {}) },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

/** Whether the mail server lets us in, without sending anything: null if it does, else the code of what went wrong. */
export async function knockAtMailServer(smtpUrl: string, patience: number): Promise<string | null> {
  const transport = createTransport({ url: smtpUrl, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience });
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unbekannt";
  } finally {
    transport.close();
  }
}

/** Lets a mail program offer one click (RFC 8058). */
function toUnsubscribeHeaders(address: string) {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** Where no mail server is named, mails stay in the outbox to be read at /entwicklung/post. */
export const keepForReading: Post = () => Promise.resolve();

/** Sends what is due. A mail that fails waits longer and stays; the reason is kept without its text. */
export async function deliverDueMails(db: Db, { post, surroundings, now }: { post: Post; surroundings: MailSurroundings; now: () => number }) {
  for (const mail of listDueMails(db, now())) {
    beginSending(db, mail);
    try {
      const composed = toMail(mail, surroundings);
      if (!composed) {
        dropMail(db, mail);
        continue;
      }
      await post({ id: mail.id, to: mail.recipient, ...composed });
      if (isLastMail(mail) && post !== keepForReading) dropMail(db, mail);
      else markSent(db, mail, now());
    } catch (error) {
      postpone(db, mail, { now: now(), error: error instanceof Error ? error.message : String(error) });
    }
  }
}

export function toMail(mail: WaitingMail, surroundings: MailSurroundings): Mail | null {
  return composeMail(mail.kind as MailKind, JSON.parse(mail.payload), surroundings, mail.personId);
}
