import type { Db } from "#db/open.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { findPassage, findPassageNow, findPublishedVersion, listSections, type Passage, type Section, type Version } from "#app/paper/read-paper.server.ts";
import { WHOLE_SECTION } from "./contribution-form.ts";

/** What a contribution belongs to: a passage, or the whole section, of one version. */
export type Place = { version: Version; section: Section; passage: Passage | null };

/** The section of the version under discussion, by its key in the address. */
export function findSection(db: Db, key: string | undefined): { version: Version; section: Section; sections: Section[] } | undefined {
  const version = findPublishedVersion(db);
  if (!version) return undefined;
  const sections = publishedSections(db, version);
  const section = sections.find((candidate) => candidate.key === key);
  return section && { version, section, sections };
}

const publishedSections = whilePublicStays((db, version: Version) => listSections(db, version));

/** The place a form names: a passage of this section or the whole of it. Undefined if there is no such place. */
export function findPlace(db: Db, { sectionKey, passage }: { sectionKey: string | undefined; passage: string }): Place | undefined {
  if (passage !== WHOLE_SECTION) return findPassage(db, { sectionKey: sectionKey ?? "", passageId: passage });
  const found = findSection(db, sectionKey);
  return found && { version: found.version, section: found.section, passage: null };
}

/** The way back to a place that may be of an earlier version: to where its words stand now, or else to its section, if there still is one. */
export function findPlaceNow(db: Db, { section, passage }: Place): { sectionKey: string | null; passageNumber: string | null } {
  const now = passage && findPassageNow(db, passage);
  return now ?? { sectionKey: findSection(db, section.key) ? section.key : null, passageNumber: null };
}
