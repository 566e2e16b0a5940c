import { and, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { allRevisions, type RevisionSeen } from "#db/schema/moderation-views.ts";

/** The wording everybody reads, or read before it was hidden or withdrawn. */
export function findPublicWording(db: Db, number: number): RevisionSeen | undefined {
  return db.select().from(allRevisions).where(and(eq(allRevisions.number, number), eq(allRevisions.id, allRevisions.publicRevisionId))).get();
}

/** The wording everybody reads now. */
export function findReadable(db: Db, number: number): RevisionSeen | undefined {
  const wording = findPublicWording(db, number);
  return wording?.hiddenAt === null && wording.withdrawnAt === null ? wording : undefined;
}
