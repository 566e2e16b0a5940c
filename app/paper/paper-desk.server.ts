import type { Db } from "#db/open.ts";
import { listPublishedVersions } from "./compare-versions.server.ts";
import { readDraftComparison } from "./draft-comparison.server.ts";
import { findPublishedVersion, listSections } from "./read-paper.server.ts";
import type { FormerSection } from "./word-markdown.ts";

/** What is under discussion and what waits to be. */
export function readPaperDesk(db: Db) {
  const [published] = listPublishedVersions(db);
  const compared = readDraftComparison(db);
  return {
    published: published ? { label: published.label, number: published.number, publishedAt: published.publishedAt } : null,
    draft: compared ? { id: compared.draft.id, label: compared.draft.label, importedAt: compared.draft.importedAt, confirmedAt: compared.draft.confirmedAt, newEdition: compared.draft.newEdition === 1, summary: compared.summary } : null,
  };
}

/** The sections under discussion, whose keys a new version keeps. */
export function listFormerSections(db: Db): FormerSection[] {
  const published = findPublishedVersion(db);
  return published ? listSections(db, published).map(({ key, title, part }) => ({ key, title, part })) : [];
}
