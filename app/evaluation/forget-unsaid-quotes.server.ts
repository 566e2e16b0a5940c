import { eq, inArray, type SQL } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { markedQuotes } from "#db/schema/evaluation.ts";
import { toPlainWords } from "#app/text/plain-words.ts";

/** Quotes of what is not to be read any more. */
export function forgetUnsaidQuotes(tx: Db, which: SQL) {
  const quotes = tx.select({ id: markedQuotes.id, words: markedQuotes.words, html: published.html }).from(markedQuotes).leftJoin(published, eq(published.id, markedQuotes.contributionId)).where(which).all();
  const unsaid = quotes.filter(({ html, words }) => html === null || !toPlainWords(html).includes(words)).map(({ id }) => id);
  tx.delete(markedQuotes).where(inArray(markedQuotes.id, unsaid)).run();
}

export function forgetUnsaidQuotesOf(tx: Db, contributionIds: string[]) {
  forgetUnsaidQuotes(tx, inArray(markedQuotes.contributionId, contributionIds));
}
