import { and, desc, eq, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { findCutOriginal } from "./change-decision.server.ts";
import { findNewestN, notReversed, notUndone } from "./decision-log.server.ts";
import { findReadable } from "./public-wording.server.ts";

/** The public wording that could be hidden, by anybody but its author. */
export function findHideable(db: Db, { number, moderator }: { number: number; moderator: Moderator }) {
  const seen = findReadable(db, number);
  return seen?.authorId === moderator.id ? undefined : seen;
}

/** The last decision on a contribution, if it still stands and may be changed: a rejection, a cut or a hiding of somebody else's words. */
export function findChangeable(db: Db, { number, moderator }: { number: number; moderator: Moderator }) {
  const standing = findStanding(db, { number });
  return standing?.authorId === moderator.id ? undefined : standing;
}

/** Where to go with a decision that can no longer be taken back: to change it, to hide what it made public, or to see how the contribution stands. */
export function listWaysToChange(db: Db, { number, moderator }: { number: number; moderator: Moderator }) {
  const words = toContributionNumber(number);
  const desk = `/moderation/${words}`;
  return [
    ...(findChangeable(db, { number, moderator }) ? [{ to: `${desk}/aendern`, word: "Entscheidung ändern" }] : []),
    ...(findHideable(db, { number, moderator }) ? [{ to: `${desk}/ausblenden`, word: "Öffentlichen Wortlaut ausblenden" }] : []),
    { to: desk, word: `${words} ansehen` },
  ];
}

/** The last decision against a contribution that was not changed since, if it still stands. With the words that would be shown if it did not. */
export function findStanding(db: Db, { number }: { number: number }) {
  const last = findLastDecision(db, number);
  const decided = last && db.select().from(allRevisions).where(eq(allRevisions.id, last.revisionId)).get();
  if (!last || !decided || decided.withdrawnAt !== null) return undefined;
  const { outcome, toStatus, newestN, contributionId } = last;
  const isHidden = outcome === "hide" && decided.hiddenAt !== null;
  const isOvertaken = outcome === "reject" && findNewestN(db, contributionId) > newestN;
  const stands = (outcome === "reject" || outcome === "cut") && decided.status === toStatus && !isOvertaken;
  const words = outcome === "cut" ? (findCutOriginal(db, decided) ?? decided) : decided;
  return isHidden || stands ? { ...last, html: words.html, authorId: decided.authorId } : undefined;
}

function findLastDecision(db: Db, number: number) {
  return db
    .select({
      id: decisions.id, outcome: decisions.outcome, reason: decisions.reason, decidedAt: decisions.decidedAt, revisionId: decisions.revisionId,
      toStatus: decisions.toStatus, newestN: decisions.newestN, contributionId: decisions.contributionId, explanation: decisionDetails.explanation,
    })
    .from(decisions)
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .leftJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(eq(allRevisions.number, number), notInArray(decisions.outcome, ["undo", "second", "reverse"]), notUndone(), notReversed()))
    .orderBy(desc(sql`decisions.rowid`))
    .limit(1)
    .get();
}
