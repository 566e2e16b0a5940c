import { eq, min, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import { fold } from "#app/text/fold.ts";
import { drawContribution } from "./drawing.ts";
import { toWholeText, withoutContact } from "./example-details.ts";
import { detailsOf } from "./example-details.server.ts";

/** Keeps with a revision that is or was public how every page shows it. */
export function drawRevision(tx: Db, { id, publishedAt }: { id: string; publishedAt: number }) {
  const revision = toDraw(tx).get({ id });
  if (!revision) return;
  const first = firstPublication(tx).get({ contributionId: revision.contributionId });
  keepDrawing(tx).run({ id, drawing: drawContribution({ ...revision, firstPublishedAt: first?.at ?? publishedAt }), folded: fold(toWholeText(revision.body, withoutContact(revision.details))) });
}

const toDraw = prepared((db) =>
  db
    .select({ contributionId: contributions.id, number: contributions.number, kind: revisions.kind, html: revisions.html, body: revisions.body, quote: contributions.quote, details: detailsOf(revisions.id) })
    .from(revisions)
    .innerJoin(contributions, eq(contributions.id, revisions.contributionId))
    .where(eq(revisions.id, sql.placeholder("id")))
    .prepare(),
);
const firstPublication = prepared((db) => db.select({ at: min(revisions.publishedAt) }).from(revisions).where(eq(revisions.contributionId, sql.placeholder("contributionId"))).prepare());
const keepDrawing = prepared((db) => db.update(revisions).set({ drawing: sql`${sql.placeholder("drawing")}`, folded: sql`${sql.placeholder("folded")}` }).where(eq(revisions.id, sql.placeholder("id"))).prepare());
