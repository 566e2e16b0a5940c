import { and, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/open.ts";
import { contributions } from "#db/schema/discussion.ts";
import { passagePlaces, passages, paperVersions, sections } from "#db/schema/paper.ts";
import { findPublishedVersion } from "#app/paper/read-paper.server.ts";
import { listSuccessors, type Piece } from "#app/paper/split-passages.server.ts";
import { type Cited, findPiece } from "./quote.ts";

/** Somebody wrote on a version while the next one was published. */
export function isSuperseded(db: Db, { version }: { version: { number: number } }): boolean {
  return findPublishedVersion(db)?.number !== version.number;
}

/** Puts every contribution where its words stand in the newest version; of a split passage with the piece it quotes, or else the first. Without its passage it stays in the section of the same key; where that is gone, too, in the one it was written in. */
export function placeContributions(tx: Db) {
  place(tx, { passage: sql`contributions.passage_id`, splitIn: sql`null`, which: isNotNull(contributions.sectionId) });
  for (const [{ id, versionId }, ids] of listQuotingPieces(tx)) place(tx, { passage: sql`${id}`, splitIn: sql`${versionId}`, which: inArray(contributions.id, ids) });
}

/** A piece is other words than the passage it comes from, also where it has not changed since. */
function place(tx: Db, { passage, splitIn, which }: { passage: SQL; splitIn: SQL; which: SQL | undefined }) {
  const found = sql`(select ${passagePlaces.placeId} from ${passagePlaces} where ${passagePlaces.passageId} = ${passage})`;
  const newest = sql`(select ${paperVersions.id} from ${paperVersions} where ${paperVersions.publishedAt} is not null order by ${paperVersions.number} desc limit 1)`;
  tx.update(contributions)
    .set({
      placePassageId: found,
      changedInId: sql`coalesce((select ${passagePlaces.changedInId} from ${passagePlaces} where ${passagePlaces.passageId} = ${passage}), ${splitIn})`,
      placeSectionId: sql`coalesce(
        (select ${passages.sectionId} from ${passages} where ${passages.id} = ${found}),
        (select n.id from ${sections} w join ${sections} n on n.key = w.key and n.version_id = ${newest} where w.id = contributions.section_id),
        ${contributions.placeSectionId}, contributions.section_id)`,
    })
    .where(which)
    .run();
}

const parents = alias(contributions, "parents");

/** The contributions that quote another piece than the first of a split passage, by that piece. An answer goes with what it answers. */
function listQuotingPieces(tx: Db): Map<Piece, string[]> {
  const successors = listSuccessors(tx);
  const byPiece = new Map<Piece, string[]>();
  if (![...successors.values()].some((pieces) => pieces.length > 1)) return byPiece;
  const quote = sql<string>`coalesce(${contributions.quote}, ${parents.quote})`;
  const quoteBefore = sql<string | null>`coalesce(${contributions.quoteBefore}, ${parents.quoteBefore})`;
  const quoting = tx.select({ id: contributions.id, passageId: contributions.passageId, quote, quoteBefore }).from(contributions).leftJoin(parents, eq(parents.id, contributions.parentId)).where(and(isNotNull(contributions.passageId), isNotNull(quote))).all();
  for (const { id, passageId, ...cited } of quoting) {
    const piece = followQuote(successors, passageId!, cited);
    if (piece) byPiece.set(piece, [...(byPiece.get(piece) ?? []), id]);
  }
  return byPiece;
}

/** The last piece on the way of these words that was not the first of its passage. */
function followQuote(successors: Map<string, Piece[]>, passageId: string, cited: Cited): Piece | undefined {
  let found: Piece | undefined;
  for (let pieces = successors.get(passageId); pieces; ) {
    const piece = findPiece(pieces, cited) ?? pieces[0]!;
    if (piece !== pieces[0]) found = piece;
    pieces = successors.get(piece.id);
  }
  return found;
}
