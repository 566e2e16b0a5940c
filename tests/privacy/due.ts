import { requestSignInCode } from "#app/accounts/request-sign-in-code.server.ts";
import { startEmailChange } from "#app/accounts/email-changes.server.ts";
import { hashSecret } from "#app/accounts/secrets.server.ts";
import { openSession } from "#app/accounts/sessions.server.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { logExport } from "#app/evaluation/log-export.server.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decideComplaint, fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { decideReports } from "#app/moderation/decide-reports.server.ts";
import { noteOpening } from "#app/moderation/desk-openings.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { withdrawAndTell } from "#app/moderation/withdraw-and-tell.server.ts";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { givenDecided, givenModerator, givenPending, givenPractitioner, givenPublished, givenStaff, givenTeamMember, NOW, somewhere } from "#tests/support/builders.ts";
import type { OpenDb } from "#db/open.ts";
import type { PeriodName } from "#db/periods.ts";
import { phases } from "#db/schema/discussion.ts";

const DAY = 86_400_000;
/** Six months and thirty days after the moment tests live in. */
export const UNCONTESTED = Date.UTC(2019, 3, 1, 8) + 30 * DAY;
const TWO_YEARS = Date.UTC(2020, 9, 1, 8);
export const WORDS = "Worte, die nur eine Zeit lang hier stehen.";

/** For each rule something that happens now, and when its time is over. */
export const DUE: Record<PeriodName, { at: number; given: (database: OpenDb) => void }> = {
  signInRequests: { at: NOW + DAY, given: ({ db }) => void requestSignInCode(db, { email: "neu@stadt.example", browser: null, now: NOW }) },
  sessions: { at: NOW + 30 * DAY, given: ({ db }) => void openSession(db, { person: givenPractitioner(db), now: NOW }) },
  staffSessions: { at: NOW + DAY / 2, given: ({ db }) => void openSession(db, { person: givenStaff(db, "team"), now: NOW }) },
  emailChanges: { at: NOW + DAY, given: ({ db }) => void startEmailChange(db, { person: givenPractitioner(db), email: "neu@stadt.example", now: NOW }) },
  proofs: {
    at: NOW + DAY / 24,
    given: ({ db, sqlite }) => {
      const session = hashSecret(openSession(db, { person: givenStaff(db, "team"), now: NOW }));
      sqlite.prepare("insert into recovery_tries values ('v1', ?, ?)").run(session, NOW);
    },
  },
  invitations: { at: NOW + 30 * DAY, given: ({ sqlite }) => void sqlite.prepare("insert into invitations (id, email, invited_at, expires_at, withdrawn_at) values ('i', 'eingeladen@stadt.example', ?, ?, ?)").run(NOW - DAY, NOW + DAY, NOW) },
  inactiveAccounts: { at: TWO_YEARS, given: ({ db }) => void openSession(db, { person: givenPractitioner(db), now: NOW }) },
  drafts: { at: TWO_YEARS, given: ({ db }) => void saveDraft(db, { author: givenPractitioner(db), place: somewhere(db), kind: "example", body: WORDS, now: NOW }) },
  rejectedWords: { at: UNCONTESTED, given: ({ db }) => void givenDecided(db, "rejected", { body: WORDS }) },
  replacedWords: { at: UNCONTESTED, given: ({ db }) => givenCut(db) },
  hiddenWords: { at: UNCONTESTED, given: ({ db }) => void hideContribution(db, { moderator: givenModerator(db), number: givenPublished(db, { body: WORDS }).number, reason: "insult", explanation: "", now: NOW }) },
  withdrawnWords: { at: UNCONTESTED, given: ({ db }) => void withdrawAndTell(db, { ...givenPublished(db, { body: WORDS }), now: NOW }) },
  complaints: { at: UNCONTESTED, given: ({ db }) => givenComplaint(db, "answered") },
  reports: { at: UNCONTESTED, given: ({ db }) => givenReport(db, "answered") },
  barrierAddresses: { at: NOW + 30 * DAY, given: ({ sqlite }) => void sqlite.prepare("insert into barriers (id, words, path, email, filed_at, answer, answered_at) values ('b', ?, '', 'gast@stadt.example', ?, 'Behoben.', ?)").run(WORDS, NOW - DAY, NOW) },
  openDesks: { at: NOW + DAY, given: ({ db }) => void noteOpening(db, { moderator: givenModerator(db), contributionId: givenPending(db).contributionId, now: NOW }) },
  mails: { at: NOW + 7 * DAY, given: ({ sqlite }) => void sqlite.prepare("insert into outbox (id, kind, recipient, payload, dedupe_key, created_at, not_before, sent_at) values ('m', 'published', 'gast@stadt.example', '{}', 'm', ?, ?, ?)").run(NOW, NOW, NOW) },
  exports: { at: TWO_YEARS, given: ({ db }) => void logExport(db, { person: givenTeamMember(db), profile: "intern", format: "csv", selection: ALL, rows: 1, now: NOW }) },
  staff: {
    at: Date.UTC(2019, 9, 1, 8),
    given: ({ db }) => {
      givenPublished(db);
      db.update(phases).set({ closesAt: NOW }).run();
    },
  },
  retentionRuns: { at: TWO_YEARS, given: ({ sqlite }) => void sqlite.prepare("insert into retention_runs (day, rule, rows, ran_at, wiped_at) values ('2018-10-01', 'mails', 3, ?, ?)").run(NOW, NOW) },
};

/** The author's wording before a cut; the one after it is public. */
export function givenCut(db: OpenDb["db"], body = `Das bleibt stehen. ${WORDS}`) {
  const pending = givenPending(db, { body });
  decide(db, { moderator: givenModerator(db), revisionId: pending.revisionId, outcome: "cut", reason: "insult", cutBody: "Das bleibt stehen.", now: NOW });
  return pending;
}

export function givenComplaint(db: OpenDb["db"], state: "open" | "answered", { at = NOW, answeredAt = at }: { at?: number; answeredAt?: number } = {}) {
  const rejected = givenDecided(db, "rejected", { body: WORDS });
  const { author, number } = rejected;
  fileComplaint(db, { author, number, decisionId: findContestable(db, { author, number, now: at })!.decision.id, words: "Das sehe ich anders.", now: at });
  const answer = (now: number) => {
    const { id } = db.get<{ id: string }>("select id from complaints");
    decideComplaint(db, { moderator: givenModerator(db), id, result: "dismissed", answer: "Es bleibt dabei.", now });
  };
  if (state === "answered") answer(answeredAt);
  return { ...rejected, answer };
}

export function givenReport(db: OpenDb["db"], state: "open" | "answered") {
  const published = givenPublished(db);
  fileReport(db, { reporter: null, email: "meldung@stadt.example", number: published.number, reason: "spam", words: WORDS, now: NOW });
  const { id } = db.get<{ id: string }>("select id from reports");
  const act = { moderator: givenModerator(db), number: published.number, revisionId: published.revisionId, newest: id, result: "kept" as const, reason: null, explanation: "", legalGround: "", answer: "Der Satz ist eine Meinung.", now: NOW };
  if (state === "answered" && !decideReports(db, act).ok) throw new Error("not decided");
  return published;
}

/** Handed in twice before anybody looked at it. */
export function givenEdited(db: OpenDb["db"]) {
  const pending = givenPending(db, { body: WORDS });
  editContribution(db, { author: pending.author, number: pending.number, kind: "question", body: "Etwas ganz anderes, das jetzt wartet.", now: NOW });
  return pending;
}
