import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { blocks } from "#db/schema/administration.ts";

/** Whether an account is shut. One that is has neither sessions nor permissions. */
export function isBlocked(db: Db, person: { id: string }): boolean {
  return blockOf(db).get({ person: person.id }) !== undefined;
}

const blockOf = prepared((db) => db.select({ one: sql`1` }).from(blocks).where(eq(blocks.personId, sql.placeholder("person"))).prepare());
