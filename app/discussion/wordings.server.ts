import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import { publicWordings } from "#db/schema/discussion-views.ts";
import type { Status } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { type DiffPiece, diffWordings } from "#app/text/diff.ts";
import { isErased } from "./erased-words.ts";

/** One wording with what changed since the one before; the first stands whole. */
export type Wording = { n: number; at: number; status: Status | null; byModeration: boolean; pieces: DiffPiece[] };

/** The wordings everybody could read, newest first; none if there was only one. */
export function listPublicWordings(db: Db, number: number): Wording[] {
  const rows = db.select().from(publicWordings).where(eq(publicWordings.number, number)).orderBy(asc(publicWordings.n)).all();
  return toWordings(rows.map((row) => ({ ...row, at: row.publishedAt, status: null })));
}

/** Everything the author handed in, and what the moderation made of it and did not take back, newest first; none if there was only one. */
export function listOwnWordings(db: Db, { author, number }: { author: Practitioner; number: number }): Wording[] {
  const rows = db
    .select({ n: revisions.n, body: revisions.body, at: revisions.submittedAt, status: revisions.status, byModeration: revisions.byModeration })
    .from(revisions)
    .innerJoin(contributions, eq(contributions.id, revisions.contributionId))
    .where(and(eq(contributions.number, number), eq(contributions.authorId, author.id), or(eq(revisions.byModeration, 0), isNotNull(revisions.publishedAt))))
    .orderBy(asc(revisions.n))
    .all();
  return toWordings(rows);
}

type Row = { n: number; body: string; at: number; status: Status | null; byModeration: number };

function toWordings(rows: Row[]): Wording[] {
  if (rows.length < 2) return [];
  return rows
    .map(({ n, body, at, status, byModeration }, index) => ({ n, at, status, byModeration: byModeration === 1, pieces: toPieces(body, rows[index - 1]?.body) }))
    .toReversed();
}

/** Words that are gone are compared with nothing. */
function toPieces(body: string, former: string | undefined): DiffPiece[] {
  const isAlone = former === undefined || isErased(former) || isErased(body);
  return isAlone ? [{ words: body, change: "same" }] : diffWordings(former, body);
}
