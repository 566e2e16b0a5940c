import type { Db } from "#db/open.ts";
import { PERIOD_NAMES, PERIODS, type PeriodName, toPeriodWords } from "#db/periods.ts";
import type { Retained } from "#db/retention.ts";
import { endedSessions, endedStaffSessions, oldEmailChanges, oldProofs, oldSignInRequests } from "#app/accounts/old-sign-ins.server.ts";
import { oldInvitations } from "#app/accounts/invitations.server.ts";
import { oldDrafts } from "#app/discussion/old-drafts.server.ts";
import { forgetUnsaidQuotesOf } from "#app/evaluation/forget-unsaid-quotes.server.ts";
import { oldExports } from "#app/evaluation/retained.server.ts";
import { openDesks } from "#app/moderation/retained.server.ts";
import { settledComplaintWords, settledReportWords } from "#app/moderation/settled-words.server.ts";
import { hiddenWords, rejectedWords, replacedWords, type Unread, withdrawnWords } from "#app/moderation/unread-words.server.ts";
import { oldMails } from "#app/notifications/outbox.server.ts";
import { barrierAddresses } from "#app/site/retained.server.ts";
import { staffAfterProject } from "./after-project.server.ts";
import { inactiveAccounts } from "./inactive-accounts.server.ts";
import { listRuns, oldRuns } from "./retention-runs.server.ts";

/** What is kept only for a time, and the verbs of the rooms that keep it. */
export const RULES: Record<PeriodName, Retained> = {
  signInRequests: oldSignInRequests,
  sessions: endedSessions,
  staffSessions: endedStaffSessions,
  emailChanges: oldEmailChanges,
  proofs: oldProofs,
  invitations: oldInvitations,
  inactiveAccounts,
  drafts: oldDrafts,
  rejectedWords: withQuotes(rejectedWords),
  replacedWords: withQuotes(replacedWords),
  hiddenWords: withQuotes(hiddenWords),
  withdrawnWords: withQuotes(withdrawnWords),
  complaints: settledComplaintWords,
  reports: settledReportWords,
  barrierAddresses,
  openDesks,
  mails: oldMails,
  exports: oldExports,
  staff: staffAfterProject,
  retentionRuns: oldRuns,
};

/** What people wrote must not stay behind in free parts of the file, either. */
export const HOLDS_WORDS: ReadonlySet<PeriodName> = new Set<PeriodName>(["drafts", "rejectedWords", "replacedWords", "hiddenWords", "withdrawnWords", "complaints", "reports", "staff"]);

/** Every rule in words, and how much is due now. Changes nothing. */
export function reportRetention(db: Db, { now }: { now: number }) {
  return PERIOD_NAMES.map((name) => {
    const { what, why } = PERIODS[name];
    return { name, what, period: toPeriodWords(PERIODS[name]), why, ...RULES[name].countDue(db, now) };
  });
}

export type RuleReport = ReturnType<typeof reportRetention>[number];

/** Days with something to tell; older ones are in the table still. */
const SHOWN_RUNS = 100;

/** When it was last looked, and what was deleted on which day. */
export function listDeleted(db: Db) {
  const { lastAt, days } = listRuns(db, { limit: SHOWN_RUNS });
  return { lastAt, days: days.map((run) => ({ ...run, what: PERIOD_NAMES.find((name) => name === run.rule) ? PERIODS[run.rule as PeriodName].what : run.rule })) };
}

export type Deleted = ReturnType<typeof listDeleted>;

/** Sentences the team has marked in words that go, go with them. */
function withQuotes({ countDue, forgetAndTell }: Unread): Retained {
  return {
    countDue,
    forget: (tx, batch) => {
      const contributionIds = forgetAndTell(tx, batch);
      forgetUnsaidQuotesOf(tx, contributionIds);
      return contributionIds.length;
    },
  };
}
