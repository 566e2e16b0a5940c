import type { SQL } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { findThread } from "#app/discussion/follow.server.ts";
import { listNewest, ofSection, ofThread } from "#app/discussion/newest.server.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { listPublishedVersions } from "#app/paper/compare-versions.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { writeAtom } from "./atom.ts";
import { SITE_FEED, type Source, toFeed, toSectionFeedPath, toThreadFeedPath } from "./feeds.ts";

const MOST_ENTRIES = 50;
const NAME = "Integration in Bewegung";

export type Asked = { source: Omit<Source, "since">; within?: SQL | undefined };

/** What was last published anywhere. */
export function ofSite(): Asked {
  return { source: { name: "beitraege", title: `${NAME}: Beiträge`, subtitle: `Die ${MOST_ENTRIES} neuesten Beiträge und Antworten`, path: SITE_FEED.path, pagePath: "/beitraege" } };
}

/** What was last published on a section, if there is such a one in the newest version. */
export function findSectionFeed(db: Db, key: string | undefined): Asked | undefined {
  const found = findSection(db, key);
  if (!found) return undefined;
  const { section } = found;
  return { source: { name: `papier/${section.key}`, title: `${NAME}: Beiträge zu „${section.title}“`, subtitle: `Die ${MOST_ENTRIES} neuesten Beiträge und Antworten zu diesem Abschnitt`, path: toSectionFeedPath(section.key), pagePath: `/papier/${section.key}` }, within: ofSection(section) };
}

/** A thread, also one whose beginning is gone; never one that was not yet published. */
export function findThreadFeed(db: Db, number: number): Asked | undefined {
  const thread = findThread(db, number);
  const words = toContributionNumber(number);
  return thread && { source: { name: `beitraege/${words}/antworten`, title: `${NAME}: ${words} und Antworten`, subtitle: "Der Beitrag und was darauf geantwortet wurde", path: toThreadFeedPath(words), pagePath: `/beitraege/${words}` }, within: ofThread(thread) };
}

/** The feed as Atom. While nothing is in it, it is as old as the paper. */
export function* writeFeed(db: Db, { source, within, publicOrigin }: Asked & { publicOrigin: string }): Generator<string> {
  const since = listPublishedVersions(db).at(-1)?.publishedAt ?? 0;
  yield writeAtom(toFeed({ ...source, since }, listNewest(db, { within, limit: MOST_ENTRIES }), publicOrigin), publicOrigin);
}
