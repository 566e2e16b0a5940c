import type { Db } from "#db/open.ts";
import { CSV_START, toCsvLine } from "#app/text/csv.ts";
import { TITLES, toCells, toWords } from "./columns.ts";
import type { Export } from "./export.server.ts";
import { readRows } from "./select.server.ts";

const LINES_PER_PIECE = 50;

/** The published contributions as one table, piece by piece, however many there are. */
export function* writeCsv(db: Db, asked: Export): Generator<string> {
  let piece = CSV_START + toCsvLine(TITLES);
  let lines = 0;
  for (const row of readRows(db, asked)) {
    piece += toCsvLine(toCells(row, asked).map(toWords));
    if (++lines % LINES_PER_PIECE > 0) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
