import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { authorContributions as own } from "#db/schema/discussion-views.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import type { OwnContribution } from "./shown-contribution.ts";

/** With the law a decision rests on, if it does. */
export type DecidedOwn = OwnContribution & { legalGround: string | null };

/** All contributions of a person, newest first. */
export function listOwn(db: Db, author: Practitioner): DecidedOwn[] {
  return db.select().from(own).where(eq(own.authorId, author.id)).orderBy(desc(own.number)).all().map(toDecidedOwn);
}

/** What only the author sees at its place on a section page: everything whose newest wording is not public. */
export function listOwnAwaiting(db: Db, { author, section }: { author: Practitioner; section: { id: string } }): OwnContribution[] {
  return awaitingOf(db).all({ author: author.id, section: section.id }).map(toOwn);
}

const awaitingOf = prepared((db) =>
  db
    .select()
    .from(own)
    .where(and(eq(own.authorId, sql.placeholder("author")), eq(own.sectionId, sql.placeholder("section")), ne(own.status, "published"), ne(own.status, "withdrawn")))
    .orderBy(own.number)
    .prepare(),
);

/** Somebody else's contribution is not found here, whatever its state. */
export function findOwn(db: Db, { author, number }: { author: Practitioner; number: number }) {
  const row = db.select().from(own).where(and(eq(own.authorId, author.id), eq(own.number, number))).get();
  return row && { ...toOwn(row), body: row.ownBody };
}

function toDecidedOwn(row: typeof own.$inferSelect): DecidedOwn {
  return { ...toOwn(row), legalGround: row.legalGround };
}

const CONTESTABLE = new Set(["reject", "cut", "hide"]);

function toOwn(row: typeof own.$inferSelect): OwnContribution {
  const { kind, html, status, sectionKey, sectionTitle, passageId, passageNumber, reason, explanation } = row;
  return {
    number: toContributionNumber(row.number), kind, html, status, sectionKey, sectionTitle, passageId, passageNumber, reason, explanation,
    at: row.submittedAt, isPublicBesides: row.isPublicBesides === 1, mayComplain: CONTESTABLE.has(row.outcome ?? "") && row.status !== "withdrawn",
  };
}
