import { count, eq, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { answers, answerVersions } from "#db/schema/evaluation.ts";
import { publicAnswers } from "#db/schema/evaluation-views.ts";
import type { Part } from "#db/schema/sets.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";

export type SectionProgress = { key: string; title: string; part: Part | null; total: number; replies: number; answered: number; drafts: number };

/** How many published contributions of each section have a released answer, and how many answers wait to be released, in the order of the paper. */
export function listProgress(db: Db): SectionProgress[] {
  const version = findPublishedVersion(db);
  if (!version) return [];
  const totals = countBySection(db);
  const answered = new Map(db.select({ key: publicAnswers.sectionKey, n: count() }).from(publicAnswers).where(eq(publicAnswers.isGone, 0)).groupBy(publicAnswers.sectionKey).all().map(({ key, n }) => [key, n]));
  const drafts = countDrafts(db);
  return listSections(db, version).map(({ key, title, part }) => ({ key, title, part, total: 0, replies: 0, ...totals.get(key), answered: answered.get(key) ?? 0, drafts: drafts.get(key) ?? 0 }));
}

const countBySection = whilePublicStays((db) => new Map(db.select({ key: published.sectionKey, total: count(), replies: count(published.parentId) }).from(published).groupBy(published.sectionKey).all().map(({ key, ...tally }) => [key, tally])));

function countDrafts(db: Db): Map<string, number> {
  const rows = db
    .select({ key: answers.sectionKey, n: count() })
    .from(answers)
    .innerJoin(answerVersions, eq(answerVersions.answerId, answers.id))
    .where(sql`${answerVersions.releasedAt} is null and ${answerVersions.n} = (select max(n) from answer_versions w where w.answer_id = ${answers.id})`)
    .groupBy(answers.sectionKey)
    .all();
  return new Map(rows.map(({ key, n }) => [key, n]));
}
