import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicTopics } from "#db/schema/evaluation-views.ts";

/** What a published contribution is about, in the team's words. */
export function listTopicsOf(db: Db, number: number): { name: string; slug: string }[] {
  return db.select({ name: publicTopics.name, slug: publicTopics.slug }).from(publicTopics).where(eq(publicTopics.number, number)).orderBy(asc(publicTopics.slug)).all();
}
