import { and, desc, eq, notExists } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { answeredContributions, answerMembers, answers, answerVersions } from "#db/schema/evaluation.ts";
import { findSection } from "#app/discussion/place.server.ts";
import type { WorkContribution } from "./section-work.ts";
import { listWorkByNumber } from "./work-contributions.server.ts";

/** So many further contributions an answer offers to take in. */
const MOST_OFFERED = 50;

/** What a new answer to these contributions begins with: those of them that are published in the section and have none. Undefined if there is no such section. */
export function findUnanswered(db: Db, { sectionKey, numbers }: { sectionKey: string; numbers: number[] }) {
  const found = findSection(db, sectionKey);
  if (!found) return undefined;
  const members = listWorkByNumber(db, { sectionKey, numbers }).filter(({ answer }) => answer === null);
  return { section: { key: found.section.key, title: found.section.title }, members };
}

export type FoundAnswer = NonNullable<ReturnType<typeof findAnswer>>;

/** An answer as the team edits it: its newest version, all versions, its contributions, and others that have none yet. */
export function findAnswer(db: Db, id: string) {
  const answer = db.select().from(answers).where(eq(answers.id, id)).get();
  const versions = db
    .select({ id: answerVersions.id, n: answerVersions.n, body: answerVersions.body, html: answerVersions.html, disposition: answerVersions.disposition, writtenAt: answerVersions.writtenAt, releasedAt: answerVersions.releasedAt })
    .from(answerVersions)
    .where(eq(answerVersions.answerId, id))
    .orderBy(desc(answerVersions.n))
    .all();
  const [newest] = versions;
  if (!answer || !newest) return undefined;
  const { sectionKey } = answer;
  return { id, section: { key: sectionKey, title: findSection(db, sectionKey)?.section.title ?? sectionKey }, newest, versions, members: listMembers(db, sectionKey, newest.id), offered: listOffered(db, sectionKey) };
}

function listMembers(db: Db, sectionKey: string, versionId: string): WorkContribution[] {
  const numbers = db
    .select({ number: published.number })
    .from(answerMembers)
    .innerJoin(published, eq(published.id, answerMembers.contributionId))
    .where(eq(answerMembers.versionId, versionId))
    .all();
  return listWorkByNumber(db, { sectionKey, numbers: numbers.map(({ number }) => number) });
}

function listOffered(db: Db, sectionKey: string): WorkContribution[] {
  const isAnswered = db.select({ id: answeredContributions.contributionId }).from(answeredContributions).where(eq(answeredContributions.contributionId, published.id));
  const open = db.select({ number: published.number }).from(published).where(and(eq(published.sectionKey, sectionKey), notExists(isAnswered))).limit(MOST_OFFERED).all();
  return listWorkByNumber(db, { sectionKey, numbers: open.map(({ number }) => number) });
}
