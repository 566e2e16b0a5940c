import type { PageKey } from "#db/schema/sets.ts";
import { LEGAL_PAGES } from "./legal-pages.ts";

/** What is still to be entered on a page. */
export type OpenEntries = { page: PageKey; entries: string[] };

/** For whoever starts the server: what is still open, a line for each page. Empty if nothing is. */
export function toWarning(open: OpenEntries[]): string {
  if (open.length === 0) return "";
  const lines = open.map(({ page, entries }) => `  /${LEGAL_PAGES[page].slug}: ${entries.join("; ")}`);
  return ["Auf den Rechtsseiten fehlen Angaben, die nur der Betreiber kennt. Einzutragen unter /verwaltung/seiten:", ...lines].join("\n");
}

/** "3 Angaben", "1 Angabe". */
export function toEntryCount(count: number): string {
  return count === 1 ? "1 Angabe" : `${count} Angaben`;
}
