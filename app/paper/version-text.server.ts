import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { paperVersions, passages } from "#db/schema/paper.ts";
import { listFootnotes, listSections, listSubheadings } from "./read-paper.server.ts";

/** All of a version, section by section, to be read without this house. */
export function readVersionText(db: Db, version: { id: string }) {
  return listSections(db, version).map(({ id, key, title, part }) => {
    const subheadings = new Map(listSubheadings(db, { id }).map((subheading) => [subheading.position, subheading.title]));
    const written = db.select({ number: passages.number, position: passages.position, weichenstellung: passages.weichenstellung, plain: passages.plain, markdown: passages.markdown }).from(passages).where(eq(passages.sectionId, id)).orderBy(asc(passages.position)).all();
    return { key, title, part, passages: written.map((passage) => ({ ...passage, subheading: subheadings.get(passage.position) ?? null })), footnotes: listFootnotes(db, { id }) };
  });
}

/** The Markdown a version was imported from, to the letter. */
export function readMarkdown(db: Db, version: { id: string }): string {
  return db.select({ markdown: paperVersions.markdown }).from(paperVersions).where(eq(paperVersions.id, version.id)).get()?.markdown ?? "";
}
