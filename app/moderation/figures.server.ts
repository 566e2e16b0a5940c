import { and, asc, count as countRows, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { complaints, decisions, reports } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Reason } from "#db/schema/sets.ts";
import { HOUR, toLocalTime } from "#app/text/dates.ts";
import { notUndone } from "./decision-log.server.ts";
import { count, type Counted, type Figures, type Happening, type Wait } from "./figures.ts";

/** Outcomes that need a reason, in the order of the table. */
export const REASONED = ["cut", "return", "reject", "hide"] as const;
export type ReasonFigures = { reason: Reason; counts: Record<(typeof REASONED)[number], number> };
export type Summary = { whole: Figures; months: { month: string; figures: Figures }[]; reasons: ReasonFigures[] };

/** The moderation's work in figures, over the whole time and per month in Germany, newest first. What was taken back within the minute does not count. */
export function summariseModeration(db: Db): Summary {
  const wordings = listWordings(db);
  const decided = listDecided(db);
  const happenings = [...toSubmissions(wordings), ...decided.map(({ outcome, at }) => ({ what: outcome as Counted, at })), ...listObjections(db)];
  const waits = toWaits(wordings, decided);
  const toMonth = monthFinder();
  const [happeningsOf, waitsOf] = [Map.groupBy(happenings, toMonth), Map.groupBy(waits, toMonth)];
  const months = [...happeningsOf.keys()].toSorted().toReversed();
  return {
    whole: count(happenings, waits),
    months: months.map((month) => ({ month, figures: count(happeningsOf.get(month) ?? [], waitsOf.get(month) ?? []) })),
    reasons: countReasons(db),
  };
}

type Wording = ReturnType<typeof listWordings>[number];
type Decided = ReturnType<typeof listDecided>[number];

function listWordings(db: Db) {
  const { id, contributionId, n, byModeration, submittedAt } = allRevisions;
  return db.select({ id, contributionId, n, byModeration, submittedAt }).from(allRevisions).orderBy(asc(allRevisions.n)).all();
}

function listDecided(db: Db) {
  return db
    .select({ revisionId: decisions.revisionId, outcome: decisions.outcome, at: decisions.decidedAt })
    .from(decisions)
    .where(and(ne(decisions.outcome, "undo"), ne(decisions.outcome, "second"), notUndone()))
    .orderBy(asc(sql`${decisions}.rowid`))
    .all();
}

function toSubmissions(wordings: Wording[]): Happening[] {
  const written = wordings.filter(({ byModeration }) => byModeration === 0);
  return written.flatMap(({ n, submittedAt: at }) => (n === 1 ? [{ what: "wordings", at }, { what: "contributions", at }] : [{ what: "wordings", at }]));
}

function listObjections(db: Db): Happening[] {
  const filed = db.select({ at: complaints.filedAt }).from(complaints).all();
  const upheld = db.select({ at: sql<number>`${complaints.closedAt}` }).from(complaints).where(eq(complaints.result, "upheld")).all();
  const reported = db.select({ at: reports.filedAt }).from(reports).all();
  const hidden = db.select({ at: sql<number>`${reports.closedAt}` }).from(reports).innerJoin(decisions, eq(decisions.id, reports.decisionId)).where(and(isNotNull(reports.closedAt), notUndone())).all();
  const all = { complaints: filed, upheld, reports: reported, hiddenOnReport: hidden };
  return Object.entries(all).flatMap(([what, rows]) => rows.map(({ at }) => ({ what: what as Counted, at })));
}

/** A wording is decided once; hiding and changing come later. A cut is a decision on the author's wording before it. */
function toWaits(wordings: Wording[], decided: Decided[]): Wait[] {
  const byId = new Map(wordings.map((wording) => [wording.id, wording]));
  const written = Map.groupBy(wordings.filter(({ byModeration }) => byModeration === 0), ({ contributionId }) => contributionId);
  return decided.flatMap(({ revisionId, outcome, at }) => {
    const seen = byId.get(revisionId);
    if (!seen || outcome === "hide" || outcome === "reverse") return [];
    const wording = outcome === "cut" ? written.get(seen.contributionId)?.findLast(({ n }) => n < seen.n) : seen;
    return wording ? [{ at, milliseconds: at - wording.submittedAt }] : [];
  });
}

function countReasons(db: Db): ReasonFigures[] {
  const rows = db
    .select({ reason: decisions.reason, outcome: decisions.outcome, n: countRows() })
    .from(decisions)
    .where(and(inArray(decisions.outcome, [...REASONED]), isNotNull(decisions.reason), notUndone()))
    .groupBy(decisions.reason, decisions.outcome)
    .all();
  return [...Map.groupBy(rows, ({ reason }) => reason!)].map(([reason, own]) => ({
    reason,
    counts: Object.fromEntries(REASONED.map((outcome) => [outcome, own.find((row) => row.outcome === outcome)?.n ?? 0])) as ReasonFigures["counts"],
  }));
}

/** Finds the month of a moment in Germany. Months begin on the hour, so each hour is looked up once: asking the calendar for every line of the log is what would take long. */
function monthFinder(): (moment: { at: number }) => string {
  const known = new Map<number, string>();
  return ({ at }) => {
    const hour = Math.floor(at / HOUR);
    const month = known.get(hour) ?? toLocalTime(at).slice(0, 7);
    known.set(hour, month);
    return month;
  };
}
