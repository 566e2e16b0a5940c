import { and, eq, max } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import type { Status } from "#db/schema/sets.ts";
import { drawRevision } from "./draw-revision.server.ts";
import { drawDetails, type ExampleDetails } from "./example-details.ts";
import { keepDetails } from "./example-details.server.ts";

type Revision = typeof revisions.$inferSelect;

/**
 * Moves a revision from one state to the next, and says whether it was still in the first.
 * The caller's transaction stands or falls with the answer.
 */
export function settleRevision(tx: Db, { id, from, to }: { id: string; from: Status; to: Exclude<Status, "published"> }): boolean {
  const settled = tx.update(revisions).set({ status: to }).where(and(eq(revisions.id, id), eq(revisions.status, from))).run();
  return settled.changes === 1;
}

/** Makes a revision the public wording. The former one is superseded and its id returned. */
export function makePublic(tx: Db, { id, from, now }: { id: string; from: Status; now: number }): { ok: true; formerPublicId: string | null } | { ok: false } {
  const revision = tx.select().from(revisions).where(and(eq(revisions.id, id), eq(revisions.status, from))).get();
  if (!revision) return { ok: false };
  const contribution = tx.select().from(contributions).where(eq(contributions.id, revision.contributionId)).get();
  const formerPublicId = contribution?.publicRevisionId ?? null;
  if (formerPublicId && formerPublicId !== id) tx.update(revisions).set({ status: "superseded" }).where(eq(revisions.id, formerPublicId)).run();
  drawRevision(tx, { id, publishedAt: now });
  tx.update(revisions).set({ status: "published", publishedAt: now }).where(eq(revisions.id, id)).run();
  tx.update(contributions).set({ publicRevisionId: id, hiddenAt: null }).where(eq(contributions.id, revision.contributionId)).run();
  return { ok: true, formerPublicId };
}

/** Takes the public wording back to what it was before: the former wording, or none. */
export function takeBackPublic(tx: Db, { id, to, formerPublicId, wasHiddenAt }: { id: string; to: Status; formerPublicId: string | null; wasHiddenAt: number | null }) {
  const revision = tx.update(revisions).set({ status: to, publishedAt: null, drawing: null }).where(eq(revisions.id, id)).returning().get();
  if (formerPublicId) tx.update(revisions).set({ status: "published" }).where(eq(revisions.id, formerPublicId)).run();
  tx.update(contributions).set({ publicRevisionId: formerPublicId, hiddenAt: wasHiddenAt }).where(eq(contributions.id, revision.contributionId)).run();
}

/** The moderation's shortened wording beside the author's, waiting for the same decision to publish it. */
export function insertCutRevision(tx: Db, { original, body, html, details, now }: { original: Pick<Revision, "id" | "contributionId" | "kind">; body: string; html: string; details: ExampleDetails | null; now: number }): string {
  const { contributionId, kind } = original;
  const source = tx.select().from(revisions).where(eq(revisions.id, original.id)).get();
  const last = tx.select({ n: max(revisions.n) }).from(revisions).where(eq(revisions.contributionId, contributionId)).get()?.n ?? 0;
  const id = newId();
  tx.insert(revisions)
    .values({
      id, contributionId, n: last + 1, kind, body, html: html + drawDetails(details), byModeration: 1, status: "pending", submittedAt: now,
      occupation: source?.occupation, sizeClass: source?.sizeClass, land: source?.land,
    })
    .run();
  keepDetails(tx, { revisionId: id, details });
  return id;
}

export function setHidden(tx: Db, { contributionId, hiddenAt }: { contributionId: string; hiddenAt: number | null }) {
  tx.update(contributions).set({ hiddenAt }).where(eq(contributions.id, contributionId)).run();
}
