import { desc, eq, sql } from "drizzle-orm";
import type { OpenDb } from "#db/open.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import { decisions } from "#db/schema/moderation.ts";
import { allRevisions, type RevisionSeen } from "#db/schema/moderation-views.ts";
import { COMPLAINT_RESULTS, KINDS, REPORT_RESULTS } from "#db/schema/sets.ts";
import type { Moderator, Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { hideContribution, reverseDecision } from "#app/moderation/change-decision.server.ts";
import { decideComplaint, fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { decideReports } from "#app/moderation/decide-reports.server.ts";
import type { DeskOutcome } from "#app/moderation/decision-form.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { addNote } from "#app/moderation/notes.server.ts";
import { openComplaints } from "#app/moderation/open-complaints.server.ts";
import { findReported, listReported } from "#app/moderation/reports.server.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { withdrawAndTell } from "#app/moderation/withdraw-and-tell.server.ts";
import { HOUR, SECOND } from "#app/text/dates.ts";
import { toNumber } from "#app/text/words.ts";
import { givenDiscussion, givenModerator, givenPractitioner, givenStaff, NOW, somewhere } from "#tests/support/builders.ts";
import { type Pick, toPick } from "#tests/support/chance.ts";
import { freshDatabase } from "#tests/support/database.ts";

export const SECTIONS = ["einleitung", "kurze-wege", "stellen"];

export type Crowd = OpenDb & { authors: Practitioner[]; moderators: Moderator[]; now: number; pick: Pick };
type CrowdAct = (crowd: Crowd) => unknown;

/** Several who write and several who decide, one of them both; so many contributions wait already. */
export function givenCrowd({ seed, waiting }: { seed: number; waiting: number }): Crowd {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const both = givenStaff(db, "moderator") as unknown as Practitioner & Moderator;
  const crowd = { ...database, authors: [both, ...[1, 2, 3].map(() => givenPractitioner(db))], moderators: [both, givenModerator(db), givenModerator(db)], now: NOW, pick: toPick(seed) };
  for (let n = 0; n < waiting; n++) submit(crowd);
  return crowd;
}

const GROUNDS = { reason: "off-topic", explanation: "Bitte beim Absatz bleiben." } as const;

const submit: CrowdAct = (crowd) => submitContribution(crowd.db, { author: crowd.pick(crowd.authors), place: somewhere(crowd.db, { section: crowd.pick(SECTIONS), nth: crowd.pick([1, null]) }), kind: crowd.pick(KINDS), body: toBody(crowd), now: pass(crowd) });

const reply: CrowdAct = (crowd) => {
  const { contributionId, sectionKey } = pickWording(crowd);
  submitContribution(crowd.db, { author: crowd.pick(crowd.authors), place: somewhere(crowd.db, { section: sectionKey ?? "stellen" }), kind: null, parent: { id: contributionId }, body: toBody(crowd), now: pass(crowd) });
};

const edit: CrowdAct = (crowd) => {
  const { number, kind, authorId } = pickWording(crowd);
  editContribution(crowd.db, { author: authorOf(crowd, authorId), number, kind: kind && crowd.pick(KINDS), body: toBody(crowd), now: pass(crowd) });
};

const withdraw: CrowdAct = (crowd) => {
  const { number, authorId } = crowd.pick([pickWording(crowd), ...openComplaints(crowd.db).all().map(({ seen }) => seen)]);
  withdrawAndTell(crowd.db, { author: authorOf(crowd, authorId), number, now: pass(crowd) });
};

const toDecide = (outcome: DeskOutcome): CrowdAct => (crowd) => {
  const { id, body } = pickWording(crowd);
  decide(crowd.db, { moderator: crowd.pick(crowd.moderators), revisionId: id, outcome, ...(outcome === "publish" ? {} : GROUNDS), cutBody: body.split(" ").slice(1).join(" "), now: pass(crowd) });
};

const hide: CrowdAct = (crowd) => hideContribution(crowd.db, { moderator: crowd.pick(crowd.moderators), number: pickWording(crowd).number, ...GROUNDS, now: pass(crowd) });

const change: CrowdAct = (crowd) => reverseDecision(crowd.db, { moderator: crowd.pick(crowd.moderators), decisionId: crowd.pick(listLastDecisions(crowd, 20)) ?? "", explanation: "Nach nochmaligem Lesen.", now: pass(crowd) });

const undo: CrowdAct = (crowd) => {
  const decisionId = crowd.pick(listLastDecisions(crowd, 3)) ?? "";
  const now = pass(crowd);
  return crowd.moderators.find((moderator) => undoDecision(crowd.db, { moderator, decisionId, now }).ok);
};

const complain: CrowdAct = (crowd) => {
  const now = pass(crowd);
  const against = listLastDecisions(crowd, 40).flatMap((decisionId) => {
    const { number, authorId } = crowd.db.select({ number: allRevisions.number, authorId: allRevisions.authorId }).from(allRevisions).innerJoin(decisions, eq(decisions.revisionId, allRevisions.id)).where(eq(decisions.id, decisionId)).get()!;
    const author = authorOf(crowd, authorId);
    return findContestable(crowd.db, { author, number, now })?.decision.id === decisionId ? [{ author, number, decisionId }] : [];
  });
  if (against.length > 0) fileComplaint(crowd.db, { ...crowd.pick(against), words: "Das gehört sehr wohl hierher.", now });
};

const judge: CrowdAct = (crowd) => {
  const id = crowd.pick(openComplaints(crowd.db).all())?.id ?? "";
  decideComplaint(crowd.db, { moderator: crowd.pick(crowd.moderators), id, result: crowd.pick(COMPLAINT_RESULTS), answer: "Wir haben es noch einmal gelesen.", now: pass(crowd) });
};

const note: CrowdAct = (crowd) => addNote(crowd.db, { moderator: crowd.pick(crowd.moderators), number: pickWording(crowd).number, words: "Bitte zu zweit ansehen.", now: pass(crowd) });

const report: CrowdAct = (crowd) =>
  fileReport(crowd.db, { reporter: crowd.pick([null, ...crowd.authors]), email: crowd.pick(["eins@gast.example", "zwei@gast.example"]), number: crowd.pick(listPublicNumbers(crowd)) ?? 0, reason: "insult", words: "", now: pass(crowd) });

const answer: CrowdAct = (crowd) => {
  const moderator = crowd.pick(crowd.moderators);
  const number = toNumber(crowd.pick(listReported(crowd.db, { moderator, now: crowd.now, after: null }).entries)?.number) ?? 0;
  const found = findReported(crowd.db, { number, moderator });
  if (found) decideReports(crowd.db, { moderator, number, revisionId: found.revisionId, newest: found.newest, result: crowd.pick(REPORT_RESULTS), ...GROUNDS, legalGround: "", answer: "Wir haben es gelesen.", now: pass(crowd) });
};

/** A night, or a weekend. */
const wait: CrowdAct = (crowd) => (crowd.now += crowd.pick([16, 60]) * HOUR);

/** What the crowd does. What is done more often stands here more often. */
export const CROWD_ACTS = {
  submit: [submit, submit],
  reply: [reply, reply],
  edit: [edit, edit, edit],
  withdraw: [withdraw],
  decide: (["publish", "publish", "cut", "return", "reject", "reject", "second"] as const).map(toDecide),
  change: [hide, change, undo, undo],
  complaint: [complain, complain, judge],
  report: [report, report, answer],
  note: [note],
  wait: [wait],
} satisfies Record<string, CrowdAct[]>;

function pass(crowd: Crowd): number {
  return (crowd.now += 10 * SECOND);
}

function toBody({ now }: Crowd): string {
  return `Überflüssiges. Um ${now} sehen wir das in unserer Stadt genauso.`;
}

/** A wording that waits, or any. */
function pickWording({ db, pick }: Crowd): RevisionSeen {
  const waiting = db.select().from(allRevisions).where(eq(allRevisions.status, "pending")).all();
  const others = db.select().from(allRevisions).where(sql`status <> 'pending'`).all();
  return pick(pick([waiting, others].filter(({ length }) => length > 0)));
}

function listPublicNumbers({ db }: Crowd): number[] {
  return db.select({ number: publicContributions.number }).from(publicContributions).all().map(({ number }) => number);
}

function authorOf({ authors }: Crowd, id: string | null): Practitioner {
  return authors.find((author) => author.id === id)!;
}

function listLastDecisions({ db }: Crowd, limit: number): string[] {
  return db.select({ id: decisions.id }).from(decisions).orderBy(desc(sql`rowid`)).limit(limit).all().map(({ id }) => id);
}
