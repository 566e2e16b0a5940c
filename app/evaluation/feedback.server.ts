import { asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { answerVersions } from "#db/schema/evaluation.ts";
import { publicAnswers } from "#db/schema/evaluation-views.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { countDispositions, type FeedbackRow, type SectionFeedback } from "./feedback.ts";
import { listProgress } from "./progress.server.ts";

/** Whether there is anything to read about what became of contributions. */
export function hasReleasedAnswers(db: Db): boolean {
  return anyReleased(db).get() !== undefined;
}

const anyReleased = prepared((db) => db.select({ id: answerVersions.id }).from(answerVersions).where(isNotNull(answerVersions.releasedAt)).limit(1).prepare());

/** Section by section what was received and what became of it, in the order of the paper; sections that only earlier versions had come last. */
export const readFeedback = whilePublicStays((db): SectionFeedback[] => {
  const released = Map.groupBy(listReleased(db), ({ sectionKey }) => sectionKey ?? "");
  const current = listProgress(db);
  const former = [...released].filter(([key]) => !current.some((section) => section.key === key)).map(([key, rows]) => ({ key, title: rows[0]?.sectionTitle ?? "Ganzes Papier", total: rows.length, answered: rows.length }));
  return [...current, ...former].map(({ key, title, total, answered }) => {
    const rows = toRows(released.get(key) ?? []);
    return { key, title, total, answered, counts: countDispositions(rows), rows };
  });
});

type Released = ReturnType<typeof listReleased>[number];

function listReleased(db: Db) {
  return db
    .select({
      number: publicAnswers.number, kind: published.kind, sectionKey: publicAnswers.sectionKey, sectionTitle: publicAnswers.sectionTitle, passageNumber: publicAnswers.passageNumber, answerId: publicAnswers.answerId,
      disposition: publicAnswers.disposition, html: publicAnswers.html, isOutdated: publicAnswers.isOutdated, isGone: publicAnswers.isGone, isWithdrawn: publicAnswers.isWithdrawn,
    })
    .from(publicAnswers)
    .leftJoin(published, eq(published.id, publicAnswers.contributionId))
    .orderBy(sql`${publicAnswers.passagePosition} is null`, asc(publicAnswers.passagePosition), asc(publicAnswers.number))
    .all();
}

/** Each answer stands where the first of its contributions would. */
function toRows(released: Released[]): FeedbackRow[] {
  return [...Map.groupBy(released, ({ answerId }) => answerId)].map(([answerId, some]) => ({
    answerId,
    disposition: some[0]!.disposition,
    html: some.find(({ html }) => html !== null)?.html ?? null,
    members: some.map(({ number, kind, passageNumber, isGone, isWithdrawn, isOutdated }) => ({
      number: toContributionNumber(number), kind, passageNumber, gone: isGone === 0 ? null : isWithdrawn === 1 ? ("withdrawn" as const) : ("hidden" as const), isOutdated: isOutdated === 1,
    })),
  }));
}
