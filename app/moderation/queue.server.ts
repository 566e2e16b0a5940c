import { and, asc, count, desc, eq, getViewSelectedFields, gt, isNotNull, lte, min, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { allRevisions as waiting, type RevisionSeen } from "#db/schema/moderation-views.ts";
import type { Kind, Part } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toWholeText } from "#app/discussion/example-details.ts";
import { detailsOf } from "#app/discussion/example-details.server.ts";
import { summarisePending } from "#app/discussion/summarise-pending.server.ts";
import { findWorkingDaysAgo } from "#app/text/dates.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { toPage } from "./keyset.ts";
import { toListed } from "./listed.ts";
import { type Overdue, toOverdue } from "./overdue.ts";
import { isNarrowed, QUEUE_PAGE, type QueueFilter, REPLY } from "./queue-filter.ts";

export type QueueEntry = {
  number: string; revisionId: string; kind: Kind | null; n: number; parent: string | null; submittedAt: number; beginning: string; body: string; besides: string; authorId: string | null;
  /** Somebody else decides: it is one's own, or one has asked for a second opinion. */
  isOwn: boolean; isLeftToOthers: boolean;
  overdue: Overdue;
  part: Part | null; sectionTitle: string | null; passageNumber: string | null;
};
type Looking = { filter: QueueFilter; now: number };

/** Names its tables itself, as below. */
const parentNumber = sql<number | null>`(select parent.number from all_revisions parent where parent.contribution_id = all_revisions.parent_id limit 1)`;
/** What has no place in the paper's order comes after everything that has one. */
const LAST = sql.raw("999999999");
const submittedAt = sql<number>`${waiting.submittedAt}`;
const number = sql<number>`${waiting.number}`;
const sectionPosition = sql<number>`coalesce(${waiting.sectionPosition}, ${LAST})`;
const passagePosition = sql<number>`coalesce(${waiting.passagePosition}, ${LAST})`;

/** What each order goes by, ending with the number, so that no two are equal. */
const ORDERS: Record<QueueFilter["order"], SQL<number>[]> = { alter: [submittedAt, number], papier: [sectionPosition, passagePosition, number] };

/** One page of what waits for a decision, and where the next one begins. One's own contributions are listed but marked. */
export function listQueue(db: Db, { filter, moderator, now, after }: Looking & { moderator: Moderator; after: number[] | null }): { entries: QueueEntry[]; next: number[] | null } {
  const { rows, next } = toPage(queueQuery(db, { filter, now, after, moderator }).all(), (last) => toKey(filter, last));
  const overdueSince = toOverdue(now);
  const entries = rows.map((row) => ({
    number: toContributionNumber(row.number), revisionId: row.id, kind: row.kind, n: row.n, parent: row.parentNumber === null ? null : toContributionNumber(row.parentNumber), submittedAt: row.submittedAt, body: row.body, besides: toWholeText("", row.details), authorId: row.authorId,
    beginning: toListed(row.html), isOwn: row.authorId === moderator.id, isLeftToOthers: row.isLeftToOthers === 1,
    overdue: overdueSince(row.submittedAt),
    part: row.part, sectionTitle: row.sectionTitle, passageNumber: row.passageNumber,
  }));
  return { entries, next };
}

/** Apart from its running, so that a test can ask how it is answered. */
export function queueQuery(db: Db, { filter, now, after, moderator }: Looking & { moderator: Moderator; after: number[] | null }) {
  return db
    .select({ ...getViewSelectedFields(waiting), details: detailsOf(waiting.id), parentNumber, isLeftToOthers: sql<number>`${isLeftToOthers(moderator)}` })
    .from(waiting)
    .where(and(isWaiting({ filter, now }), after ? isBeyond(filter, after) : undefined))
    .orderBy(...ORDERS[filter.order].map((value) => asc(value)))
    .limit(QUEUE_PAGE + 1);
}

/** How many wait, and since when the oldest does. */
export function summariseQueue(db: Db, looking: Looking): { waiting: number; oldest: number | null } {
  if (!isNarrowed(looking.filter)) return summarisePending(db);
  const row = summaryQuery(db, looking).get();
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ?? null };
}

/** As above. */
export function summaryQuery(db: Db, looking: Looking) {
  return db.select({ waiting: count(), oldest: min(waiting.submittedAt) }).from(waiting).where(isWaiting(looking));
}

/** The next one this moderator may decide: the one after the given wording in the filter's order, else the first. */
export function findNext(db: Db, { after, ...deciding }: Deciding & { after: RevisionSeen | null }): string | undefined {
  const next = (after && findFirst(db, deciding, isBeyond(deciding.filter, toKey(deciding.filter, after)))) || findFirst(db, deciding, after ? ne(waiting.contributionId, after.contributionId) : undefined);
  return next && toContributionNumber(next.number);
}

/** The one before it. */
export function findPrevious(db: Db, { before, ...deciding }: Deciding & { before: RevisionSeen }): string | undefined {
  const previous = findFirst(db, deciding, isBeyond(deciding.filter, toKey(deciding.filter, before), sql`<`), desc);
  return previous && toContributionNumber(previous.number);
}

type Deciding = Looking & { moderator: Moderator };

function findFirst(db: Db, { filter, moderator, now }: Deciding, condition: SQL | undefined, direction: typeof asc = asc) {
  const mayDecide = and(isWaiting({ filter, now }), ne(sql`ifnull(${waiting.authorId}, '')`, moderator.id), sql`not ${isLeftToOthers(moderator)}`);
  return db.select({ number: waiting.number }).from(waiting).where(and(mayDecide, condition)).orderBy(...ORDERS[filter.order].map((value) => direction(value))).limit(1).get();
}

function isWaiting({ filter, now }: Looking) {
  const { sectionKey, kind, age, history, isRevised } = filter;
  return and(
    eq(waiting.status, "pending"),
    sectionKey === null ? undefined : eq(waiting.sectionKey, sectionKey),
    kind === null ? undefined : kind === REPLY ? isNotNull(waiting.parentId) : eq(waiting.kind, kind),
    age === null ? undefined : lte(waiting.submittedAt, findWorkingDaysAgo(Number(age), now)),
    history === null ? undefined : HISTORIES[history],
    isRevised ? gt(waiting.n, 1) : undefined,
  );
}

/** Asks once who they are, not for each that waits: one person may have sent very many. */
const byAuthorsWith = (what: SQL) => sql`ifnull(${waiting.authorId}, '') in (select other.author_id from all_revisions other where ${what})`;
const hasPublic = byAuthorsWith(sql`other.author_id is not null and other.public_revision_id is not null`);
const hasRejected = byAuthorsWith(sql`other.author_id is not null and other.status = 'rejected'`);
const HISTORIES: Record<NonNullable<QueueFilter["history"]>, SQL> = { neu: sql`not ${hasPublic}`, bekannt: hasPublic, abgelehnt: hasRejected };

/** Names its table itself: among what is selected, drizzle would leave it out, and the inner one would be meant. */
function isLeftToOthers(moderator: Moderator) {
  return sql`exists (
    select 1 from decisions d join decision_details x on x.decision_id = d.id
    where d.revision_id = all_revisions.id and d.outcome = 'second' and x.decided_by_id = ${moderator.id}
      and not exists (select 1 from decisions u where u.refers_to_id = d.id and u.outcome = 'undo'))`;
}

function isBeyond({ order }: QueueFilter, after: number[], side: SQL = sql`>`): SQL {
  return sql`(${sql.join(ORDERS[order], sql`, `)}) ${side} (${sql.join(after.map((value) => sql`${value}`), sql`, `)})`;
}

function toKey({ order }: QueueFilter, row: RevisionSeen): number[] {
  return order === "alter" ? [row.submittedAt, row.number] : [row.sectionPosition ?? 999_999_999, row.passagePosition ?? 999_999_999, row.number];
}
