import { eq, min } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import { fold } from "#app/text/fold.ts";
import { drawContribution } from "./drawing.ts";
import { toWholeText, withoutContact } from "./example-details.ts";
import { detailsOf } from "./example-details.server.ts";

/** Keeps with a revision that is or was public how every page shows it. */
export function drawRevision(tx: Db, { id, publishedAt }: { id: string; publishedAt: number }) {
  const revision = tx
    .select({ contributionId: contributions.id, number: contributions.number, kind: revisions.kind, html: revisions.html, body: revisions.body, quote: contributions.quote, details: detailsOf(revisions.id) })
    .from(revisions)
    .innerJoin(contributions, eq(contributions.id, revisions.contributionId))
    .where(eq(revisions.id, id))
    .get();
  if (!revision) return;
  const first = tx.select({ at: min(revisions.publishedAt) }).from(revisions).where(eq(revisions.contributionId, revision.contributionId)).get();
  tx.update(revisions).set({ drawing: drawContribution({ ...revision, firstPublishedAt: first?.at ?? publishedAt }), folded: fold(toWholeText(revision.body, withoutContact(revision.details))) }).where(eq(revisions.id, id)).run();
}
