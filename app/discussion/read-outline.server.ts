import type { Db } from "#db/open.ts";
import { listSectionNumbers, type Section, type Version } from "#app/paper/read-paper.server.ts";
import type { OutlineSection } from "#app/paper/outline.ts";
import { countPublished } from "./published-contributions.server.ts";

/** The paper's sections with their Randnummern and how much has been said. */
export function readOutline(db: Db, { version, sections }: { version: Version; sections: Section[] }): OutlineSection[] {
  const numbers = listSectionNumbers(db, version);
  const said = countPublished(db);
  return sections.map((section) => ({
    key: section.key,
    title: section.title,
    part: section.part,
    numbers: numbers.get(section.id) ?? null,
    ...(said.get(section.id) ?? { total: 0, replies: 0 }),
  }));
}
