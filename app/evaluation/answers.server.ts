import { and, desc, eq, gt, inArray, isNull, max } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { answeredContributions, answerMembers, answers, answerVersions } from "#db/schema/evaluation.ts";
import type { Disposition } from "#db/schema/sets.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import type { Seen } from "./answer-form.ts";

export type AnswerVersion = typeof answerVersions.$inferSelect;
type Writing = { author: TeamMember; disposition: Disposition; body: string; members: Seen[]; now: number };
export type Saved =
  | { ok: true; answerId: string }
  | { ok: false; problem: "too-deep" | "unknown" | "answer-changed" }
  | { ok: false; problem: "contribution-changed"; numbers: number[] };

/** A first draft of an answer to contributions of one section that have none. */
export function writeAnswer(db: Db, { sectionKey, ...writing }: Writing & { sectionKey: string }): Saved {
  return transact(db, (tx) => saveVersion(tx, { id: newId(), sectionKey, isNew: true }, writing));
}

/** The next version, on top of the one that was seen. What is public stays until the draft is released. */
export function reviseAnswer(db: Db, { answerId, version, ...writing }: Writing & { answerId: string; version: string }): Saved {
  return transact(db, (tx): Saved => {
    const answer = tx.select().from(answers).where(eq(answers.id, answerId)).get();
    if (!answer) return { ok: false, problem: "unknown" };
    if (findNewestVersion(tx, answerId)?.id !== version) return { ok: false, problem: "answer-changed" };
    return saveVersion(tx, { ...answer, isNew: false }, writing, listGone(tx, version));
  });
}

/** Forgets what was drafted since the last release; an answer that was never released is gone altogether. */
export function discardDraft(db: Db, { answerId, version }: { answerId: string; version: string }): { ok: true } | { ok: false; problem: "unknown" | "answer-changed" } {
  return transact(db, (tx) => {
    const newest = findNewestVersion(tx, answerId);
    if (!newest) return { ok: false, problem: "unknown" };
    if (newest.id !== version || newest.releasedAt !== null) return { ok: false, problem: "answer-changed" };
    tx.delete(answerVersions).where(and(eq(answerVersions.answerId, answerId), isNull(answerVersions.releasedAt), gt(answerVersions.n, findReleasedN(tx, answerId)))).run();
    const released = findNewestVersion(tx, answerId);
    if (released) bindMembers(tx, { answerId, versionId: released.id });
    else tx.delete(answers).where(eq(answers.id, answerId)).run();
    return { ok: true };
  });
}

export function findNewestVersion(db: Db, answerId: string): AnswerVersion | undefined {
  return db.select().from(answerVersions).where(eq(answerVersions.answerId, answerId)).orderBy(desc(answerVersions.n)).limit(1).get();
}

/** Makes the contributions of a version the ones that belong to the answer, and no others. */
export function bindMembers(tx: Db, { answerId, versionId }: { answerId: string; versionId: string }) {
  tx.delete(answeredContributions).where(eq(answeredContributions.answerId, answerId)).run();
  addMembers(tx, { answerId, ids: listMemberIds(tx, versionId) });
}

type Member = { id: string; revisionId: string };

function saveVersion(tx: Db, answer: { id: string; sectionKey: string; isNew: boolean }, { author, disposition, body, members, now }: Writing, gone: Member[] = []): Saved {
  const rendered = renderUntrusted(body);
  if (!rendered.ok) return { ok: false, problem: "too-deep" };
  const { found, changed } = checkMembers(tx, answer, members);
  if (changed.length > 0) return { ok: false, problem: "contribution-changed", numbers: changed };
  if (answer.isNew) tx.insert(answers).values({ id: answer.id, sectionKey: answer.sectionKey, createdAt: now }).run();
  const n = (tx.select({ n: max(answerVersions.n) }).from(answerVersions).where(eq(answerVersions.answerId, answer.id)).get()?.n ?? 0) + 1;
  const versionId = newId();
  tx.insert(answerVersions).values({ id: versionId, answerId: answer.id, n, body, html: rendered.html, disposition, writtenById: author.id, writtenAt: now }).run();
  tx.insert(answerMembers).values([...found, ...gone].map(({ id: contributionId, revisionId }) => ({ versionId, contributionId, revisionId }))).run();
  rebind(tx, { answerId: answer.id, versionId });
  return { ok: true, answerId: answer.id };
}

/** Those that can be answered, and the numbers of those that are not as they were seen: edited, gone, elsewhere or answered by another answer. */
function checkMembers(tx: Db, answer: { id: string; sectionKey: string }, members: Seen[]) {
  const numbers = members.map(({ number }) => number);
  const rows = tx
    .select({ id: published.id, number: published.number, revisionId: published.revisionId, sectionKey: published.sectionKey, answerId: answeredContributions.answerId })
    .from(published)
    .leftJoin(answeredContributions, eq(answeredContributions.contributionId, published.id))
    .where(inArray(published.number, numbers))
    .all();
  const found = rows.filter((row) => row.sectionKey === answer.sectionKey && (row.answerId ?? answer.id) === answer.id && members.some((seen) => seen.number === row.number && seen.revisionId === row.revisionId));
  return { found, changed: numbers.filter((number) => !found.some((row) => row.number === number)) };
}

/** What was answered and is hidden or withdrawn since: its row stays. */
function listGone(tx: Db, versionId: string): Member[] {
  const members = tx
    .select({ id: answerMembers.contributionId, revisionId: answerMembers.revisionId, publicId: published.id })
    .from(answerMembers)
    .leftJoin(published, eq(published.id, answerMembers.contributionId))
    .where(eq(answerMembers.versionId, versionId))
    .all();
  return members.filter(({ publicId }) => publicId === null);
}

/** What is public keeps its contributions until the next release, so a draft can only add some. */
function rebind(tx: Db, { answerId, versionId }: { answerId: string; versionId: string }) {
  const released = tx.select({ id: answerVersions.id }).from(answerVersions).where(and(eq(answerVersions.answerId, answerId), eq(answerVersions.n, findReleasedN(tx, answerId)))).get();
  bindMembers(tx, { answerId, versionId });
  if (released) addMembers(tx, { answerId, ids: listMemberIds(tx, released.id) });
}

function addMembers(tx: Db, { answerId, ids }: { answerId: string; ids: string[] }) {
  for (const contributionId of ids) tx.insert(answeredContributions).values({ contributionId, answerId }).onConflictDoNothing().run();
}

function listMemberIds(db: Db, versionId: string): string[] {
  return db.select({ id: answerMembers.contributionId }).from(answerMembers).where(eq(answerMembers.versionId, versionId)).all().map(({ id }) => id);
}

/** The number of the version that everybody reads; 0 before the first release. */
function findReleasedN(db: Db, answerId: string): number {
  return db.select({ n: max(answerVersions.n) }).from(answerVersions).where(and(eq(answerVersions.answerId, answerId), gt(answerVersions.releasedAt, 0))).get()?.n ?? 0;
}
