import type { Db } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { footnotes, paperVersions, passages, sections, subheadings } from "#db/schema/paper.ts";
import type { ParsedPaper, ParsedSection } from "./parse-paper.ts";

/** The passages of a paper in its order, each with the id it will have and its section. */
export type Planned = { id: string; sectionKey: string; plain: string };

export function planPassages(paper: ParsedPaper): Planned[] {
  return paper.sections.flatMap(({ key, passages: parsed }) => parsed.map(({ plain }) => ({ id: newId(), sectionKey: key, plain })));
}

/** Writes a version that is not published yet, its passages under the planned ids with these Randnummern. */
export function storeVersion(tx: Db, { paper, source, number, planned, numbers, now }: { paper: ParsedPaper; source: string; number: number; planned: Planned[]; numbers: Map<string, string>; now: number }): { id: string; weichenstellungen: number } {
  const versionId = newId();
  const { front } = paper;
  tx.insert(paperVersions)
    .values({ id: versionId, number, label: front.version ?? `Fassung ${number}`, title: front.title, subtitle: front.subtitle, authors: front.authors, datedOn: front.date, sourceNote: front.source, markdown: source, importedAt: now })
    .run();
  const ids = planned.values();
  let weichenstellungen = 0;
  paper.sections.forEach((section, position) => {
    const sectionId = newId();
    tx.insert(sections).values({ id: sectionId, versionId, position, key: section.key, title: section.title, part: section.part }).run();
    storeApparatus(tx, sectionId, section);
    section.passages.forEach((passage, index) => {
      const { id } = ids.next().value!;
      const weichenstellung = passage.weichenstellung ? ++weichenstellungen : null;
      tx.insert(passages).values({ ...passage, id, versionId, sectionId, position: index, number: numbers.get(id)!, weichenstellung }).run();
    });
  });
  return { id: versionId, weichenstellungen };
}

function storeApparatus(tx: Db, sectionId: string, section: ParsedSection) {
  for (const { before, anchor, title } of section.subheadings) tx.insert(subheadings).values({ sectionId, position: before, anchor, title }).run();
  section.footnotes.forEach((html, index) => tx.insert(footnotes).values({ sectionId, number: index + 1, html }).run());
}
