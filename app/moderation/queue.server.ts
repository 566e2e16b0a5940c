import { and, asc, count, eq, min, ne, or, gt, sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { allRevisions as waiting } from "#db/schema/moderation.ts";
import type { Kind, Part } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";

export type QueueFilter = { sectionKey: string | null };
export type QueueEntry = {
  number: string; kind: Kind | null; isReply: boolean; n: number; submittedAt: number; beginning: string; isOwn: boolean;
  part: Part | null; sectionTitle: string | null; passageNumber: string | null;
};

/** What waits for a decision, oldest first. One's own contributions are listed but marked: somebody else decides on them. */
export function listQueue(db: Db, { filter, moderator }: { filter: QueueFilter; moderator: Moderator }): QueueEntry[] {
  const rows = db.select().from(waiting).where(isWaiting(filter)).orderBy(asc(waiting.submittedAt), asc(waiting.id)).limit(200).all();
  return rows.map((row) => ({
    number: toContributionNumber(row.number), kind: row.kind, isReply: row.parentId !== null, n: row.n, submittedAt: row.submittedAt,
    beginning: toBeginning(row.body), isOwn: row.authorId === moderator.id,
    part: row.part, sectionTitle: row.sectionTitle, passageNumber: row.passageNumber,
  }));
}

/** How many wait, and since when the oldest does. */
export function summariseQueue(db: Db, filter: QueueFilter): { waiting: number; oldest: number | null } {
  const row = db.select({ waiting: count(), oldest: min(waiting.submittedAt) }).from(waiting).where(isWaiting(filter)).get();
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ?? null };
}

/** The next one this moderator may decide: the one after the given moment, else the oldest. */
export function findNext(db: Db, { filter, moderator, after }: { filter: QueueFilter; moderator: Moderator; after: { submittedAt: number; id: string } | null }): string | undefined {
  const mayDecide = and(isWaiting(filter), ne(sql`ifnull(${waiting.authorId}, '')`, moderator.id), notLeftToOthers(moderator));
  const oldestWhere = (condition: SQL | undefined) =>
    db.select({ number: waiting.number }).from(waiting).where(condition).orderBy(asc(waiting.submittedAt), asc(waiting.id)).limit(1).get();
  const isLater = after && or(gt(waiting.submittedAt, after.submittedAt), and(eq(waiting.submittedAt, after.submittedAt), gt(waiting.id, after.id)));
  const next = (isLater && oldestWhere(and(mayDecide, isLater))) || oldestWhere(after ? and(mayDecide, ne(waiting.id, after.id)) : mayDecide);
  return next && toContributionNumber(next.number);
}

function isWaiting({ sectionKey }: QueueFilter) {
  return and(eq(waiting.status, "pending"), sectionKey === null ? undefined : eq(waiting.sectionKey, sectionKey));
}

function notLeftToOthers(moderator: Moderator) {
  return sql`not exists (
    select 1 from decisions d join decision_details x on x.decision_id = d.id
    where d.revision_id = ${waiting.id} and d.outcome = 'second' and x.decided_by_id = ${moderator.id}
      and not exists (select 1 from decisions u where u.refers_to_id = d.id and u.outcome = 'undo'))`;
}

function toBeginning(body: string): string {
  const words = body.replace(/\s+/g, " ");
  return words.length <= 140 ? words : `${words.slice(0, 140).replace(/ \S*$/, "")} …`;
}
