import { and, asc, eq, getViewSelectedFields, isNotNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import { publicWordings } from "#db/schema/discussion-views.ts";
import type { Status } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { type DiffPiece, diffWordings } from "#app/text/diff.ts";
import { isErased } from "./erased-words.ts";
import { type ExampleDetails, toWholeText, withoutContact } from "./example-details.ts";
import { detailsOf } from "./example-details.server.ts";

/** One wording with what changed since the one before; the first stands whole. */
export type Wording = { n: number; at: number; status: Status | null; byModeration: boolean; pieces: DiffPiece[] };

/** The wordings everybody could read, newest first; none if there was only one. */
export function listPublicWordings(db: Db, number: number): Wording[] {
  const rows = db.select({ ...getViewSelectedFields(publicWordings), details: detailsOf(wordingId) }).from(publicWordings).where(eq(publicWordings.number, number)).orderBy(asc(publicWordings.n)).all();
  return toWordings(rows.map((row) => ({ ...row, details: withoutContact(row.details), at: row.publishedAt, status: null })));
}

/** The revision a public wording is. */
export const wordingId = sql`(select r.id from revisions r join contributions c on c.id = r.contribution_id where c.number = public_wordings.number and r.n = public_wordings.n)`;

/** Everything the author handed in, and what the moderation made of it and did not take back, newest first; none if there was only one. */
export function listOwnWordings(db: Db, { author, number }: { author: Practitioner; number: number }): Wording[] {
  const rows = db
    .select({ n: revisions.n, body: revisions.body, details: detailsOf(revisions.id), at: revisions.submittedAt, status: revisions.status, byModeration: revisions.byModeration })
    .from(revisions)
    .innerJoin(contributions, eq(contributions.id, revisions.contributionId))
    .where(and(eq(contributions.number, number), eq(contributions.authorId, author.id), or(eq(revisions.byModeration, 0), isNotNull(revisions.publishedAt))))
    .orderBy(asc(revisions.n))
    .all();
  return toWordings(rows);
}

type Row = { n: number; body: string; details: ExampleDetails | null; at: number; status: Status | null; byModeration: number };

function toWordings(rows: Row[]): Wording[] {
  if (rows.length < 2) return [];
  return rows
    .map((row, index) => ({ n: row.n, at: row.at, status: row.status, byModeration: row.byModeration === 1, pieces: toPieces(row, rows[index - 1]) }))
    .toReversed();
}

/** Words that are gone are compared with nothing. */
function toPieces({ body, details }: Row, former: Row | undefined): DiffPiece[] {
  const whole = toWholeText(body, details);
  const isAlone = former === undefined || isErased(former.body) || isErased(body);
  return isAlone ? [{ words: whole, change: "same" }] : diffWordings(toWholeText(former.body, former.details), whole);
}
