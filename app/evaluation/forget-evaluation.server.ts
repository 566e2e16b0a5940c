import type { Db } from "#db/open.ts";
import { markedQuotes, teamNotes } from "#db/schema/evaluation.ts";
import { ofTheirs } from "#app/discussion/theirs.server.ts";
import { forgetUnsaidQuotes } from "./forget-unsaid-quotes.server.ts";

/** Internal notes about a person's contributions go, and quotes of what is not to be read any more. Comes after the contributions that go were withdrawn, and before their author is forgotten. */
export function forgetInEvaluation(tx: Db, person: { id: string }) {
  tx.delete(teamNotes).where(ofTheirs(teamNotes.contributionId, person)).run();
  forgetUnsaidQuotes(tx, ofTheirs(markedQuotes.contributionId, person));
}
