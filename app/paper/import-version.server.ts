import { eq } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { footnotes, paperVersions, passageNumbers, passages, sections, subheadings } from "#db/schema/paper.ts";
import type { ParsedPaper, ParsedSection } from "./parse-paper.ts";

export type ImportResult =
  | { ok: true; sections: number; passages: number; weichenstellungen: number }
  | { ok: false; problem: "version-exists" };

/** Stores the first version with its Randnummern and publishes it, in one transaction. */
export function importFirstVersion(db: Db, { paper, source, now }: { paper: ParsedPaper; source: string; now: number }): ImportResult {
  return transact(db, (tx) => {
    if (tx.select({ id: paperVersions.id }).from(paperVersions).get()) return { ok: false, problem: "version-exists" };
    const versionId = newId();
    const { front } = paper;
    tx.insert(paperVersions)
      .values({ id: versionId, number: 1, label: front.version, title: front.title, subtitle: front.subtitle, authors: front.authors, datedOn: front.date, sourceNote: front.source, markdown: source, importedAt: now })
      .run();
    const counted = storeSections(tx, versionId, paper.sections);
    tx.update(paperVersions).set({ publishedAt: now }).where(eq(paperVersions.id, versionId)).run();
    return { ok: true, sections: paper.sections.length, ...counted };
  });
}

function storeSections(tx: Db, versionId: string, parsed: ParsedSection[]): { passages: number; weichenstellungen: number } {
  let passageCount = 0;
  let weichenstellungen = 0;
  parsed.forEach((section, position) => {
    const sectionId = newId();
    tx.insert(sections).values({ id: sectionId, versionId, position, key: section.key, title: section.title, part: section.part }).run();
    storeApparatus(tx, sectionId, section);
    section.passages.forEach((passage, index) => {
      const number = String(++passageCount);
      const weichenstellung = passage.weichenstellung ? ++weichenstellungen : null;
      tx.insert(passageNumbers).values({ number, firstVersionId: versionId }).run();
      tx.insert(passages).values({ ...passage, id: newId(), versionId, sectionId, position: index, number, weichenstellung }).run();
    });
  });
  return { passages: passageCount, weichenstellungen };
}

function storeApparatus(tx: Db, sectionId: string, section: ParsedSection) {
  for (const { before, anchor, title } of section.subheadings) tx.insert(subheadings).values({ sectionId, position: before, anchor, title }).run();
  section.footnotes.forEach((html, index) => tx.insert(footnotes).values({ sectionId, number: index + 1, html }).run());
}
