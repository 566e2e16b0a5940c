import { asc, desc, eq, isNotNull } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published, publicExamples } from "#db/schema/discussion-views.ts";
import { publicTopics } from "#db/schema/evaluation-views.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { toSlug } from "#app/discussion/contribution-filter.ts";
import { redrawDetails, toPlaceName } from "#app/discussion/example-details.ts";
import { shown } from "#app/discussion/published-contributions.server.ts";
import { toThreads } from "#app/discussion/shown-contribution.ts";
import { toBeginning } from "#app/text/beginning.ts";
import { toDay } from "#app/text/dates.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import type { Example } from "./example.ts";
import { gatherMunicipalities, type Mention } from "./gather-municipalities.ts";
import type { Municipality } from "./municipalities.ts";

const LONGEST_EXCERPT = 320;

/** Everything the showcase is made of: municipalities by name, examples newest first, and which contributions are from where. */
export const readShowcase = whilePublicStays((db) => {
  const examples = listExamples(db);
  const voices = listVoices(db);
  const municipalities = gatherMunicipalities([...voices, ...examples.map(({ row, details }) => toMention(row, details))]);
  const topics = Map.groupBy(listTopics(db), ({ number }) => number);
  const bySlug = new Map(municipalities.map((municipality) => [municipality.slug, municipality]));
  return {
    municipalities,
    examples: examples.map(({ row, details }) => toExample({ row, details, municipality: bySlug.get(toSlug(details.municipality ?? "")), topics: topics.get(row.number) ?? [] })),
    voices: Map.groupBy(voices, ({ municipality }) => toSlug(municipality ?? "")),
  };
});

type ExampleRow = ReturnType<typeof listExamples>[number];
type Topic = ReturnType<typeof listTopics>[number];

function listExamples(db: Db) {
  return db
    .select({ row: { ...shown, html: published.html, firstPublishedAt: published.firstPublishedAt }, details: { municipality: publicExamples.municipality, since: publicExamples.since, helped: publicExamples.helped, hindered: publicExamples.hindered, contact: publicExamples.contact } })
    .from(publicExamples)
    .innerJoin(published, eq(published.number, publicExamples.number))
    .orderBy(desc(published.number))
    .all()
    .map(({ row, details }) => ({ row, details: { ...details, municipality: toPlaceName(details.municipality) } }));
}

/** Whose authors show where they write from. */
function listVoices(db: Db) {
  return db.select({ number: published.number, municipality: published.municipality, land: published.land, sizeClass: published.sizeClass }).from(published).where(isNotNull(published.municipality)).orderBy(asc(published.number)).all();
}

function listTopics(db: Db) {
  return db.select({ number: publicTopics.number, name: publicTopics.name, slug: publicTopics.slug }).from(publicTopics).orderBy(asc(publicTopics.slug)).all();
}

/** What authors say of themselves holds for the place they write about, unless they show that they are from another. */
function toMention(row: ExampleRow["row"], { municipality }: ExampleRow["details"]): Mention {
  const isFromElsewhere = row.municipality !== null && toSlug(row.municipality) !== toSlug(municipality ?? "");
  return { municipality, land: isFromElsewhere ? null : row.land, sizeClass: isFromElsewhere ? null : row.sizeClass };
}

function toExample({ row, details, municipality, topics }: ExampleRow & { municipality: Municipality | undefined; topics: Topic[] }): Example {
  const { since, helped, hindered, contact } = details;
  const [thread] = toThreads([row]);
  const { land, sizeClass } = municipality ?? row;
  return {
    number: thread?.number ?? "",
    municipality: municipality ? { slug: municipality.slug, name: municipality.name } : null,
    land, sizeClass, since, helped, hindered, contact,
    who: thread?.who ?? "",
    day: toDay(row.firstPublishedAt),
    done: toBeginning(toPlainWords(redrawDetails(row.html, null)), LONGEST_EXCERPT),
    topics: topics.map(({ name, slug }) => ({ name, slug })),
  };
}
