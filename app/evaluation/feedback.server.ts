import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { publicAnswers } from "#db/schema/evaluation-views.ts";
import { contentState } from "#db/schema/state.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { countDispositions, type FeedbackRow, type SectionFeedback } from "./feedback.ts";
import { listProgress } from "./progress.server.ts";
import { readSummaries } from "./read-summaries.server.ts";
import type { ShownSummary } from "./summary.ts";

/** Whether there is anything to read about what became of contributions. */
export function hasFeedback(db: Db): boolean {
  return anyReleased(db).get()?.is === 1;
}

const anyReleased = prepared((db) => db.select({ is: sql<number>`exists (select 1 from answer_versions where released_at is not null) or exists (select 1 from summaries where released_at is not null)` }).from(contentState).prepare());

/** Section by section what was received and what became of it, in the order of the paper; sections that only earlier versions had come last. */
export const readFeedback = whilePublicStays((db): SectionFeedback[] => {
  const released = Map.groupBy(listReleased(db), ({ sectionKey }) => sectionKey ?? "");
  const said = readSummaries(db);
  const current = listProgress(db);
  return [...current, ...listFormer(current, released)].map(({ key, title, total, replies, answered }) => {
    const rows = toRows(released.get(key) ?? []);
    return { key, title, total, replies, answered, summary: toShown(said.get(key)), counts: countDispositions(rows), rows };
  });
});

function listFormer(current: { key: string }[], released: Map<string, Released[]>) {
  const former = [...released].filter(([key]) => !current.some((section) => section.key === key));
  return former.map(([key, rows]) => ({ key, title: rows[0]?.sectionTitle ?? "Ganzes Papier", total: rows.length, replies: 0, answered: rows.length }));
}

function toShown(summary: ShownSummary | undefined): ShownSummary | null {
  return summary ? { html: summary.html, basis: summary.basis, asOf: summary.asOf, newer: summary.newer } : null;
}

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
