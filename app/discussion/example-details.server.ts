import { eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { exampleDetails } from "#db/schema/discussion.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import { drawDetails, type ExampleDetails } from "./example-details.ts";

/** The details of a wording, in the question that asks for the wording. */
export function detailsOf(revisionId: SQLWrapper): SQL<ExampleDetails | null> {
  return sql`(select json_object('municipality', municipality, 'since', since, 'helped', helped, 'hindered', hindered, 'contact', contact) from example_details where revision_id = ${revisionId})`.mapWith(
    (json: string) => JSON.parse(json) as ExampleDetails,
  ) as SQL<ExampleDetails | null>;
}

/** Words and details as they are shown everywhere, below one another. */
export function renderWording({ body, details }: { body: string; details: ExampleDetails | null }) {
  const rendered = renderUntrusted(body);
  return rendered.ok ? { ...rendered, html: rendered.html + drawDetails(details) } : rendered;
}

export function keepDetails(tx: Db, { revisionId, details }: { revisionId: string; details: ExampleDetails | null }) {
  if (details) tx.insert(exampleDetails).values({ revisionId, ...details }).run();
}

export function findDetails(db: Db, revisionId: string): ExampleDetails | null {
  const found = db.select().from(exampleDetails).where(eq(exampleDetails.revisionId, revisionId)).get();
  if (!found) return null;
  const { revisionId: _, ...details } = found;
  return details;
}
