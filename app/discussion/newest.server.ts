import { desc, eq, or, type SQL } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";

export type NewestRow = ReturnType<typeof listNewest>[number];

const { number, parentNumber, kind, quote, html, sectionKey, sectionTitle, passageNumber, firstPublishedAt, publishedAt, shownName, organisation, municipality, occupation, sizeClass, land } = published;

/** The contributions last published, answers included. */
export function listNewest(db: Db, { within, limit }: { within?: SQL | undefined; limit: number }) {
  return db
    .select({ number, parentNumber, kind, quote, html, sectionKey, sectionTitle, passageNumber, firstPublishedAt, publishedAt, shownName, organisation, municipality, occupation, sizeClass, land })
    .from(published)
    .where(within)
    .orderBy(desc(firstPublishedAt), desc(number))
    .limit(limit)
    .all();
}

/** All that stands in a section of the newest version. */
export function ofSection({ id }: { id: string }): SQL | undefined {
  return eq(published.sectionId, id);
}

/** A contribution and its answers. */
export function ofThread({ contributionId }: { contributionId: string }): SQL | undefined {
  return or(eq(published.id, contributionId), eq(published.parentId, contributionId));
}

/** Where every published contribution stands and since when it reads as it does, by number: for those who look for what is new. */
export function listAddresses(db: Db) {
  return db.select({ number, parentNumber, sectionKey, publishedAt }).from(published).orderBy(number).all();
}
