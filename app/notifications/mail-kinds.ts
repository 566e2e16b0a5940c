import type { DeletionChoice, Outcome, Permission } from "#db/schema/sets.ts";
import type { MailTopic } from "./preferences.ts";

/** What each kind of mail needs to be composed. Everything a reader sees of a mail is written in the files ending in mails.ts. */
export type MailPayloads = {
  "sign-in-code": { requestId: string };
  published: { number: string; place: string; path: string };
  "published-cut": Decided & { path: string };
  returned: Decided;
  rejected: Decided;
  hidden: Decided;
  reply: { number: number; answers: string };
  news: { number: number };
  answered: { numbers: number[] };
  "passage-changed": { numbers: number[]; version: number };
  complaint: { number: string; place: string; isUpheld: boolean; outcome: Outcome; answer: string; newer?: "public" | "waiting" | null };
  digest: { followed: number[]; others: number[]; more: number };
  "writing-ban": Pick<Decided, "reason" | "clause"> & { explanation: string; until: string };
  "writing-ban-lifted": Record<string, never>;
  reminder: { waiting: number; oldest: string | null; revised: number; reported: number; complaints: number };
  "report-received": { number: string; place: string; reason: string; path: string };
  "report-answer": { number: string; place: string; isHidden: boolean; answer: string; path: string };
  "report-void": { number: string; place: string; path: string };
  "barrier-filed": { path: string; until: string };
  "barrier-answer": { words: string; page: string; answer: string };
  permissions: { gained: Permission[]; lost: Permission[] };
  "account-blocked": { words: string };
  "account-unblocked": Record<string, never>;
  "sessions-ended": Record<string, never>;
  "sign-in-blocked": Record<string, never>;
  "sign-in-closed": { mode: "invitation" | "domains"; isShut?: boolean };
  invitation: { invitationId: string; permissions: Permission[]; inviter: string | null; until: number };
  "email-change-code": { changeId: string; to: "old" | "new"; isTaken: boolean };
  "email-changed": { to: "old" | "new" };
  "passkey-added": { name: string };
  "passkey-removed": { name: string };
  "passkeys-reset": Record<string, never>;
  "recovery-code-used": { left: number };
  "deletion-planned": { when: string; choice: DeletionChoice };
  "account-inactive": { since: string; when: string };
  "deletion-done": { choice: DeletionChoice };
};
export type Decided = { number: string; place: string; reason: string; clause: number; explanation: string | null; legalGround: string | null; wasReported: boolean; complainUntil: number };
export type MailKind = keyof MailPayloads;
/** `unsubscribePath` is there for mails that nobody needs. */
export type Mail = { subject: string; text: string; unsubscribePath?: string };
/** A contribution as a mail may speak of it, looked up when the mail is sent: what was hidden or withdrawn meanwhile is not in it. */
export type MentionedContribution = { number: string; kind: string; place: string; who: string; excerpt: string; path: string };
export type MailSurroundings = {
  publicOrigin: string;
  codeFor: (requestId: string) => string;
  emailChangeCodeFor: (change: { changeId: string; to: "old" | "new" }) => string;
  newEmailFor: (changeId: string) => string | undefined;
  invitationTokenFor: (invitationId: string) => string;
  isWanted: (personId: string, topic: MailTopic) => boolean;
  contributionFor: (number: number) => MentionedContribution | undefined;
  /** What became of a contribution, in a word, once the team has answered it. */
  dispositionFor: (number: number) => string | undefined;
  unsubscribeTokenFor: (personId: string, topic: MailTopic) => string;
};

/** What composes each of these kinds: null if there is nothing left to say. */
export type Composers<Kinds extends MailKind> = { [K in Kinds]: (payload: MailPayloads[K], surroundings: MailSurroundings) => Mail | null };
