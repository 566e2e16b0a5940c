import { and, asc, count, desc, eq, gte, isNotNull, lt, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { notUndone } from "./decision-log.server.ts";
import { toListed } from "./listed.ts";
import { QUEUE_PAGE, type QueueFilter, REPLY } from "./queue-filter.ts";

type Page = { filter: QueueFilter; before: number | null };

/** What was decided and stands, newest first, and where the next page begins. */
export function listDecided(db: Db, { filter, before }: Page) {
  const rows = db
    .select({
      row: sql<number>`${decisions}.rowid`, outcome: decisions.outcome, reason: decisions.reason, decidedAt: decisions.decidedAt, number: allRevisions.number, kind: allRevisions.kind,
      html: allRevisions.html, part: allRevisions.part, sectionTitle: allRevisions.sectionTitle, passageNumber: allRevisions.passageNumber,
    })
    .from(decisions)
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .where(and(stands(), passes(filter), before === null ? undefined : lt(sql`${decisions}.rowid`, before)))
    .orderBy(desc(sql`${decisions}.rowid`))
    .limit(QUEUE_PAGE + 1)
    .all();
  const entries = rows.slice(0, QUEUE_PAGE).map(({ html, number, ...entry }) => ({ ...entry, number: toContributionNumber(number), beginning: toListed(html) }));
  return { entries, next: rows.length > QUEUE_PAGE ? (entries.at(-1)?.row ?? null) : null };
}

/** How many are newer than this page, and where the page before it begins; null is the beginning. */
export function findNewer(db: Db, { filter, before }: Page): { skipped: number; newer: number | null } {
  if (before === null) return { skipped: 0, newer: null };
  const row = sql<number>`${decisions}.rowid`;
  const isNewer = and(stands(), passes(filter), gte(row, before));
  const skipped = db.select({ n: count() }).from(decisions).innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId)).where(isNewer).get()?.n ?? 0;
  const first = db.select({ row }).from(decisions).innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId)).where(isNewer).orderBy(asc(row)).limit(1).offset(QUEUE_PAGE).get();
  return { skipped, newer: first?.row ?? null };
}

/** How many there are, and how many of them the filter leaves. */
export function countDecided(db: Db, filter: QueueFilter): { all: number; found: number } {
  const all = db.select({ n: count() }).from(decisions).where(stands()).get()?.n ?? 0;
  if (filter.sectionKey === null && filter.kind === null) return { all, found: all };
  const found = db.select({ n: count() }).from(decisions).innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId)).where(and(stands(), passes(filter))).get();
  return { all, found: found?.n ?? 0 };
}

function stands() {
  return and(notInArray(decisions.outcome, ["undo", "second"]), notUndone());
}

function passes({ sectionKey, kind }: QueueFilter) {
  return and(
    sectionKey === null ? undefined : eq(allRevisions.sectionKey, sectionKey),
    kind === null ? undefined : kind === REPLY ? isNotNull(allRevisions.parentId) : eq(allRevisions.kind, kind),
  );
}
