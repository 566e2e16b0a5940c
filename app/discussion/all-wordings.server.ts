import { asc } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicWordings } from "#db/schema/discussion-views.ts";

/** Every wording that is or was public, contribution by contribution, the oldest first. */
export function listAllWordings(db: Db) {
  return db.select().from(publicWordings).orderBy(asc(publicWordings.number), asc(publicWordings.n)).all();
}
