import { and, asc, eq, inArray, isNull, ne, notExists, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributions, exampleDetails, revisions } from "#db/schema/discussion.ts";
import { settlements } from "#db/schema/responses.ts";
import { publicContributions, publicWordings } from "#db/schema/discussion-views.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { DeletionChoice } from "#db/schema/sets.ts";
import { ERASED_WORDS } from "./erased-words.ts";
import { forgetContacts } from "./forget-contacts.server.ts";

type Forgetting = { person: { id: string }; choice: DeletionChoice };

/** The numbers of the contributions that go with their author: all of them, or those that nobody can read. */
export function listGoing(db: Db, { person, choice }: Forgetting): number[] {
  const isPublic = db.select({ id: publicContributions.id }).from(publicContributions).where(eq(publicContributions.id, contributions.id));
  const theirs = and(eq(contributions.authorId, person.id), isNull(contributions.withdrawnAt), choice === "keep" ? notExists(isPublic) : undefined);
  return db.select({ number: contributions.number }).from(contributions).where(theirs).orderBy(asc(contributions.number)).all().map(({ number }) => number);
}

/**
 * Erases every word of a person that is not to stay. What everybody can read may stay, without a name; a wording still
 * waiting then counts no more. Drafts, supports and follows go with the person's row.
 */
export function forgetInDiscussion(tx: Db, forgetting: Forgetting) {
  const going = listGoingWordings(tx, forgetting);
  tx.update(revisions).set({ status: "superseded" }).where(and(inArray(revisions.id, going), eq(revisions.status, "pending"))).run();
  tx.update(revisions).set({ body: ERASED_WORDS, html: `<p>${ERASED_WORDS}</p>`, drawing: null, folded: null, occupation: null, sizeClass: null, land: null }).where(inArray(revisions.id, going)).run();
  tx.delete(exampleDetails).where(inArray(exampleDetails.revisionId, going)).run();
  forgetContacts(tx, forgetting.person);
  if (forgetting.choice === "erase") tx.delete(settlements).where(inArray(settlements.contributionId, tx.select({ id: contributions.id }).from(contributions).where(eq(contributions.authorId, forgetting.person.id)))).run();
  const isGone = forgetting.choice === "erase" ? undefined : sql`${contributions.withdrawnAt} is not null`;
  tx.update(contributions).set({ quote: null, quoteBefore: null, quoteAfter: null }).where(and(eq(contributions.authorId, forgetting.person.id), isGone)).run();
}

/** Former public wordings stay with a contribution that stays; what was cut, returned, rejected or not yet decided does not. */
function listGoingWordings(db: Db, { person, choice }: Forgetting): string[] {
  const isReadable = db.select({ n: publicWordings.n }).from(publicWordings).where(and(eq(publicWordings.number, allRevisions.number), eq(publicWordings.n, allRevisions.n)));
  const theirs = and(eq(allRevisions.authorId, person.id), ne(allRevisions.body, ERASED_WORDS), choice === "keep" ? notExists(isReadable) : undefined);
  return db.select({ id: allRevisions.id }).from(allRevisions).where(theirs).all().map(({ id }) => id);
}
