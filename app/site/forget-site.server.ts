import { and, eq, isNotNull } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { barriers } from "#db/schema/site.ts";
import type { DeletionChoice } from "#db/schema/sets.ts";

/** Barriers go with the words of a person. Where contributions stay, one that is still open stays without its address, so that it can be removed. */
export function forgetOnSite(tx: Db, { person: { email }, choice }: { person: { email: string }; choice: DeletionChoice }) {
  const theirs = eq(barriers.email, email);
  tx.delete(barriers).where(choice === "erase" ? theirs : and(theirs, isNotNull(barriers.answeredAt))).run();
  tx.update(barriers).set({ email: null }).where(theirs).run();
}
