import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions, type RevisionSeen } from "#db/schema/moderation-views.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { isErased } from "#app/discussion/erased-words.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { findCutOriginal } from "./change-decision.server.ts";
import { findNewestN, notReversed, notUndone } from "./decision-log.server.ts";
import { findReadable } from "./public-wording.server.ts";
import { type Against, AGAINST, toAgainstPath } from "./standing.ts";

/** The public wording that could be hidden, by anybody but its author. */
export function findHideable(db: Db, { number, moderator }: { number: number; moderator: Moderator }) {
  const seen = findReadable(db, number);
  return seen?.authorId === moderator.id ? undefined : seen;
}

/** Decisions against a contribution that stand and may be changed: those about somebody else's words. */
export function listChangeable(db: Db, { number, moderator }: { number: number; moderator: Moderator }): Standing[] {
  return listStanding(db, { number }).filter(({ authorId }) => authorId !== moderator.id);
}

/** The one that is meant, or else the newest. */
export function findChangeable(db: Db, { number, moderator, outcome = null }: { number: number; moderator: Moderator; outcome?: Against | null }): Standing | undefined {
  return pickStanding(listChangeable(db, { number, moderator }), outcome);
}

/** Where to go with a decision that can no longer be taken back: to change it, to hide what it made public, or to see how the contribution stands. */
export function listWaysToChange(db: Db, { number, moderator }: { number: number; moderator: Moderator }) {
  const words = toContributionNumber(number);
  const desk = `/moderation/${words}`;
  return [
    ...listChangeable(db, { number, moderator }).map(({ outcome }, index) => ({ to: toAgainstPath(`${desk}/aendern`, outcome, index), word: `${AGAINST[outcome].word} ändern` })),
    ...(findHideable(db, { number, moderator }) ? [{ to: `${desk}/ausblenden`, word: "Öffentlichen Wortlaut ausblenden" }] : []),
    { to: desk, word: `${words} ansehen` },
  ];
}

export type Standing = ReturnType<typeof listDecisionsAgainst>[number] & { outcome: Against; html: string; authorId: string | null };

/** Decisions against a contribution that still stand, newest first: at most one of each kind. Each with the words that would be shown if it did not; where these are erased, nothing can be changed any more. */
export function listStanding(db: Db, { number }: { number: number }): Standing[] {
  return listDecisionsAgainst(db, number).flatMap((decision): Standing[] => {
    const decided = db.select().from(allRevisions).where(eq(allRevisions.id, decision.revisionId)).get();
    if (!decided || !stands(db, decision, decided)) return [];
    const words = decision.outcome === "cut" ? (findCutOriginal(db, decided) ?? decided) : decided;
    if (isErased(words.body)) return [];
    return [{ ...decision, outcome: decision.outcome as Against, html: words.html, authorId: decided.authorId }];
  });
}

export function pickStanding(standing: Standing[], outcome: Against | null): Standing | undefined {
  return standing.find((decision) => decision.outcome === outcome) ?? standing[0];
}

/** A hiding as long as nothing is to be read, whatever is decided about a newer wording; a cut as long as it is read; a rejection until the author writes anew. */
function stands(db: Db, { outcome, toStatus, newestN }: ReturnType<typeof listDecisionsAgainst>[number], decided: RevisionSeen): boolean {
  const { id, contributionId, status, publicRevisionId, hiddenAt, withdrawnAt } = decided;
  if (withdrawnAt !== null || status !== toStatus) return false;
  if (outcome === "reject") return findNewestN(db, contributionId) <= newestN;
  return id === publicRevisionId && (outcome === "hide") === (hiddenAt !== null);
}

function listDecisionsAgainst(db: Db, number: number) {
  return db
    .select({
      id: decisions.id, outcome: decisions.outcome, reason: decisions.reason, decidedAt: decisions.decidedAt, revisionId: decisions.revisionId,
      toStatus: decisions.toStatus, newestN: decisions.newestN, contributionId: decisions.contributionId, explanation: decisionDetails.explanation,
    })
    .from(decisions)
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .leftJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(eq(allRevisions.number, number), inArray(decisions.outcome, Object.keys(AGAINST) as Against[]), notUndone(), notReversed()))
    .orderBy(desc(sql`decisions.rowid`))
    .all();
}
