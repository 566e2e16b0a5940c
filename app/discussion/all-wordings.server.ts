import { asc, getViewSelectedFields } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicWordings } from "#db/schema/discussion-views.ts";
import { detailsOf } from "./example-details.server.ts";
import { wordingId } from "./wordings.server.ts";

/** Every wording that is or was public, contribution by contribution, the oldest first. */
export function listAllWordings(db: Db) {
  const { number, n } = publicWordings;
  return db.select({ ...getViewSelectedFields(publicWordings), details: detailsOf(wordingId) }).from(publicWordings).orderBy(asc(number), asc(n)).all();
}
