import { eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { barriers } from "#db/schema/site.ts";

/** The answer goes to the address of today. */
export function readdressBarriers(tx: Db, { from, to }: { from: string; to: string }) {
  tx.update(barriers).set({ email: to }).where(eq(barriers.email, from)).run();
}
