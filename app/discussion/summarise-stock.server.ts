import { count, max, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import { contributionSupports, passageSupports } from "#db/schema/responses.ts";

export type LeftOut = { pending: number; returned: number; rejected: number; hidden: number; withdrawn: number };

/** How many contributions cannot be read by the public, by what became of them. */
export function countLeftOut(db: Db): LeftOut {
  const newest = sql`(select ${revisions.status} from ${revisions} where ${revisions.contributionId} = ${contributions.id} order by ${revisions.n} desc limit 1)`;
  const state = sql<string>`case when ${contributions.withdrawnAt} is not null then 'withdrawn' when ${contributions.publicRevisionId} is null then ${newest} when ${contributions.hiddenAt} is not null then 'hidden' else 'public' end`;
  const rows = db.select({ state, n: count() }).from(contributions).groupBy(state).all();
  const of = (wanted: keyof LeftOut) => rows.find((row) => row.state === wanted)?.n ?? 0;
  return { pending: of("pending"), returned: of("returned"), rejected: of("rejected"), hidden: of("hidden"), withdrawn: of("withdrawn") };
}

/** When something was last handed in, published, hidden, withdrawn or supported. */
export function findLastChange(db: Db): number | null {
  const wordings = db.select({ submitted: max(revisions.submittedAt), published: max(revisions.publishedAt) }).from(revisions).get();
  const ends = db.select({ hidden: max(contributions.hiddenAt), withdrawn: max(contributions.withdrawnAt) }).from(contributions).get();
  const supports = [contributionSupports, passageSupports].map((table) => db.select({ at: max(table.supportedAt) }).from(table).get()?.at ?? null);
  const moments = [...Object.values({ ...wordings, ...ends }), ...supports].filter((at) => at !== null);
  return moments.length === 0 ? null : Math.max(...moments);
}
