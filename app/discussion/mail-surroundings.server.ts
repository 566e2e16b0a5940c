import { eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { publicAnswers } from "#db/schema/evaluation-views.ts";
import { findNewEmail } from "#app/accounts/email-changes.server.ts";
import { toInvitationToken } from "#app/accounts/invitation-token.server.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toEmailChangeCode, toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import type { Env } from "#app/env.server.ts";
import type { MailSurroundings, MentionedContribution } from "#app/notifications/mail-kinds.ts";
import { wantsMail } from "#app/notifications/preferences.server.ts";
import { toUnsubscribeToken } from "#app/notifications/unsubscribe.server.ts";
import { toBeginning } from "#app/text/beginning.ts";
import { DISPOSITION_WORDS, KIND_WORDS, toContributionNumber } from "#app/text/words.ts";
import { toPlaceWords } from "./place.ts";

const LONGEST_EXCERPT = 280;

/** What mails are composed with at the moment they are sent. */
export function toMailSurroundings(db: Db, { publicOrigin, sessionSecret }: Pick<Env, "publicOrigin" | "sessionSecret">): MailSurroundings {
  return {
    publicOrigin,
    codeFor: (requestId) => toSignInCode(sessionSecret, requestId),
    emailChangeCodeFor: (change) => toEmailChangeCode(sessionSecret, change),
    newEmailFor: (changeId) => findNewEmail(db, changeId),
    invitationTokenFor: (invitationId) => toInvitationToken(sessionSecret, invitationId),
    unsubscribeTokenFor: (personId, topic) => toUnsubscribeToken(sessionSecret, { personId, topic }),
    isWanted: (personId, topic) => wantsMail(db, { personId, topic }),
    contributionFor: (number) => findMentioned(db, number),
    dispositionFor: (number) => findDisposition(db, number),
  };
}

function findMentioned(db: Db, number: number): MentionedContribution | undefined {
  const row = db.select().from(published).where(eq(published.number, number)).get();
  if (!row) return undefined;
  const words = toContributionNumber(number);
  return { number: words, kind: row.kind ? KIND_WORDS[row.kind].word : "Antwort", place: toPlaceWords(row), who: toPersonLine(row), excerpt: toBeginning(row.body, LONGEST_EXCERPT), path: `/beitraege/${words}` };
}

function findDisposition(db: Db, number: number): string | undefined {
  const row = db.select({ disposition: publicAnswers.disposition }).from(publicAnswers).where(eq(publicAnswers.number, number)).get();
  return row && DISPOSITION_WORDS[row.disposition].word;
}
