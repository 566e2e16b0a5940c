import { count, countDistinct, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import type { Kind, Part } from "#db/schema/sets.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";

export type SectionFigures = { key: string; title: string; part: Part | null; byKind: Partial<Record<Kind, number>>; replies: number; total: number };

/** Published contributions per section and kind, in the order of the paper. */
export function countBySectionAndKind(db: Db): SectionFigures[] {
  const version = findPublishedVersion(db);
  if (!version) return [];
  const rows = db.select({ sectionId: published.sectionId, kind: published.kind, n: count() }).from(published).groupBy(published.sectionId, published.kind).all();
  return listSections(db, version).map((section) => {
    const own = rows.filter((row) => row.sectionId === section.id);
    return {
      key: section.key, title: section.title, part: section.part,
      byKind: Object.fromEntries(own.flatMap((row) => (row.kind ? [[row.kind, row.n]] : []))),
      replies: own.find((row) => row.kind === null)?.n ?? 0,
      total: own.reduce((sum, row) => sum + row.n, 0),
    };
  });
}

/** Everything at a glance: contributions, replies, people, and municipalities that people chose to show. */
export function countReach(db: Db): { total: number; replies: number; people: number; municipalities: number } {
  const row = db
    .select({ total: count(), replies: sql<number>`ifnull(sum(${published.parentId} is not null), 0)`, people: countDistinct(published.authorId) })
    .from(published)
    .get();
  const shown = db.select({ n: countDistinct(published.municipality) }).from(published).where(isNotNull(published.municipality)).get();
  return { total: row?.total ?? 0, replies: row?.replies ?? 0, people: row?.people ?? 0, municipalities: shown?.n ?? 0 };
}
