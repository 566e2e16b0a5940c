import type { Db } from "#db/open.ts";
import { listFootnotes, listSubheadings, type Passage, type Section } from "#app/paper/read-paper.server.ts";
import { readHtml, readInlineHtml } from "#app/text/read-html.ts";
import type { Block } from "./report.ts";

/** A section as the paper has it: sub-headings, passages, footnotes. */
export function* writeText(db: Db, { section, passages, supports }: { section: Section; passages: Passage[]; supports: Map<string, number> }): Generator<Block> {
  const notes = new Map(listFootnotes(db, section).map(({ number, html }) => [number, readInlineHtml(html)]));
  const subheadings = listSubheadings(db, section);
  for (const { id, number, weichenstellung, html, position } of passages) {
    for (const { title } of subheadings.filter((subheading) => subheading.position === position)) yield { kind: "subheading", words: title };
    yield { kind: "passage", number, weichenstellung, said: readHtml(html, notes), supports: supports.get(id) ?? 0 };
  }
}
