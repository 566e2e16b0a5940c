import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { logExport, writeCsv } from "#app/evaluation/export-csv.server.ts";
import { toProfile } from "#app/evaluation/profile.ts";
import { openSnapshot } from "#db/open.ts";
import { Refused, runCommand } from "./command.ts";
import { openForCommand } from "./open-for-command.ts";

const USAGE = `npm run export -- --profile pseudonym|oeffentlich --format csv --out DATEI – schreibt die veröffentlichten Beiträge

Umgebung: DATABASE_PATH (data/diskussion.sqlite), PUBLIC_ORIGIN`;

await runCommand({
  usage: USAGE,
  options: { profile: { type: "string" }, format: { type: "string" }, out: { type: "string" } },
  run: ({ values }) => {
    const profile = toProfile(values.profile);
    if (!profile) throw new Refused("Nennen Sie mit --profile ein Profil: pseudonym oder oeffentlich.");
    if (values.format !== "csv") throw new Refused("Nennen Sie mit --format ein Format: csv.");
    if (!values.out) throw new Refused("Nennen Sie mit --out eine Datei.");
    const { env, database } = openForCommand();
    const snapshot = openSnapshot(database.path);
    try {
      const making = `${values.out}.teil`;
      const file = openForWriting(making);
      logExport(database.db, { person: null, profile, now: Date.now() });
      for (const piece of writeCsv(snapshot.db, { profile, publicOrigin: env.publicOrigin })) writeSync(file, piece);
      closeSync(file);
      renameSync(making, values.out);
      console.log(`Geschrieben: ${values.out}`);
    } finally {
      snapshot.close();
      database.close();
    }
  },
});

function openForWriting(path: string): number {
  try {
    return openSync(path, "w", 0o600);
  } catch {
    throw new Refused(`In ${path} lässt sich nicht schreiben. Gibt es den Ordner, und dürfen Sie dort schreiben?`);
  }
}
