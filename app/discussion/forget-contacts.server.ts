import { and, eq, isNotNull } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributions, exampleDetails, revisions } from "#db/schema/discussion.ts";
import { drawRevision } from "./draw-revision.server.ts";
import { redrawDetails, withoutContact } from "./example-details.ts";

/** How to reach somebody goes with them, also from examples that stay to be read. */
export function forgetContacts(tx: Db, person: { id: string }) {
  const told = tx
    .select({ id: revisions.id, html: revisions.html, drawing: revisions.drawing, publishedAt: revisions.publishedAt, details: exampleDetails })
    .from(exampleDetails)
    .innerJoin(revisions, eq(revisions.id, exampleDetails.revisionId))
    .innerJoin(contributions, eq(contributions.id, revisions.contributionId))
    .where(and(eq(contributions.authorId, person.id), isNotNull(exampleDetails.contact)))
    .all();
  for (const { id, html, drawing, publishedAt, details } of told) {
    tx.update(exampleDetails).set({ contact: null }).where(eq(exampleDetails.revisionId, id)).run();
    tx.update(revisions).set({ html: redrawDetails(html, withoutContact(details)) }).where(eq(revisions.id, id)).run();
    if (drawing) drawRevision(tx, { id, publishedAt: publishedAt ?? 0 });
  }
}
