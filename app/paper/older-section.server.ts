import type { Db } from "#db/open.ts";
import { findOlderVersion } from "./compare-versions.server.ts";
import { listFootnotes, listPassages, listSectionNumbers, listSections, listSubheadings } from "./read-paper.server.ts";

/** A section as it read in an older version: the text alone. Undefined if that version had none of this key, or is not older. */
export function readOlderSection(db: Db, { number, key }: { number: number; key: string | undefined }) {
  const version = findOlderVersion(db, number);
  const sections = version ? listSections(db, version) : [];
  const at = sections.findIndex((candidate) => candidate.key === key);
  const section = sections[at];
  if (!version || !section) return undefined;
  const { outline } = toOutline(db, version);
  const subheadings = listSubheadings(db, section);
  const items = listPassages(db, section).map(({ id, number: rn, html, weichenstellung, position }) => ({ id, number: rn, html, weichenstellung, above: subheadings.filter((subheading) => subheading.position === position).map(({ anchor, title }) => ({ anchor, title })) }));
  return {
    version: { number: version.number, label: version.label, datedOn: version.datedOn, sourceNote: version.sourceNote, countedSince: version.countedSince },
    section: { key: section.key, title: section.title, part: section.part },
    items, footnotes: listFootnotes(db, section), previous: outline[at - 1] ?? null, next: outline[at + 1] ?? null,
  };
}

/** The outline of an older version. */
export function readOlderOutline(db: Db, number: number) {
  const version = findOlderVersion(db, number);
  return version && toOutline(db, version);
}

function toOutline<Version extends { id: string }>(db: Db, version: Version) {
  const numbers = listSectionNumbers(db, version);
  return { version, outline: listSections(db, version).map(({ id, key, title, part }) => ({ key, title, part, numbers: numbers.get(id) ?? null })) };
}
