import type { Db } from "#db/open.ts";
import type { Cell } from "#app/text/xlsx.ts";
import { COLUMNS, toCells } from "./columns.ts";
import type { Export } from "./export.server.ts";
import { gather } from "./gather.server.ts";
import { readInfo } from "./info.server.ts";
import { SCHEMA_VERSION } from "./json-schema.ts";
import { readRows } from "./select.server.ts";

const ROWS_PER_PIECE = 50;

/** The published contributions for machines, piece by piece, one on each line. docs/auswertung.schema.json says what they find. */
export function* writeJson(db: Db, asked: Export): Generator<string> {
  const { figures } = yield* gather(db, asked);
  const info = Object.fromEntries(readInfo(db, asked, figures).map(([key, , value]) => [key, toValue(value)]));
  let piece = `{"schema":${SCHEMA_VERSION},"info":${JSON.stringify(info)},"beitraege":[`;
  let rows = 0;
  for (const row of readRows(db, asked)) {
    const cells = toCells(row, asked);
    piece += `${rows === 0 ? "" : ","}\n${JSON.stringify(Object.fromEntries(COLUMNS.map(([key], index) => [key, toValue(cells[index]!)])))}`;
    if (++rows % ROWS_PER_PIECE > 0) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}\n]}\n`;
}

function toValue(cell: Cell): string | number | null {
  return typeof cell === "object" && cell !== null ? new Date(cell.at).toISOString() : cell;
}
