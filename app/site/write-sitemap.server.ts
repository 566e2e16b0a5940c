import type { Db } from "#db/open.ts";
import { listAddresses } from "#app/discussion/newest.server.ts";
import { listPublishedVersions } from "#app/paper/compare-versions.server.ts";
import { listSections } from "#app/paper/read-paper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { toXml } from "#app/text/xml.ts";

/** More addresses than this a sitemap must not name; the newest are left out, they are found through the pages. */
const MOST_ADDRESSES = 50_000;
const PER_PIECE = 500;
const PAGES = ["/", "/papier", "/papier/fassungen", "/papier/vergleich", "/weichenstellungen", "/schaufenster", "/projekt", "/beitraege", "/rueckmeldungen", "/transparenz", "/daten", "/netiquette", "/nutzungsbedingungen", "/datenschutz", "/impressum", "/barrierefreiheit", "/leichte-sprache", "/mitmachen"];

type Address = { path: string; at: number | null };

/** All public pages for search engines, with the day their words last changed where that is known. */
export function* writeSitemap(db: Db, publicOrigin: string): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  const addresses = listAll(db).slice(0, MOST_ADDRESSES);
  for (let first = 0; first < addresses.length; first += PER_PIECE) yield addresses.slice(first, first + PER_PIECE).map((address) => toLine(address, publicOrigin)).join("");
  yield "</urlset>\n";
}

function listAll(db: Db): Address[] {
  const contributions = listAddresses(db);
  const [newest] = listPublishedVersions(db);
  const [inSection, inThread] = [new Map<string, number>(), new Map<number, number>()];
  for (const { number, parentNumber, sectionKey, publishedAt } of contributions) {
    raise(inThread, number, publishedAt);
    if (parentNumber !== null) raise(inThread, parentNumber, publishedAt);
    if (sectionKey !== null) raise(inSection, sectionKey, publishedAt);
  }
  return [
    ...PAGES.map((path) => ({ path, at: null })),
    ...(newest ? listSections(db, newest) : []).map(({ key }) => ({ path: `/papier/${key}`, at: Math.max(newest?.publishedAt ?? 0, inSection.get(key) ?? 0) })),
    ...contributions.map(({ number }) => ({ path: `/beitraege/${toContributionNumber(number)}`, at: inThread.get(number) ?? null })),
  ];
}

function raise<Key>(moments: Map<Key, number>, key: Key, at: number) {
  moments.set(key, Math.max(moments.get(key) ?? 0, at));
}

function toLine({ path, at }: Address, publicOrigin: string): string {
  return `<url><loc>${toXml(publicOrigin + path)}</loc>${at === null ? "" : `<lastmod>${new Date(at).toISOString()}</lastmod>`}</url>\n`;
}
