import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { listDigestReaders, markDigest } from "#app/notifications/preferences.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { MINUTE } from "#app/text/dates.ts";
import { findLastDue } from "./digest-schedule.ts";
import { type Followed, listFollowed } from "./follow.server.ts";

/** So many contributions a digest names; the rest is a number and a link. */
const MOST_NAMED = 20;

/** Queues the digests that have come due since they were last asked for, a minute later: what was taken back in it is not in them. Where nothing is new, none is sent. Returns how many were queued. */
export function queueDigests(db: Db, { now }: { now: number }): number {
  return (["daily", "weekly"] as const).reduce((queued, digest) => queued + queueDue(db, { digest, due: findLastDue(digest, now - MINUTE), now }), 0);
}

function queueDue(db: Db, { digest, due, now }: { digest: "daily" | "weekly"; due: number; now: number }): number {
  const readers = listDigestReaders(db, { digest, due });
  if (readers.length === 0) return 0;
  const news = listNew(db, { since: Math.min(...readers.map(({ since }) => since)), until: due });
  return readers.filter(({ personId, since, replies }) => {
    const isTold = ({ answeredId, authorId }: New) => authorId === personId || (replies === 1 && answeredId === personId);
    const forThem = news.filter((one) => one.publishedAt > since && !isTold(one));
    return queueDigest(db, { personId, news: forThem, due, now });
  }).length;
}

function queueDigest(db: Db, { personId, news, due, now }: { personId: string; news: New[]; due: number; now: number }): boolean {
  return transact(db, (tx) => {
    markDigest(tx, { personId, until: due });
    const reader = tx.select().from(people).where(eq(people.id, personId)).get();
    if (!reader || news.length === 0) return false;
    queueMail(tx, { kind: "digest", recipient: reader.email, personId, payload: toDigest(news, listFollowed(tx, reader as Practitioner)), dedupeKey: `digest:${personId}:${due}`, now });
    return true;
  });
}

type New = ReturnType<typeof listNew>[number];

/** What was published in this time, in the order in which it came. */
function listNew(db: Db, { since, until }: { since: number; until: number }) {
  return db
    .select({
      number: published.number, sectionKey: published.sectionKey, passageNumber: published.passageNumber, id: published.id, parentId: published.parentId,
      authorId: published.authorId, publishedAt: published.firstPublishedAt,
      answeredId: sql<string | null>`(select answered.author_id from contributions answered where answered.id = public_contributions.parent_id)`,
    })
    .from(published)
    .where(and(gt(published.firstPublishedAt, since), lte(published.firstPublishedAt, until)))
    .orderBy(asc(published.number))
    .all();
}

/** What one follows comes first and is named as far as there is room. */
function toDigest(news: New[], followed: Followed) {
  const isFollowed = ({ sectionKey, passageNumber, id, parentId }: New) =>
    followed.sections.has(sectionKey ?? "") || followed.passages.has(passageNumber ?? "") || followed.threads.has(parentId ?? id);
  const [mine, rest] = [news.filter(isFollowed), news.filter((one) => !isFollowed(one))].map((some) => some.map(({ number }) => number)) as [number[], number[]];
  const named = mine.slice(0, MOST_NAMED);
  const others = rest.slice(0, MOST_NAMED - named.length);
  return { followed: named, others, more: news.length - named.length - others.length };
}
