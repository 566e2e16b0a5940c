import { and, eq, inArray, ne } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { contributionTopics, topics } from "#db/schema/evaluation.ts";
import { toSlug } from "#app/discussion/contribution-filter.ts";

export type Topic = { id: string; name: string };

/** Gives a published contribution of a section a topic. One that is written alike is taken, else it is new. */
export function addTopic(db: Db, { sectionKey, number, name, now }: { sectionKey: string; number: number; name: string; now: number }): boolean {
  return transact(db, (tx) => {
    const contribution = findContribution(tx, { sectionKey, number });
    if (!contribution) return false;
    const known = tx.select().from(topics).where(eq(topics.slug, toSlug(name))).get();
    const topic = known ?? tx.insert(topics).values({ id: newId(), name, slug: toSlug(name), createdAt: now }).returning().get();
    tx.insert(contributionTopics).values({ contributionId: contribution.id, topicId: topic.id }).onConflictDoNothing().run();
    return true;
  });
}

/** Takes a topic off a contribution. What is off already stays so. */
export function removeTopic(db: Db, { sectionKey, number, topicId }: { sectionKey: string; number: number; topicId: string }): boolean {
  return transact(db, (tx) => {
    const contribution = findContribution(tx, { sectionKey, number });
    if (!contribution) return false;
    tx.delete(contributionTopics).where(and(eq(contributionTopics.contributionId, contribution.id), eq(contributionTopics.topicId, topicId))).run();
    return true;
  });
}

export type Renamed = { ok: true } | { ok: false; problem: "unknown" } | { ok: false; problem: "taken"; other: Topic };

export function renameTopic(db: Db, { id, name }: { id: string; name: string }): Renamed {
  return transact(db, (tx): Renamed => {
    const slug = toSlug(name);
    const other = tx.select({ id: topics.id, name: topics.name }).from(topics).where(and(eq(topics.slug, slug), ne(topics.id, id))).get();
    if (other) return { ok: false, problem: "taken", other };
    const renamed = tx.update(topics).set({ name, slug }).where(eq(topics.id, id)).run();
    return renamed.changes === 1 ? { ok: true } : { ok: false, problem: "unknown" };
  });
}

/** All contributions of one topic get the other; the first is gone. */
export function mergeTopic(db: Db, { id, into }: { id: string; into: string }): boolean {
  return transact(db, (tx) => {
    const both = tx.select({ id: topics.id }).from(topics).where(inArray(topics.id, [id, into])).all();
    if (both.length < 2) return false;
    const uses = tx.select({ contributionId: contributionTopics.contributionId }).from(contributionTopics).where(eq(contributionTopics.topicId, id)).all();
    tx.delete(contributionTopics).where(eq(contributionTopics.topicId, id)).run();
    for (const { contributionId } of uses) tx.insert(contributionTopics).values({ contributionId, topicId: into }).onConflictDoNothing().run();
    tx.delete(topics).where(eq(topics.id, id)).run();
    return true;
  });
}

export type Deleted = { ok: true } | { ok: false; problem: "unknown" | "used" };

/** Only what no contribution has can go; also where one is hidden or withdrawn, it keeps its topics. */
export function deleteTopic(db: Db, { id }: { id: string }): Deleted {
  return transact(db, (tx): Deleted => {
    if (tx.select().from(contributionTopics).where(eq(contributionTopics.topicId, id)).get()) return { ok: false, problem: "used" };
    return tx.delete(topics).where(eq(topics.id, id)).run().changes === 1 ? { ok: true } : { ok: false, problem: "unknown" };
  });
}

function findContribution(db: Db, { sectionKey, number }: { sectionKey: string; number: number }) {
  return db.select({ id: published.id }).from(published).where(and(eq(published.number, number), eq(published.sectionKey, sectionKey))).get();
}
