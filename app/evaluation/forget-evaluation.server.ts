import { eq, inArray } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { markedQuotes, teamNotes } from "#db/schema/evaluation.ts";
import { ofTheirs } from "#app/discussion/theirs.server.ts";
import { toPlainWords } from "#app/text/plain-words.ts";

/** Internal notes about a person's contributions go, and quotes of what is not to be read any more. Comes after the contributions that go were withdrawn, and before their author is forgotten. */
export function forgetInEvaluation(tx: Db, person: { id: string }) {
  tx.delete(teamNotes).where(ofTheirs(teamNotes.contributionId, person)).run();
  const quotes = tx
    .select({ id: markedQuotes.id, words: markedQuotes.words, html: published.html })
    .from(markedQuotes)
    .leftJoin(published, eq(published.id, markedQuotes.contributionId))
    .where(ofTheirs(markedQuotes.contributionId, person))
    .all();
  const unsaid = quotes.filter(({ html, words }) => html === null || !toPlainWords(html).includes(words)).map(({ id }) => id);
  tx.delete(markedQuotes).where(inArray(markedQuotes.id, unsaid)).run();
}
