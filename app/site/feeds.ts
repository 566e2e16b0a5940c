import type { NewestRow } from "#app/discussion/newest.server.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toPlaceWords } from "#app/discussion/place.ts";
import { escapeHtml } from "#app/text/escape.ts";
import { OPEN_DATA_LICENCE } from "#app/text/licence.ts";
import { KIND_WORDS, toContributionNumber } from "#app/text/words.ts";
import type { AtomEntry, AtomFeed } from "./atom.ts";

export const ATOM = "application/atom+xml; charset=utf-8";
/** Part of every id of a feed: once given it stays, or readers would see everything as new (RFC 4151). */
const TAGGED_SINCE = "2026";

/** What a feed is about. `since`: as old as it is while nothing is in it. */
export type Source = { name: string; title: string; subtitle: string; path: string; pagePath: string; since: number };

export const SITE_FEED = { title: "Alle Beiträge", path: "/feed.xml" };

export function toSectionFeedPath(key: string): string {
  return `/papier/${key}/feed.xml`;
}

export function toThreadFeedPath(number: string): string {
  return `/beitraege/${number}/feed.xml`;
}

export function toFeed({ name, since, ...source }: Source, rows: NewestRow[], publicOrigin: string): AtomFeed {
  const entries = rows.map((row) => toEntry(row, publicOrigin));
  return { ...source, id: toId(name, publicOrigin), updatedAt: Math.max(since, ...entries.map(({ updatedAt }) => updatedAt)), rights: OPEN_DATA_LICENCE.name, entries };
}

function toEntry(row: NewestRow, publicOrigin: string): AtomEntry {
  const number = toContributionNumber(row.number);
  const what = row.parentNumber === null ? (row.kind ? KIND_WORDS[row.kind].word : "Beitrag") : `Antwort auf ${toContributionNumber(row.parentNumber)}`;
  const quote = row.quote === null ? "" : `<blockquote>${escapeHtml(row.quote)}</blockquote>`;
  return {
    id: toId(`beitraege/${number}`, publicOrigin), title: `${number} · ${what} zu ${toPlaceWords(row)}`, path: `/beitraege/${number}`, author: toPersonLine(row),
    publishedAt: row.firstPublishedAt, updatedAt: row.publishedAt, html: quote + row.html,
  };
}

/** The same wherever the house moves to a port or from http to https. */
function toId(name: string, publicOrigin: string): string {
  return `tag:${new URL(publicOrigin).hostname},${TAGGED_SINCE}:${name}`;
}
