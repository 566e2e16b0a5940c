import { asc } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { topics } from "#db/schema/evaluation.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { listPassages } from "#app/paper/read-paper.server.ts";
import { listProgress } from "./progress.server.ts";
import { toGroups, WORK_PAGE } from "./section-work.ts";
import { NO_SUMMARY } from "./summary.ts";
import { listSummaryStandings } from "./summary-standing.server.ts";
import { listWorkPage } from "./work-contributions.server.ts";

/** A section as the team works through it: passage by passage, page by page. Undefined if there is no such section. */
export function readSectionWork(db: Db, { sectionKey, page }: { sectionKey: string; page: number }) {
  const found = findSection(db, sectionKey);
  const progress = listProgress(db).find(({ key }) => key === sectionKey);
  if (!found || !progress) return undefined;
  return {
    section: { key: found.section.key, title: found.section.title, part: found.section.part },
    progress,
    summary: listSummaryStandings(db).get(sectionKey) ?? NO_SUMMARY,
    page,
    pages: Math.max(1, Math.ceil(progress.total / WORK_PAGE)),
    groups: toGroups(listWorkPage(db, { sectionKey, page, perPage: WORK_PAGE }), listPassages(db, found.section)),
    knownTopics: db.select({ name: topics.name }).from(topics).orderBy(asc(topics.slug)).all().map(({ name }) => name),
  };
}
