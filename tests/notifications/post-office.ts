import { SMTPServer } from "smtp-server";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { toInvitationToken } from "#app/accounts/invitation-token.server.ts";
import { toEmailChangeCode, toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { deliverDueMails, postBySmtp } from "#app/notifications/deliver.server.ts";
import { listNewestMails, queueMail, type QueuedMail } from "#app/notifications/outbox.server.ts";
import { toUnsubscribeToken } from "#app/notifications/unsubscribe.server.ts";
import type { MailKind, MailSurroundings, MentionedContribution } from "#app/notifications/mail-kinds.ts";
import { transact } from "#db/open.ts";
import { NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { openMailbox } from "#tests/support/mailbox.ts";

export const PUBLIC_ORIGIN = "https://diskussion.example";
export const SECRET = "s".repeat(40);
const EXAMPLE: MentionedContribution = { number: "B-007", kind: "Einwand", place: "Rn. 12", who: "Fachperson aus einer Kleinstadt", excerpt: "Das sehe ich anders.", path: "/beitraege/B-007" };

/** What mails are composed with; every contribution that is asked for is there unless its number is 404. */
export const surroundings: MailSurroundings = {
  publicOrigin: PUBLIC_ORIGIN,
  codeFor: (requestId) => toSignInCode(SECRET, requestId),
  emailChangeCodeFor: (change) => toEmailChangeCode(SECRET, change),
  newEmailFor: () => "neu@stadt.example",
  invitationTokenFor: (invitationId) => toInvitationToken(SECRET, invitationId),
  unsubscribeTokenFor: (personId, topic) => toUnsubscribeToken(SECRET, { personId, topic }),
  isWanted: () => true,
  dispositionFor: (number) => (number === 404 ? undefined : "teilweise berücksichtigt"),
  contributionFor: (number) => (number === 404 ? undefined : { ...EXAMPLE, number: `B-${String(number).padStart(3, "0")}` }),
};

/** An outbox, a real mail server, and the round between them. */
export async function givenPostOffice() {
  const database = freshDatabase();
  const mailbox = await openMailbox();
  onTestFinished(() => mailbox.close());
  const queue = <K extends MailKind>(mail: Partial<QueuedMail<K>> & Pick<QueuedMail<K>, "kind" | "payload">) =>
    transact(database.db, (tx) => queueMail(tx, { recipient: "empfang@stadt.example", dedupeKey: `${Math.random()}`, now: NOW, ...mail } as QueuedMail<K>));
  const round = (now = NOW, smtpUrl = mailbox.smtpUrl) =>
    deliverDueMails(database.db, { post: postBySmtp({ smtpUrl, mailFrom: "Integration in Bewegung <post@diskussion.example>", publicOrigin: PUBLIC_ORIGIN }), surroundings, now: () => now });
  const rows = () => listNewestMails(database.db, 100);
  return { database, db: database.db, mailbox, queue, round, rows };
}

/** A mail server that takes nothing: it answers every recipient with an error. */
export async function openRefusingServer(): Promise<string> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"], onRcptTo: (_, __, done) => done(new Error("mailbox full, geheim@stadt.example")) });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}
