import { asc } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { topics } from "#db/schema/evaluation.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { listPassages } from "#app/paper/read-paper.server.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { listQuotesOf } from "./marked-quotes.server.ts";
import { listProgress } from "./progress.server.ts";
import { type NotedContribution, toGroups, WORK_PAGE, type WorkContribution } from "./section-work.ts";
import { NO_SUMMARY } from "./summary.ts";
import { listSummaryStandings } from "./summary-standing.server.ts";
import { mayBeQuotedWhole } from "./quote-form.ts";
import { listTeamNotes } from "./team-notes.server.ts";
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
    groups: toGroups(withQuotesAndNotes(db, listWorkPage(db, { sectionKey, page, perPage: WORK_PAGE })), listPassages(db, found.section)),
    knownTopics: db.select({ name: topics.name }).from(topics).orderBy(asc(topics.slug)).all().map(({ name }) => name),
  };
}

function withQuotesAndNotes(db: Db, contributions: WorkContribution[]): NotedContribution[] {
  const [quotes, notes] = [listQuotesOf(db, contributions), listTeamNotes(db, contributions)];
  return contributions.map((contribution) => ({ ...contribution, quotes: quotes.get(contribution.id) ?? [], notes: notes.get(contribution.id) ?? [], mayBeQuotedWhole: mayBeQuotedWhole(toPlainWords(contribution.html)) }));
}
