import { desc, inArray } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { shown } from "#app/discussion/published-contributions.server.ts";
import { withReleasedAnswers } from "#app/discussion/released-answers.server.ts";
import { toThreads } from "#app/discussion/shown-contribution.ts";
import { toNumber } from "#app/text/words.ts";
import { readShowcase } from "./read-showcase.server.ts";

/** More than these are read in the list of contributions. */
const MOST = 30;

/** A municipality with its examples and what else those have said who show that they write from there, newest first; undefined if nobody has named it. */
export function readMunicipality(db: Db, slug: string) {
  const { municipalities, examples, voices } = readShowcase(db);
  const municipality = municipalities.find((candidate) => candidate.slug === slug);
  if (!municipality) return undefined;
  const numbers = examples.flatMap(({ number, municipality: named }) => (named?.slug === slug ? [toNumber(number) ?? 0] : []));
  const others = (voices.get(slug) ?? []).map(({ number }) => number).filter((number) => !numbers.includes(number)).toReversed();
  const contributions = listByNumbers(db, [...numbers, ...others.slice(0, MOST)]);
  return {
    municipality,
    examples: contributions.filter(({ number }) => numbers.includes(toNumber(number) ?? 0)),
    others: contributions.filter(({ number }) => others.includes(toNumber(number) ?? 0)),
    rest: Math.max(0, others.length - MOST),
  };
}

function listByNumbers(db: Db, numbers: number[]) {
  if (numbers.length === 0) return [];
  const rows = db.select(shown).from(published).where(inArray(published.number, numbers)).orderBy(desc(published.number)).all();
  return withReleasedAnswers(db, rows.flatMap((row) => toThreads([row])));
}
