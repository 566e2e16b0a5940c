import { asc, count, gt } from "drizzle-orm";
import { type Db, type OpenDb, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import { exportLog } from "#db/schema/evaluation.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { CSV_START, toByteStream, toCsvLine } from "#app/text/csv.ts";
import { COLUMNS } from "./columns.ts";
import type { Profile } from "./profile.ts";

const BATCH = 500;

/** The published contributions as CSV, piece by piece, from one moment of the data. Nothing unpublished can enter: it reads the public view. */
export function* writeCsv(db: Db, surroundings: { profile: Profile; publicOrigin: string }): Generator<string> {
  yield CSV_START + toCsvLine(COLUMNS.map(([title]) => title));
  let last = 0;
  for (;;) {
    const rows = db.select().from(publicContributions).where(gt(publicContributions.number, last)).orderBy(asc(publicContributions.number)).limit(BATCH).all();
    if (rows.length === 0) return;
    last = rows.at(-1)?.number ?? last;
    yield rows.map((row) => toCsvLine(COLUMNS.map(([, value]) => value(row, surroundings)))).join("");
  }
}

/** The same as a stream of bytes; the snapshot is closed when it ends or the reader goes away. */
export function streamCsv(snapshot: OpenDb, surroundings: { profile: Profile; publicOrigin: string }): ReadableStream<Uint8Array> {
  return toByteStream(writeCsv(snapshot.db, surroundings), () => snapshot.close());
}

/** Notes who took data with pseudonyms out of the house. What is public anyway is not noted. */
export function logExport(db: Db, { person, profile, now }: { person: TeamMember | null; profile: Profile; now: number }) {
  if (profile === "oeffentlich") return;
  transact(db, (tx) => {
    const rows = tx.select({ rows: count() }).from(publicContributions).get()?.rows ?? 0;
    tx.insert(exportLog).values({ id: newId(), personId: person?.id, profile, format: "csv", rows, exportedAt: now }).run();
  });
}
