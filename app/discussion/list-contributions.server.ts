import { and, asc, count, desc, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { publicAnswers, publicTopics } from "#db/schema/evaluation-views.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { findPublishedVersion, listNumbers, listSections, listWeichenstellungen } from "#app/paper/read-paper.server.ts";
import { toContributionConditions } from "./contribution-conditions.server.ts";
import { type ContributionFilter, type Sort, toFilterFields, toFilterKey, toMatch } from "./contribution-filter.ts";
import { shown, type Tally } from "./published-contributions.server.ts";
import { withReleasedAnswers } from "./released-answers.server.ts";
import { type ShownContribution, toThreads } from "./shown-contribution.ts";

type Page = { contributions: ShownContribution[]; next: number[] | null };

/** What has no place in the paper's order comes after everything that has one. */
const LAST = 999_999_999;
/** Its name is written out: among what is selected, drizzle would leave out the table, and the inner one would be meant. */
const replies = sql<number>`(select count(*) from public_contributions answer where answer.parent_id = public_contributions.id)`;
const sectionPosition = sql<number>`coalesce(${published.sectionPosition}, ${sql.raw(String(LAST))})`;
const passagePosition = sql<number>`coalesce(${published.passagePosition}, ${sql.raw(String(LAST))})`;
const number = sql<number>`${published.number}`;

/** What each sort goes by, ending with the number, so that no two are equal. */
const SORTS: Record<Sort, { by: SQL<number>[]; order: typeof asc; beyond: SQL }> = {
  neueste: { by: [number], order: desc, beyond: sql`<` },
  papier: { by: [sectionPosition, passagePosition, number], order: asc, beyond: sql`>` },
  diskutiert: { by: [replies, number], order: desc, beyond: sql`<` },
  geteilt: { by: [sql<number>`${published.supports}`, number], order: desc, beyond: sql`<` },
};

/** One page of what passes the filter, answers on their own, and where the next page begins. */
export function listContributions(db: Db, { filter, limit }: { filter: ContributionFilter; limit: number }): Page {
  return pageOf(db, { id: `${limit} ${toFilterKey(filter)}`, filter, limit });
}

/** Somebody may ask for ever new pages; those that many ask for come again soon. */
const MOST_PAGES = 100;
const MOST_COUNTS = 2000;

const pageOf = whilePublicStays((db, { filter, limit }: { id: string; filter: ContributionFilter; limit: number }): Page => {
  const rows = contributionsQuery(db, { filter, limit: limit + 1 }).all();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const toBeginning = ({ first, second, third }: (typeof rows)[number]) => [first, second, third].slice(0, SORTS[filter.sort].by.length);
  return { contributions: withReleasedAnswers(db, rows.slice(0, limit).flatMap((row) => toThreads([row]))), next: last ? toBeginning(last) : null };
}, MOST_PAGES);

/** Apart from its running, so that a test can ask how it is answered. */
export function contributionsQuery(db: Db, { filter, limit }: { filter: ContributionFilter; limit: number }) {
  const { by, order } = SORTS[filter.sort];
  const [first = number, second = number, third = number] = by;
  return db
    .select({ ...shown, first, second, third })
    .from(published)
    .where(hasWordsOnly(filter) && filter.sort === "neueste" ? newestWith(filter, limit) : and(...toContributionConditions(filter), toBeyond(filter)))
    .orderBy(...by.map((value) => order(value)))
    .limit(limit);
}

export function countContributions(db: Db, filter: ContributionFilter): Tally {
  return tallyOf(db, { id: toFilterKey({ ...filter, sort: "neueste", after: null }), filter });
}

const tallyOf = whilePublicStays((db, { filter }: { id: string; filter: ContributionFilter }): Tally => {
  if (hasWordsOnly(filter)) return tallyWords(db, filter);
  const tally = db
    .select({ total: count(), replies: sql<number>`coalesce(sum(${published.parentId} is not null), 0)` })
    .from(published)
    .where(and(...toContributionConditions(filter)))
    .get();
  return tally ?? { total: 0, replies: 0 };
}, MOST_COUNTS);

/** The index holds the public words and no others; what is asked for by words alone is counted there, without a look at any contribution. */
function tallyWords(db: Db, { words }: ContributionFilter): Tally {
  const replyNumbers = sql`(select number from contributions where parent_id is not null)`;
  return db.get<Tally>(sql`select count(*) as total, coalesce(sum(rowid in ${replyNumbers}), 0) as replies from contribution_search where words match ${toMatch(words)}`);
}

/** Among all that hold the words, the index knows the newest without going through the others. */
function newestWith({ words, after }: ContributionFilter, limit: number): SQL {
  const older = after ? sql` and rowid < ${after[0]}` : sql``;
  return sql`${published.number} in (select rowid from contribution_search where words match ${toMatch(words)}${older} order by rowid desc limit ${limit})`;
}

function hasWordsOnly({ words, chosen, from, until }: ContributionFilter): boolean {
  return words !== "" && chosen.length === 0 && from === null && until === null;
}

/** What the list can be narrowed to. A municipality is offered only where somebody shows it. */
export function listFilterFields(db: Db) {
  return fields(db);
}

const fields = whilePublicStays((db) => {
  const version = findPublishedVersion(db);
  return toFilterFields({
    sections: version ? listSections(db, version) : [],
    weichenstellungen: version ? listWeichenstellungen(db, version).flatMap(({ weichenstellung }) => weichenstellung ?? []) : [],
    numbers: version ? listNumbers(db, version) : [],
    municipalities: listMunicipalities(db),
    topics: db.selectDistinct({ name: publicTopics.name, slug: publicTopics.slug }).from(publicTopics).orderBy(asc(publicTopics.slug)).all(),
    isAnswered: db.select({ id: publicAnswers.contributionId }).from(publicAnswers).limit(1).get() !== undefined,
  });
});

function listMunicipalities(db: Db): string[] {
  const rows = db.selectDistinct({ municipality: published.municipality }).from(published).where(isNotNull(published.municipality)).all();
  return rows.flatMap(({ municipality }) => municipality ?? []).toSorted((a, b) => a.localeCompare(b, "de"));
}

function toBeyond({ sort, after }: ContributionFilter): SQL | undefined {
  const { by, beyond } = SORTS[sort];
  return after ? sql`(${sql.join(by, sql`, `)}) ${beyond} (${sql.join(after.map((value) => sql`${value}`), sql`, `)})` : undefined;
}
