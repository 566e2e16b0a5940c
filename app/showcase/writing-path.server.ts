import type { Db } from "#db/open.ts";
import { isOpen } from "#app/discussion/phases.server.ts";
import { toComposerPath, toSignInPath } from "#app/discussion/place.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";

/** Where an example is written that has no passage yet: at the first section of a part, whose form offers its passages. Whoever is signed in is led on to it at once. Null while nobody may write. */
export function findExamplePath(db: Db, now: number): string | null {
  const version = isOpen(db, now) ? findPublishedVersion(db) : undefined;
  const sections = version ? listSections(db, version) : [];
  const section = sections.find(({ part }) => part !== null) ?? sections[0];
  return section ? toSignInPath(toComposerPath({ sectionKey: section.key, passageNumber: null })) : null;
}
