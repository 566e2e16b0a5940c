import { and, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import { COUNTED } from "./figures.server.ts";
import { type Figures, toFigures } from "./figures.ts";
import { listBatches, toWhere } from "./select.server.ts";
import type { Selection } from "./selection.ts";

export const BATCH = 500;

type GatheredRow = ReturnType<ReturnType<typeof countedNumbered>["all"]>[number];
/** What a file counts of its contributions, and where each belongs, by number. */
export type Gathered = { figures: Figures; rows: GatheredRow[] };

/** Read once for a whole file, batch by batch: between two of them, marked by an empty piece, others get their turn. */
export function* gather(db: Db, { selection }: { selection: Selection }): Generator<string, Gathered> {
  const query = countedNumbered(db, selection);
  const rows: GatheredRow[] = [];
  for (const numbers of listBatches(db, BATCH)) {
    rows.push(...query.all({ numbers }));
    yield "";
  }
  const version = findPublishedVersion(db);
  return { rows, figures: toFigures(rows, version ? listSections(db, version) : []) };
}

function countedNumbered(db: Db, selection: Selection) {
  const { number, parentNumber, passageId, sectionId, weichenstellung } = published;
  return db
    .select({ ...COUNTED, number, parentNumber, passageId, sectionId, weichenstellung })
    .from(published)
    .where(and(sql`${published.number} in (select value from json_each(${sql.placeholder("numbers")}))`, toWhere(selection)))
    .orderBy(published.number)
    .prepare();
}
