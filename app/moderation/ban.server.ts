import { desc, eq, inArray } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Reason } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { listPermissions } from "#app/accounts/people.server.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toBanEnd } from "#app/accounts/writing-ban.ts";
import { banFromWriting, findBan, liftBan, listBans } from "#app/accounts/writing-bans.server.ts";
import { queueMail, recallMail } from "#app/notifications/outbox.server.ts";
import { REASON_WORDS, toClauseNumber, toContributionNumber } from "#app/text/words.ts";

export type BanProblem = "unknown" | "own" | "staff" | "already";
export type Banned = { ok: true } | { ok: false; problem: BanProblem };
type BanToImpose = { moderator: Moderator; number: number; reason: Reason; explanation: string; endsAt: number | null; now: number };

/** The author of this contribution writes no more: the ban and the mail that says so, at once. */
export function banAuthor(db: Db, { moderator, number, reason, explanation, endsAt, now }: BanToImpose): Banned {
  return transact(db, (tx): Banned => {
    const author = findAuthor(tx, number);
    const obstacle = findObstacle(tx, { author, moderator });
    if (!author || obstacle) return { ok: false, problem: obstacle ?? "unknown" };
    if (!banFromWriting(tx, { person: author, imposedBy: moderator, reason, explanation, endsAt, now })) return { ok: false, problem: "already" };
    const payload = { reason: REASON_WORDS[reason], clause: toClauseNumber(reason), explanation, until: toBanEnd(endsAt) };
    queueMail(tx, { kind: "writing-ban", recipient: author.email, personId: author.id, payload, dedupeKey: toBanMailKey({ personId: author.id, imposedAt: now }), now });
    return { ok: true };
  });
}

/** The person writes again at once and is told. A mail about the ban that has not left yet never does. False if there was nothing left to lift. */
export function liftWritingBan(db: Db, { id, now }: { id: string; now: number }): boolean {
  return transact(db, (tx) => {
    const lifted = liftBan(tx, { id, now });
    const person = lifted && tx.select({ id: people.id, email: people.email }).from(people).where(eq(people.id, lifted.personId)).get();
    if (!lifted || !person) return false;
    recallMail(tx, toBanMailKey(lifted));
    queueMail(tx, { kind: "writing-ban-lifted", recipient: person.email, personId: person.id, payload: {}, dedupeKey: `writing-ban-lifted:${id}`, now });
    return true;
  });
}

/** What the desk and the form say of a contribution's author: the ban that stands, or why there can be none. */
export function findAuthorsBan(db: Db, { number, moderator, now }: { number: number; moderator: Moderator; now: number }) {
  const author = findAuthor(db, number);
  const ban = author && findBan(db, author, now);
  return { obstacle: findObstacle(db, { author, moderator }) ?? null, ban: ban ? { endsAt: ban.endsAt } : null };
}

export type Bannable = { ok: true; who: string } | { ok: false; problem: BanProblem };

/** Whom a ban would meet, or why there can be none. */
export function findBannable(db: Db, about: { number: number; moderator: Moderator; now: number }): Bannable {
  const { obstacle, ban } = findAuthorsBan(db, about);
  if (obstacle) return { ok: false, problem: obstacle };
  const seen = db.select().from(allRevisions).where(eq(allRevisions.number, about.number)).orderBy(desc(allRevisions.n)).limit(1).get();
  if (ban || !seen) return { ok: false, problem: ban ? "already" : "unknown" };
  return { ok: true, who: toPersonLine(seen) };
}

/** Everybody who was ever banned, as the moderation sees people: the line beside their words, and the numbers of these. */
export function listBanned(db: Db, { now }: { now: number }) {
  const bans = listBans(db, now);
  const numbers = findNumbers(db, [...new Set(bans.map(({ personId }) => personId))]);
  return bans.map(({ id, personId, who, reason, explanation, imposedAt, endsAt, liftedAt, stands }) => ({
    id, who, reason, explanation, imposedAt, endsAt, liftedAt, stands, numbers: numbers.get(personId) ?? [],
  }));
}

function findAuthor(db: Db, number: number): { id: string; email: string } | undefined {
  return db.selectDistinct({ id: people.id, email: people.email }).from(allRevisions).innerJoin(people, eq(people.id, allRevisions.authorId)).where(eq(allRevisions.number, number)).get();
}

/** Nobody bans themselves, and nobody who works here is banned: their permission is taken from them instead. */
function findObstacle(db: Db, { author, moderator }: { author: { id: string } | undefined; moderator: Moderator }): Exclude<BanProblem, "already"> | undefined {
  if (!author) return "unknown";
  if (author.id === moderator.id) return "own";
  return listPermissions(db, author).length > 0 ? "staff" : undefined;
}

function findNumbers(db: Db, authorIds: string[]): Map<string, string[]> {
  const rows = db.selectDistinct({ authorId: allRevisions.authorId, number: allRevisions.number }).from(allRevisions).where(inArray(allRevisions.authorId, authorIds)).orderBy(desc(allRevisions.number)).all();
  const byAuthor = new Map<string, string[]>();
  for (const { authorId, number } of rows) byAuthor.set(authorId ?? "", [...(byAuthor.get(authorId ?? "") ?? []), toContributionNumber(number)]);
  return byAuthor;
}

function toBanMailKey({ personId, imposedAt }: { personId: string; imposedAt: number }): string {
  return `writing-ban:${personId}:${imposedAt}`;
}
