import { and, count, countDistinct, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import type { Kind, Part } from "#db/schema/sets.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";

export type SectionFigures = { id: string; key: string; title: string; part: Part | null; byKind: Partial<Record<Kind, number>>; replies: number; total: number };

/** Published contributions per section and kind, in the order of the paper; all of them, or those of a selection. */
export function countBySectionAndKind(db: Db, where?: SQL): SectionFigures[] {
  const version = findPublishedVersion(db);
  if (!version) return [];
  const rows = db.select({ sectionId: published.sectionId, kind: published.kind, n: count() }).from(published).where(where).groupBy(published.sectionId, published.kind).all();
  return listSections(db, version).map((section) => {
    const own = rows.filter((row) => row.sectionId === section.id);
    return {
      id: section.id, key: section.key, title: section.title, part: section.part,
      byKind: Object.fromEntries(own.flatMap((row) => (row.kind ? [[row.kind, row.n]] : []))),
      replies: own.find((row) => row.kind === null)?.n ?? 0,
      total: own.reduce((sum, row) => sum + row.n, 0),
    };
  });
}

/** Everything at a glance: contributions, replies, people, and municipalities that people chose to show. */
export function countReach(db: Db, where?: SQL): { total: number; replies: number; people: number; municipalities: number } {
  const row = db
    .select({ total: count(), replies: sql<number>`ifnull(sum(${published.parentId} is not null), 0)`, people: countDistinct(published.authorId) })
    .from(published)
    .where(where)
    .get();
  const shown = db.select({ n: countDistinct(published.municipality) }).from(published).where(and(where, isNotNull(published.municipality))).get();
  return { total: row?.total ?? 0, replies: row?.replies ?? 0, people: row?.people ?? 0, municipalities: shown?.n ?? 0 };
}
