import type { Db } from "#db/open.ts";
import { writeCsv } from "#app/evaluation/export-csv.server.ts";
import { writeJson } from "#app/evaluation/export-json.server.ts";
import { writeMarkdown } from "#app/evaluation/export-md.server.ts";
import { ALL } from "#app/evaluation/selection.ts";

const WRITERS = { json: writeJson, csv: writeCsv, md: writeMarkdown };

/** The contributions as everybody sees them: the download of the profile "öffentlich", of all there are. */
export function writeContributions(db: Db, { format, publicOrigin }: { format: keyof typeof WRITERS; publicOrigin: string }): Generator<string> {
  return WRITERS[format](db, { profile: "oeffentlich", selection: ALL, publicOrigin });
}
