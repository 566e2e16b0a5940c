import type { Db } from "#db/open.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { ALL } from "#app/evaluation/selection.ts";

/** The contributions as everybody sees them: the download of the profile "öffentlich", of all there are. */
export function writeContributions(db: Db, { format, publicOrigin }: { format: "json" | "csv" | "md"; publicOrigin: string }) {
  return writeExport(db, { format, profile: "oeffentlich", selection: ALL, publicOrigin });
}
