import { eq, like } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributions } from "#db/schema/discussion.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";

/** A public contribution of the demo, named by how it begins. */
export function findEntry(db: Db, begins: string) {
  const { number, revisionId, sectionKey } = publicContributions;
  const found = db.select({ number, revisionId, sectionKey, authorId: contributions.authorId }).from(publicContributions).innerJoin(contributions, eq(contributions.number, number)).where(like(publicContributions.body, `${begins}%`)).get();
  if (!found) throw new Error(`Demobeitrag „${begins}“ fehlt.`);
  return { ...found, sectionKey: found.sectionKey ?? "" };
}

/** The demo is made by the verbs of the house; one that refuses means its data are wrong. */
export function demand(isDone: boolean, what: string) {
  if (!isDone) throw new Error(`Nicht in die Vorführung aufgenommen: ${what}`);
}
