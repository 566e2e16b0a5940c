import type { Db } from "#db/open.ts";
import type { Surroundings } from "./columns.ts";
import { writeCsv } from "./export-csv.server.ts";
import { writeWord } from "./export-docx.server.ts";
import { writeJson } from "./export-json.server.ts";
import { writeMarkdown } from "./export-md.server.ts";
import { writeWorkbook } from "./export-xlsx.server.ts";
import type { Format } from "./format.ts";
import type { Selection } from "./selection.ts";

/** `onRow` is told of each contribution as it is written. */
export type Export = Surroundings & { selection: Selection; onRow?: () => void };
export type Pieces = Generator<string | Uint8Array>;

const WRITERS: Record<Format, (db: Db, asked: Export) => Pieces> = { xlsx: writeWorkbook, csv: writeCsv, docx: writeWord, json: writeJson, md: writeMarkdown };

/**
 * A download piece by piece, the same for the browser and the terminal. Given a snapshot, all of it is from one moment.
 * Nothing unpublished can enter: it reads the public view.
 */
export function writeExport(db: Db, { format, ...asked }: Export & { format: Format }): Pieces {
  return WRITERS[format](db, asked);
}
