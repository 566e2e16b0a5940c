import type { PageKey } from "#db/schema/sets.ts";

/** The legal pages in the order of their list: the address of each and its title. */
export const LEGAL_PAGES: Record<PageKey, { slug: string; title: string }> = {
  imprint: { slug: "impressum", title: "Impressum" },
  privacy: { slug: "datenschutz", title: "Datenschutzerklärung" },
  terms: { slug: "nutzungsbedingungen", title: "Nutzungsbedingungen" },
  netiquette: { slug: "netiquette", title: "Netiquette" },
  accessibility: { slug: "barrierefreiheit", title: "Erklärung zur Barrierefreiheit" },
};

export const PAGE_KEYS = Object.keys(LEGAL_PAGES) as PageKey[];

/** Contributors agree to these; a new wording is asked for again, so it says what is new. */
export const AGREED_TO: ReadonlySet<PageKey> = new Set<PageKey>(["terms", "netiquette"]);

export function findPageKey(slug: string | undefined): PageKey | undefined {
  return PAGE_KEYS.find((key) => LEGAL_PAGES[key].slug === slug);
}

export function toEditPath(page: PageKey): string {
  return `/verwaltung/seiten/${LEGAL_PAGES[page].slug}`;
}

/** A former wording, and what is different today. */
export function toFormerPath(slug: string, number: number): string {
  return `/${slug}?fassung=${number}#unterschied`;
}
