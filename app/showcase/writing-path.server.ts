import type { Db } from "#db/open.ts";
import { toComposerPath } from "#app/discussion/place.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";

/** Where an example is written that has no passage yet: at the first section of a part, whose form offers its passages. */
export function findExamplePath(db: Db): string {
  const version = findPublishedVersion(db);
  const sections = version ? listSections(db, version) : [];
  const section = sections.find(({ part }) => part !== null) ?? sections[0];
  return section ? toComposerPath({ sectionKey: section.key, passageNumber: null }) : "/papier";
}
