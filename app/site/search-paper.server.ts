import type { Db } from "#db/open.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { findPublishedVersion, listPassages, listSections, type Version } from "#app/paper/read-paper.server.ts";
import { fold } from "#app/text/fold.ts";
import { type ExcerptPiece, toExcerpt } from "./excerpt.ts";

export type FoundPassage = { sectionKey: string; sectionTitle: string; number: string; excerpt: ExcerptPiece[] };

/** The passages of the published version in which all words occur, in the order of the paper. */
export function searchPaper(db: Db, tokens: string[]): FoundPassage[] {
  const version = findPublishedVersion(db);
  if (!version || tokens.length === 0) return [];
  return foldedPassages(db, version)
    .filter(({ folded }) => tokens.every((token) => folded.includes(token)))
    .map(({ sectionKey, sectionTitle, number, plain }) => ({ sectionKey, sectionTitle, number, excerpt: toExcerpt(plain, tokens) }));
}

const foldedPassages = whilePublicStays((db, version: Version) =>
  listSections(db, version).flatMap((section) =>
    listPassages(db, section).map((passage) => {
      const plain = passage.plain.normalize("NFC");
      return { sectionKey: section.key, sectionTitle: section.title, number: passage.number, plain, folded: fold(plain) };
    }),
  ),
);
