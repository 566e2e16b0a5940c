import { inArray, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { exampleDetails, revisions } from "#db/schema/discussion.ts";
import { EXPIRED_WORDS } from "./erased-words.ts";

/** The words of these wordings go, and what their author was then; what was decided about them stays. Whoever asks for it knows that nobody reads them any more. */
export function expireWordings(tx: Db, ids: string[]) {
  const drawing = sql`case when ${revisions.drawing} is not null then '' end`;
  tx.delete(exampleDetails).where(inArray(exampleDetails.revisionId, ids)).run();
  tx.update(revisions).set({ body: EXPIRED_WORDS, html: `<p>${EXPIRED_WORDS}</p>`, drawing, folded: null, occupation: null, sizeClass: null, land: null }).where(inArray(revisions.id, ids)).run();
}
