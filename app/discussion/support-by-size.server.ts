import { count, eq, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { people } from "#db/schema/accounts.ts";
import { contributionSupports } from "#db/schema/responses.ts";
import { currentSupports } from "#db/schema/discussion-views.ts";
import { passages } from "#db/schema/paper.ts";
import { toSizeSentence } from "./support-words.ts";

/** From how many kinds of towns a passage is supported, in words, by passage id; only where enough people say so. */
export function listPassageSizes(db: Db, version: { id: string }): Map<string, string> {
  const byPassage = Map.groupBy(passageSizes(db).all({ version: version.id }), ({ passageId }) => passageId);
  return new Map([...byPassage].map(([passageId, counts]) => [passageId, toSizeSentence(counts)]));
}

/** The same for one contribution; empty if too few say so. */
export function findContributionSizes(db: Db, contribution: { id: string }): string {
  return toSizeSentence(contributionSizes(db).all({ contribution: contribution.id }));
}

const passageSizes = prepared((db) =>
  db
    .select({ passageId: currentSupports.passageId, sizeClass: people.sizeClass, supports: count() })
    .from(currentSupports)
    .innerJoin(passages, eq(passages.id, currentSupports.passageId))
    .innerJoin(people, eq(people.id, currentSupports.personId))
    .where(eq(passages.versionId, sql.placeholder("version")))
    .groupBy(currentSupports.passageId, people.sizeClass)
    .prepare(),
);
const contributionSizes = prepared((db) =>
  db
    .select({ sizeClass: people.sizeClass, supports: count() })
    .from(contributionSupports)
    .innerJoin(people, eq(people.id, contributionSupports.personId))
    .where(eq(contributionSupports.contributionId, sql.placeholder("contribution")))
    .groupBy(people.sizeClass)
    .prepare(),
);
