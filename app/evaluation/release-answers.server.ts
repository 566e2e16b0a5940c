import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { answerMembers, answers, answerVersions } from "#db/schema/evaluation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Disposition } from "#db/schema/sets.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { findPreferences } from "#app/notifications/preferences.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { bindMembers } from "./answers.server.ts";
import { toSeenKey } from "./seen-key.server.ts";
import { findSummaryDraft, releaseSummaryDraft, type SummaryDraft, toSummarySeen } from "./summaries.server.ts";

/** A draft with the contributions it is to; `isGone` is hidden or withdrawn, `isOutdated` reads differently since. */
export type Draft = {
  versionId: string;
  answerId: string;
  disposition: Disposition;
  html: string;
  isChange: boolean;
  members: { contributionId: string; number: string; isGone: boolean; isOutdated: boolean }[];
};
export type Release = { drafts: Draft[]; summary: SummaryDraft | null; people: number; seen: string };

/** What a release of the section would make public, to how many people it would be told, and a key for exactly this state. */
export function findRelease(db: Db, sectionKey: string): Release {
  const [drafts, summary] = [listDrafts(db, sectionKey), findSummaryDraft(db, sectionKey)];
  return { drafts, summary, people: listTold(db, drafts).length, seen: toSeen(drafts, summary) };
}

export type Released = { ok: true; released: number; people: number } | { ok: false; problem: "no-longer-as-seen" };

/** All drafts of a section become public at once, its summary too, and everybody who is answered is told in one mail; or, if anything is not as it was seen, nothing happens. */
export function releaseAnswers(db: Db, { author, sectionKey, seen, now }: { author: TeamMember; sectionKey: string; seen: string; now: number }): Released {
  return transact(db, (tx): Released => {
    const [drafts, summary] = [listDrafts(tx, sectionKey), findSummaryDraft(tx, sectionKey)];
    if ((drafts.length === 0 && !summary) || toSeen(drafts, summary) !== seen) return { ok: false, problem: "no-longer-as-seen" };
    for (const { versionId, answerId } of drafts) {
      tx.update(answerVersions).set({ releasedAt: now, releasedById: author.id }).where(and(eq(answerVersions.id, versionId), isNull(answerVersions.releasedAt))).run();
      bindMembers(tx, { answerId, versionId });
    }
    if (summary) releaseSummaryDraft(tx, { draft: summary, author, now });
    const told = listTold(tx, drafts);
    for (const { personId, recipient, numbers } of told) queueMail(tx, { kind: "answered", recipient, personId, payload: { numbers }, dedupeKey: `answered:${drafts[0]!.versionId}:${personId}`, now });
    return { ok: true, released: drafts.length, people: told.length };
  });
}

function listDrafts(db: Db, sectionKey: string): Draft[] {
  const rows = db
    .select({
      versionId: answerVersions.id, answerId: answers.id, disposition: answerVersions.disposition, html: answerVersions.html,
      isChange: sql<number>`exists (select 1 from answer_versions r where r.answer_id = ${answers.id} and r.released_at is not null)`,
      contributionId: answerMembers.contributionId, number: allRevisions.number, revisionId: answerMembers.revisionId, publicId: published.revisionId,
    })
    .from(answers)
    .innerJoin(answerVersions, eq(answerVersions.answerId, answers.id))
    .innerJoin(answerMembers, eq(answerMembers.versionId, answerVersions.id))
    .innerJoin(allRevisions, eq(allRevisions.id, answerMembers.revisionId))
    .leftJoin(published, eq(published.id, answerMembers.contributionId))
    .where(and(eq(answers.sectionKey, sectionKey), isNull(answerVersions.releasedAt), sql`${answerVersions.n} = (select max(n) from answer_versions w where w.answer_id = ${answers.id})`))
    .orderBy(asc(answers.createdAt), asc(answers.id), asc(allRevisions.number))
    .all();
  return [...Map.groupBy(rows, ({ versionId }) => versionId).values()].map((some) => ({
    versionId: some[0]!.versionId, answerId: some[0]!.answerId, disposition: some[0]!.disposition, html: some[0]!.html, isChange: some[0]!.isChange === 1,
    members: some.map(({ contributionId, number, revisionId, publicId }) => ({ contributionId, number: toContributionNumber(number), isGone: publicId === null, isOutdated: publicId !== null && publicId !== revisionId })),
  }));
}

/** Whoever wrote something that is answered and wants to hear of it, with the numbers. */
function listTold(db: Db, drafts: Draft[]): { personId: string; recipient: string; numbers: number[] }[] {
  const ids = drafts.flatMap(({ members }) => members.map(({ contributionId }) => contributionId));
  if (ids.length === 0) return [];
  const rows = db
    .select({ personId: people.id, recipient: people.email, number: published.number })
    .from(published)
    .innerJoin(people, eq(people.id, published.authorId))
    .where(inArray(published.id, ids))
    .orderBy(asc(published.number))
    .all();
  return [...Map.groupBy(rows, ({ personId }) => personId)]
    .filter(([personId]) => findPreferences(db, { id: personId }).replies)
    .map(([personId, some]) => ({ personId, recipient: some[0]!.recipient, numbers: some.map(({ number }) => number) }));
}

/** Names versions and contributions as they are. */
function toSeen(drafts: Draft[], summary: SummaryDraft | null): string {
  const state = drafts.map(({ versionId, members }) => [versionId, ...members.map(({ contributionId, isGone, isOutdated }) => `${contributionId}:${isGone}:${isOutdated}`)]);
  return toSeenKey([state, summary && toSummarySeen(summary)]);
}
