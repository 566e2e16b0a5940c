import { and, count, eq, getViewSelectedFields, max, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { contributions } from "#db/schema/discussion.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { toContributionConditions } from "#app/discussion/contribution-conditions.server.ts";
import type { ExampleDetails } from "#app/discussion/example-details.ts";
import { detailsOf } from "#app/discussion/example-details.server.ts";
import type { Profile } from "./profile.ts";
import type { Selection } from "./selection.ts";

export type ExportRow = Omit<typeof published.$inferSelect, "drawing"> & { details: ExampleDetails | null };
type Asked = { selection: Selection; profile: Profile; onRow?: () => void };

export const BATCH = 100;

/** The published contributions of a selection by number, with no more of a person's name than the profile allows. */
export function* readRows(db: Db, asked: Asked): Generator<ExportRow> {
  const query = rowsNumbered(db, asked);
  for (const numbers of listBatches(db, BATCH)) {
    for (const row of query.all({ numbers })) {
      yield row;
      asked.onRow?.();
    }
  }
}

/** All numbers there are, so many at a time, as the queries below take them. */
export function* listBatches(db: Db, size: number): Generator<string> {
  const highest = db.select({ number: max(contributions.number) }).from(contributions).get()?.number ?? 0;
  for (let first = 1; first <= highest; first += size) yield JSON.stringify(Array.from({ length: size }, (_, n) => first + n));
}

export function countRows(db: Db, selection: Selection): number {
  return db.select({ rows: count() }).from(published).where(toWhere(selection)).get()?.rows ?? 0;
}

/** The same selection for everything that counts. */
export function toWhere({ filter }: Selection): SQL | undefined {
  return and(...toContributionConditions(filter));
}

/** By their very numbers: asked for those beyond a number, SQLite would go through all that are published each time. */
export function rowsNumbered(db: Db, { selection, profile }: Asked) {
  const { drawing: _drawing, ...columns } = getViewSelectedFields(published);
  return db
    .select({ ...columns, shownName: toNameColumn(profile), details: toDetailsColumn(profile) })
    .from(published)
    .leftJoin(people, eq(people.id, published.authorId))
    .where(and(sql`${published.number} in (select value from json_each(${sql.placeholder("numbers")}))`, toWhere(selection)))
    .orderBy(published.number)
    .prepare();
}

function toNameColumn(profile: Profile) {
  if (profile === "pseudonym") return sql<null>`null`;
  return profile === "intern" ? people.shownName : published.shownName;
}

/** A contact leads to a person as a name does, and where it stands it would do so for all they wrote. */
function toDetailsColumn(profile: Profile) {
  const details = detailsOf(published.revisionId);
  return profile === "pseudonym" ? sql<ExampleDetails | null>`json_set(${details}, '$.contact', null)`.mapWith((json: string) => JSON.parse(json) as ExampleDetails) : details;
}
