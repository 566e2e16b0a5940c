import type { Db } from "#db/open.ts";
import type { Part } from "#db/schema/sets.ts";
import { withoutFootnoteMarks } from "#app/paper/footnote-marks.ts";
import { findPassage } from "#app/paper/read-paper.server.ts";
import { markQuotes } from "./quote.ts";

type Written = { sectionKey: string | null; passageId: string | null; quote?: string | null; quoteBefore?: string | null };

/** The passage that something was written to, with the words marked that it is about; null for words about the whole section. */
export function findPassageOf(db: Db, { sectionKey, passageId, quote, quoteBefore }: Written): { html: string; part: Part | null; isQuoteMarked: boolean } | null {
  const found = sectionKey && passageId ? findPassage(db, { sectionKey, passageId }) : undefined;
  if (!found) return null;
  const plain = withoutFootnoteMarks(found.passage.html);
  const html = quote ? markQuotes(plain, [{ quote, quoteBefore }]) : plain;
  return { html, part: found.section.part, isQuoteMarked: html !== plain };
}
