import { and, eq, gt } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";

/** What became of what the author wrote after a wording: it was made public, it waits, or neither. */
export type NewerWording = "public" | "waiting" | null;

/** What is public stays public: a newer wording that was published is not replaced by an older one. */
export function findNewer(db: Db, { contributionId, n, publicRevisionId }: { contributionId: string; n: number; publicRevisionId: string | null }): NewerWording {
  const newer = db.select({ id: allRevisions.id, status: allRevisions.status }).from(allRevisions).where(and(eq(allRevisions.contributionId, contributionId), gt(allRevisions.n, n))).all();
  if (newer.some(({ id }) => id === publicRevisionId)) return "public";
  return newer.some(({ status }) => status === "pending") ? "waiting" : null;
}
