import { createHash } from "node:crypto";
import { isNotNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { revisions } from "#db/schema/discussion.ts";
import { contentState } from "#db/schema/state.ts";
import { drawRevision } from "./draw-revision.server.ts";
import { drawContribution, type Wording } from "./drawing.ts";

const SAMPLES: Wording[] = (["example", null] as const).map((kind) => ({ number: 42, kind, quote: "Worte", html: "<p>Muster</p>", firstPublishedAt: 0 }));

/** Draws everything public anew if contributions look different since it was drawn. Done at start; returns how many were drawn. */
export function redrawContributions(db: Db): number {
  const style = createHash("sha256").update(SAMPLES.map(drawContribution).join()).digest("base64url").slice(0, 22);
  return transact(db, (tx) => {
    if (tx.select().from(contentState).get()?.drawingStyle === style) return 0;
    const wordings = tx.select({ id: revisions.id, publishedAt: revisions.publishedAt }).from(revisions).where(isNotNull(revisions.drawing)).all();
    for (const { id, publishedAt } of wordings) drawRevision(tx, { id, publishedAt: publishedAt ?? 0 });
    tx.update(contentState).set({ drawingStyle: style }).run();
    return wordings.length;
  });
}
