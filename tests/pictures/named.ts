import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export const PICTURES = "docs/bilder";
/** Pages of a Word document: no browser shows them, so a person takes them. */
export const TAKEN_BY_HAND = ["auswertung-bericht"];

export type Named = { file: string; alt: string; address: string; name: string };

/** Every picture that the README and the pages beside it show, with the words for those who do not see it. */
export function listNamed(): Named[] {
  const pages = ["README.md", ...readdirSync("docs").filter((name) => name.endsWith(".md")).map((name) => join("docs", name))];
  return pages.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt = "", address = ""]) => ({ file, alt, address, name: basename(address, ".png") })));
}

/** What lies in a folder of pictures. */
export function listPictures(folder = PICTURES): string[] {
  return readdirSync(folder).map((name) => basename(name, ".png")).sort();
}

/** What is shown but not there, and what is there but shown nowhere. */
export function compareNames(named: string[], there: string[]): { missing: string[]; unused: string[] } {
  return { missing: [...new Set(named)].filter((name) => !there.includes(name)).sort(), unused: there.filter((name) => !named.includes(name)).sort() };
}
