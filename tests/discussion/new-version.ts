import { confirmDraftVersion, findDraftVersion, readMatching, saveDraftVersion } from "#app/paper/draft-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { findPublishedVersion } from "#app/paper/read-paper.server.ts";
import { publishVersion } from "#app/discussion/publish-version.server.ts";
import type { Db } from "#db/open.ts";
import { NOW, SMALL_PAPER } from "#tests/support/builders.ts";

/** Keeps a text as the next version and confirms what the machine proposes for it. */
export function givenDraftVersion(db: Db, source: string, { editorial = false, newEdition = false, now = NOW } = {}) {
  const parsed = parsePaper(source);
  if (!parsed.ok) throw new Error(`${parsed.problem.line}: ${parsed.problem.sentence}`);
  saveDraftVersion(db, { paper: parsed.paper, source, now });
  const draft = findDraftVersion(db)!;
  const { matches } = readMatching(db, { published: findPublishedVersion(db)!, draft });
  const confirmed = confirmDraftVersion(db, { versionId: draft.id, pairs: matches, editorial, newEdition, changeNote: "", now });
  if (!confirmed.ok) throw new Error(confirmed.problem);
  return draft;
}

/** A text becomes the version under discussion. */
export function givenNextVersion(db: Db, source: string, given: Parameters<typeof givenDraftVersion>[2] = {}) {
  const draft = givenDraftVersion(db, source, given);
  const published = publishVersion(db, { versionId: draft.id, now: given.now ?? NOW });
  if (!published.ok) throw new Error(published.problem);
  return { ...published, versionId: draft.id };
}

/** The same text again, or without one of its passages. */
export function givenSecondVersion({ db }: { db: Db }, { without }: { without?: string } = {}) {
  return givenNextVersion(db, SMALL_PAPER.replace("Fassung 1", "Fassung 2").replace(`${without}\n\n`, ""));
}
