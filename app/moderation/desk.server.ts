import { and, asc, count, desc, eq, getViewSelectedFields, ne, or } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
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
    thread: listThread(db, current),
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

/** What stands at the same passage already; for a reply, its thread. */
function listThread(db: Db, current: typeof allRevisions.$inferSelect) {
  const { passageId, sectionId, parentId, contributionId } = current;
  const place = passageId ? eq(publicContributions.passageId, passageId) : eq(publicContributions.sectionId, sectionId ?? "");
  const rows = db.select(shown).from(publicContributions).where(and(place, ne(publicContributions.id, contributionId))).orderBy(asc(publicContributions.number)).all();
  const relevant = parentId ? rows.filter((row) => row.id === parentId || row.parentId === parentId) : rows.filter((row) => passageId || !row.passageId);
  return toThreads(relevant);
}

function countAuthorsRecord(db: Db, authorId: string | null): { published: number; returned: number; rejected: number } {
  if (!authorId) return { published: 0, returned: 0, rejected: 0 };
  const rows = db.select({ status: allRevisions.status, n: count() }).from(allRevisions).where(eq(allRevisions.authorId, authorId)).groupBy(allRevisions.status).all();
  const of = (status: string) => rows.find((row) => row.status === status)?.n ?? 0;
  return { published: of("published"), returned: of("returned"), rejected: of("rejected") };
}
