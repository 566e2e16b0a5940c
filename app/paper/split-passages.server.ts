import { asc, isNotNull, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { paperVersions, passageMatches, passages, sections } from "#db/schema/paper.ts";

/** As what a passage goes on in the next version: one, or the pieces of a split one in the order of the paper. */
export type Piece = { id: string; plain: string; versionId: string };

/** What every published passage goes on as, from each version to the next. What is dropped has no entry. */
export function listSuccessors(db: Db): Map<string, Piece[]> {
  const rows = db
    .select({ from: passageMatches.fromId, id: passages.id, plain: passages.plain, versionId: passages.versionId })
    .from(passageMatches)
    .innerJoin(passages, eq(passages.id, passageMatches.toId))
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .innerJoin(paperVersions, eq(paperVersions.id, passages.versionId))
    .where(isNotNull(paperVersions.publishedAt))
    .orderBy(asc(sections.position), asc(passages.position))
    .all();
  return Map.groupBy(rows, ({ from }) => from);
}
