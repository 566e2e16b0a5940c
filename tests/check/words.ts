import { listDocuments, listParagraphs } from "./documents.ts";
import { listSourceWords } from "./source-words.ts";
import { isGerman, listMisspelt } from "./spelling.ts";
import { listUnset } from "./typesetting.ts";
import { listVisibleWords } from "./visible-words.ts";

/** Everybody's own data as they are stored: names of sections and formats are no words. */
const RAW = "/konto/daten";

const judged = new Map<string, string[]>();

/** What is misspelt on a page or not set as German is. */
export function listFaultsOfWords(path: string, html: string): string[] {
  return path === RAW ? [] : [...new Set([...listVisibleWords(html).flatMap(judge), ...listUnset(html)])];
}

export function listMisspeltInDocuments(): string[] {
  return [...listDocuments()].flatMap(([file, markdown]) => listParagraphs(markdown).filter(isGerman).flatMap(judge).map((finding) => `${file}: ${finding}`));
}

export function listMisspeltInSources(): string[] {
  return listSourceWords().flatMap(({ file, words }) => words.filter(isGerman).flatMap(judge).map((finding) => `${file}: ${finding}`));
}

/** Pages share most of their words, so each piece is judged once. */
function judge(words: string): string[] {
  const known = judged.get(words);
  if (known) return known;
  const findings = listMisspelt(words).map((word) => `„${word}“ kennt das Wörterbuch nicht`);
  judged.set(words, findings);
  return findings;
}
