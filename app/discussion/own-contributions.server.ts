import { and, desc, eq, getViewSelectedFields, ne, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { contributions } from "#db/schema/discussion.ts";
import { authorContributions as own } from "#db/schema/discussion-views.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { toComplaintDeadline } from "./complaint-deadline.ts";
import { isErased } from "./erased-words.ts";
import { detailsOf } from "./example-details.server.ts";
import type { OwnContribution } from "./shown-contribution.ts";

const OWN = { ...getViewSelectedFields(own), hiddenAt: contributions.hiddenAt };

/** All contributions of a person, newest first. */
export function listOwn(db: Db, author: Practitioner): OwnContribution[] {
  return db.select(OWN).from(own).innerJoin(contributions, eq(contributions.id, own.id)).where(eq(own.authorId, author.id)).orderBy(desc(own.number)).all().map(toOwn);
}

/** What only the author sees at its place on a section page: everything whose newest wording is not public. */
export function listOwnAwaiting(db: Db, { author, section }: { author: Practitioner; section: { id: string } }): OwnContribution[] {
  return awaitingOf(db).all({ author: author.id, section: section.id }).map(toOwn);
}

/** Where something of somebody's own may be waiting: asked first, since the view puts much together for each. The plus keeps SQLite from beginning with all that stands in the section. */
const mayAwait = sql`${own.id} in (select c.id from contributions c where c.author_id = ${sql.placeholder("author")} and (c.hidden_at is not null or exists (select 1 from revisions r where r.contribution_id = c.id and r.status in ('pending', 'returned', 'rejected'))))`;

const awaitingOf = prepared((db) =>
  db
    .select(OWN)
    .from(own)
    .innerJoin(contributions, eq(contributions.id, own.id))
    .where(and(mayAwait, sql`+${own.sectionId} = ${sql.placeholder("section")}`, ne(own.status, "published"), ne(own.status, "withdrawn")))
    .orderBy(own.number)
    .prepare(),
);

/** Not what the moderation made of it. */
const newestOwnWording = sql`(select w.id from revisions w where w.contribution_id = ${own.id} and w.by_moderation = 0 order by w.n desc limit 1)`;

/** Somebody else's contribution is not found here, whatever its state. Its words are empty where they were erased. */
export function findOwn(db: Db, { author, number }: { author: Practitioner; number: number }) {
  const row = db.select({ ...OWN, details: detailsOf(newestOwnWording) }).from(own).innerJoin(contributions, eq(contributions.id, own.id)).where(and(eq(own.authorId, author.id), eq(own.number, number))).get();
  return row && { ...toOwn(row), body: isErased(row.ownBody) ? "" : row.ownBody, details: row.details };
}

const CONTESTABLE = new Set(["reject", "cut", "hide"]);

function toOwn(row: typeof own.$inferSelect & { hiddenAt: number | null }): OwnContribution {
  const { kind, html, status, sectionKey, sectionTitle, passageId, passageNumber, outcome, reason, explanation, legalGround, decidedAt } = row;
  const mayComplain = CONTESTABLE.has(outcome ?? "") && status !== "withdrawn" && decidedAt !== null;
  return {
    number: toContributionNumber(row.number), standing: row.standing, kind, html, status, sectionKey, sectionTitle, passageId, passageNumber, outcome, reason, explanation, legalGround,
    at: row.submittedAt, hasOwnWords: !isErased(row.ownBody), isPublicBesides: row.isPublicBesides === 1, isHiddenBesides: row.hiddenAt !== null && status !== "hidden" && status !== "withdrawn", wasReported: row.wasReported === 1, complainUntil: mayComplain ? toComplaintDeadline(decidedAt) : null,
    complaint: row.complainedAt === null ? null : { filedAt: row.complainedAt, result: row.complaintResult },
  };
}
