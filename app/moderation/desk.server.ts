import { and, asc, count, desc, eq, getViewSelectedFields, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { isErased } from "#app/discussion/erased-words.ts";
import { toWholeText } from "#app/discussion/example-details.ts";
import { detailsOf } from "#app/discussion/example-details.server.ts";
import { shown } from "#app/discussion/published-contributions.server.ts";
import { toThreads } from "#app/discussion/shown-contribution.ts";
import { isLeftToOthers, notUndone } from "./decision-log.server.ts";

export type DeskItem = NonNullable<ReturnType<typeof findDeskItem>>;

/** Everything one must see before deciding: wording, place, thread, author's record, earlier decisions. */
export function findDeskItem(db: Db, { number, moderator }: { number: number; moderator: Moderator }) {
  const all = db.select(WITH_DETAILS).from(allRevisions).where(and(eq(allRevisions.number, number), isNotTakenBack())).orderBy(asc(allRevisions.n)).all();
  const current = all.at(-1);
  if (!current) return undefined;
  const former = all.filter((revision) => revision.byModeration === 0 && revision.n < current.n).at(-1);
  return {
    current,
    whole: toWholeText(current.body, current.details),
    formerBody: former && !isErased(former.body) ? toWholeText(former.body, former.details) : null,
    isOwn: current.authorId === moderator.id,
    isLeftToOthers: isLeftToOthers(db, { moderator, revisionId: current.id }),
    ...listThread(db, current),
    record: countAuthorsRecord(db, current.authorId),
    earlier: listDecisionsOn(db, current.contributionId),
  };
}

const WITH_DETAILS = { ...getViewSelectedFields(allRevisions), details: detailsOf(allRevisions.id) };

/** A cut that was undone leaves its wording behind; it counts no more. */
function isNotTakenBack() {
  return or(eq(allRevisions.byModeration, 0), ne(allRevisions.status, "superseded"));
}

/** A wording by its id with all it tells besides, whatever became of it: to compare what was seen with what is there now. */
export function findSeenBody(db: Db, revisionId: string): string | undefined {
  const seen = db.select({ body: allRevisions.body, details: detailsOf(allRevisions.id) }).from(allRevisions).where(eq(allRevisions.id, revisionId)).get();
  return seen && toWholeText(seen.body, seen.details);
}

/** The decisions on a contribution, newest first. Who decided is not told. */
export function listDecisionsOn(db: Db, contributionId: string) {
  return db
    .select({ id: decisions.id, outcome: decisions.outcome, reason: decisions.reason, decidedAt: decisions.decidedAt, explanation: decisionDetails.explanation })
    .from(decisions)
    .innerJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(eq(decisions.contributionId, contributionId), ne(decisions.outcome, "undo"), notUndone()))
    .orderBy(desc(decisions.decidedAt))
    .all();
}

/** So much of what stands at a busy passage is shown beside. */
const MOST_BESIDE = 20;

/** The newest of what stands at the same passage already, and whether there is more; for a reply, its thread. */
function listThread(db: Db, { passageId, sectionId, parentId, contributionId }: typeof allRevisions.$inferSelect) {
  const newest = newestAt(db, { id: `${parentId ?? ""} ${passageId ?? ""} ${sectionId ?? ""}`, passageId, sectionId, parentId }).filter((id) => id !== contributionId);
  const rows = db.select(shown).from(published).where(inArray(published.id, newest.slice(0, MOST_BESIDE))).orderBy(asc(published.number)).all();
  return { beside: toThreads(rows), hasMoreBeside: newest.length > MOST_BESIDE };
}

/** Of a busy passage SQLite has to sort thousands; one more than is shown says that there is more, and one may be the contribution itself. */
const newestAt = whilePublicStays((db, { passageId, sectionId, parentId }: { id: string } & Pick<typeof allRevisions.$inferSelect, "passageId" | "sectionId" | "parentId">) => {
  const ofThread = or(eq(published.id, parentId ?? ""), eq(published.parentId, parentId ?? ""));
  const ofSection = and(eq(published.sectionId, sectionId ?? ""), isNull(published.passageId));
  const there = parentId ? ofThread : passageId ? eq(published.passageId, passageId) : ofSection;
  return db.select({ id: published.id }).from(published).where(there).orderBy(desc(sql`${published.id} is ${parentId}`), desc(published.number)).limit(MOST_BESIDE + 2).all().map(({ id }) => id);
});

function countAuthorsRecord(db: Db, authorId: string | null): { published: number; returned: number; rejected: number } {
  if (!authorId) return { published: 0, returned: 0, rejected: 0 };
  const rows = db.select({ status: allRevisions.status, n: count() }).from(allRevisions).where(eq(allRevisions.authorId, authorId)).groupBy(allRevisions.status).all();
  const of = (status: string) => rows.find((row) => row.status === status)?.n ?? 0;
  return { published: of("published"), returned: of("returned"), rejected: of("rejected") };
}
