import { eq, inArray } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { queueMail, recallMails } from "#app/notifications/outbox.server.ts";
import { findPreferences } from "#app/notifications/preferences.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { listFollowers } from "./follow.server.ts";

type Announced = { contributionId: string; now: number; notBefore: number };

/**
 * Tells those who want to know that something new is public: whoever is answered, and whoever follows the place.
 * Nobody hears of their own words or twice of the same, and who gets a digest finds it there.
 */
export function announce(tx: Db, { contributionId, now, notBefore }: Announced) {
  const contribution = findPublic(tx, contributionId);
  if (!contribution) return;
  const { number, parentId, authorId } = contribution;
  const answered = parentId ? findPublic(tx, parentId) : undefined;
  const timing = { now, notBefore };
  const told = new Set([authorId]);
  if (answered?.authorId && answered.authorId !== authorId && findPreferences(tx, { id: answered.authorId }).replies) {
    told.add(answered.authorId);
    const payload = { number, answers: toContributionNumber(answered.number) };
    for (const person of findAddresses(tx, [answered.authorId])) queueMail(tx, { kind: "reply", payload, ...person, dedupeKey: toKey(contributionId, person.personId), ...timing });
  }
  const followers = listFollowers(tx, { ...contribution, threadId: parentId }).filter((id) => !told.has(id) && wantsSingleMails(tx, id));
  for (const person of findAddresses(tx, followers)) queueMail(tx, { kind: "news", payload: { number }, ...person, dedupeKey: toKey(contributionId, person.personId), ...timing });
}

/** Takes back what has not been told yet. */
export function recallAnnouncement(tx: Db, { contributionId }: { contributionId: string }) {
  recallMails(tx, toKey(contributionId, ""));
}

function toKey(contributionId: string, personId: string): string {
  return `news:${contributionId}:${personId}`;
}

function wantsSingleMails(db: Db, id: string): boolean {
  const { news, digest } = findPreferences(db, { id });
  return news && digest === "none";
}

function findPublic(db: Db, id: string) {
  return db
    .select({ number: published.number, parentId: published.parentId, authorId: published.authorId, sectionKey: published.sectionKey, passageNumber: published.passageNumber })
    .from(published)
    .where(eq(published.id, id))
    .get();
}

function findAddresses(db: Db, ids: string[]) {
  return ids.length === 0 ? [] : db.select({ personId: people.id, recipient: people.email }).from(people).where(inArray(people.id, ids)).all();
}
