import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { passagePlaces, passages, sections, paperVersions } from "#db/schema/paper.ts";
import { findOlderVersion } from "./compare-versions.server.ts";
import { listFootnotes, listPassages, listSectionNumbers, listSections, listSubheadings } from "./read-paper.server.ts";

/** A section as it read in an older version: the text alone. Undefined if that version had none of this key, or is not older. */
export function readOlderSection(db: Db, { number, key }: { number: number; key: string | undefined }) {
  const version = findOlderVersion(db, number);
  const section = version && listSections(db, version).find((candidate) => candidate.key === key);
  if (!version || !section) return undefined;
  const subheadings = listSubheadings(db, section);
  const items = listPassages(db, section).map(({ id, number: rn, html, weichenstellung, position }) => ({ id, number: rn, html, weichenstellung, above: subheadings.filter((subheading) => subheading.position === position).map(({ anchor, title }) => ({ anchor, title })) }));
  return { version: { number: version.number, label: version.label, datedOn: version.datedOn, sourceNote: version.sourceNote }, section: { key: section.key, title: section.title, part: section.part }, items, footnotes: listFootnotes(db, section) };
}

/** The outline of an older version. */
export function readOlderOutline(db: Db, number: number) {
  const version = findOlderVersion(db, number);
  if (!version) return undefined;
  const numbers = listSectionNumbers(db, version);
  return { version, outline: listSections(db, version).map(({ id, key, title, part }) => ({ key, title, part, numbers: numbers.get(id) ?? null })) };
}

/** Randnummern of a section that are no longer in the newest version, with the last words they had. */
export function listDropped(db: Db, section: { key: string }) {
  const rows = droppedOf(db).all({ key: section.key });
  return [...new Map(rows.map((row) => [row.number, row])).values()].toSorted((one, other) => one.number.localeCompare(other.number, "de", { numeric: true }));
}

const droppedOf = prepared((db) =>
  db
    .select({ number: passages.number, html: passages.html, version: paperVersions.number })
    .from(passagePlaces)
    .innerJoin(passages, eq(passages.id, passagePlaces.passageId))
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .innerJoin(paperVersions, eq(paperVersions.id, passages.versionId))
    .where(and(isNull(passagePlaces.placeId), eq(sections.key, sql.placeholder("key"))))
    .orderBy(desc(passages.number), paperVersions.number)
    .prepare(),
);
