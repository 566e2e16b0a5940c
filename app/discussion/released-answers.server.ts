import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { publicAnswers } from "#db/schema/evaluation-views.ts";
import { contentState } from "#db/schema/state.ts";
import type { ReleasedAnswer } from "./released-answer.ts";
import type { ShownContribution } from "./shown-contribution.ts";

const columns = { contributionId: publicAnswers.contributionId, disposition: publicAnswers.disposition, html: publicAnswers.html, wordingAt: publicAnswers.wordingAt, isOutdated: publicAnswers.isOutdated };

type Answers = ReadonlyMap<string, ReleasedAnswer>;

/** What the team answered to contributions of a section, by their ids. */
export function readAnswersOfSection(db: Db, section: { id: string }): Answers {
  return toAnswers(ofSection(db).all({ section: section.id }));
}

const ofSection = prepared((db) => db.select(columns).from(publicAnswers).where(eq(publicAnswers.sectionId, sql.placeholder("section"))).prepare());

/** Whether there is something to read about what became of the contributions to a section. */
export function isEvaluated(db: Db, { key }: { key: string }): boolean {
  return anythingReleased(db).get({ key })?.is === 1;
}

const anythingReleased = prepared((db) =>
  db.select({ is: sql<number>`exists (select 1 from public_summaries where section_key = ${sql.placeholder("key")}) or exists (select 1 from public_answers where section_key = ${sql.placeholder("key")})` }).from(contentState).prepare(),
);

/** Threads with what the team answered to each contribution in them. */
export function withReleasedAnswers(db: Db, threads: ShownContribution[]): ShownContribution[] {
  const ids = threads.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]);
  if (ids.length === 0) return threads;
  return withAnswers(threads, toAnswers(db.select(columns).from(publicAnswers).where(inArray(publicAnswers.contributionId, ids)).all()));
}

export function withAnswers(threads: ShownContribution[], answers: Answers): ShownContribution[] {
  if (answers.size === 0) return threads;
  return threads.map((thread) => ({ ...thread, answer: thread.isTombstone ? null : (answers.get(thread.id) ?? null), replies: withAnswers(thread.replies, answers) }));
}

type Row = { contributionId: string; disposition: ReleasedAnswer["disposition"]; html: string | null; wordingAt: number | null; isOutdated: number };

function toAnswers(rows: Row[]): Answers {
  return new Map(rows.flatMap(({ contributionId, html, isOutdated, ...row }) => (html === null ? [] : [[contributionId, { ...row, html, isOutdated: isOutdated === 1 }]])));
}
