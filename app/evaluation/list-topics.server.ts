import { asc, count, eq, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { contributionTopics, topics } from "#db/schema/evaluation.ts";
import { publicTopics } from "#db/schema/evaluation-views.ts";
import type { Topic } from "./topics.server.ts";

export type TopicUse = { key: string; title: string; total: number };
export type ListedTopic = Topic & { slug: string; total: number; isUsed: boolean; uses: TopicUse[] };

/** Every topic with how many published contributions have it and in which sections, in the order of the alphabet. */
export function listTopics(db: Db): ListedTopic[] {
  const uses = Map.groupBy(listUses(db), ({ topicId }) => topicId);
  return db
    .select({ id: topics.id, name: topics.name, slug: topics.slug, isUsed: sql<number>`exists (select 1 from ${contributionTopics} where ${contributionTopics.topicId} = ${topics.id})` })
    .from(topics)
    .orderBy(asc(topics.slug))
    .all()
    .map((topic) => {
      const own = uses.get(topic.id) ?? [];
      return { ...topic, isUsed: topic.isUsed === 1, total: own.reduce((sum, { total }) => sum + total, 0), uses: own.map(({ key, title, total }) => ({ key: key ?? "", title: title ?? "", total })) };
    });
}

export function findTopic(db: Db, id: string): ListedTopic | undefined {
  return listTopics(db).find((topic) => topic.id === id);
}

function listUses(db: Db) {
  return db
    .select({ topicId: publicTopics.topicId, key: published.sectionKey, title: published.sectionTitle, total: count() })
    .from(publicTopics)
    .innerJoin(published, eq(published.id, publicTopics.contributionId))
    .groupBy(publicTopics.topicId, published.sectionKey)
    .orderBy(asc(published.sectionPosition))
    .all();
}
