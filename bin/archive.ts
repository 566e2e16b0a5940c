import { readFileSync } from "node:fs";
import { checkArchive } from "#app/site/check-archive.server.ts";
import { writeArchive } from "#app/site/write-archive.server.ts";
import { openSnapshot } from "#db/open.ts";
import { Refused, runCommand } from "./command.ts";
import { openForCommand } from "./open-for-command.ts";
import { openFile } from "./write-file.ts";

const USAGE = `npm run archive -- --out DATEI.zip – schreibt die ganze öffentliche Diskussion in ein ZIP-Archiv
npm run archive -- --check DATEI.zip – prüft ein Archiv anhand seiner Prüfsummen

Das Archiv lässt sich ohne diese Software lesen; was darin steht, sagt LIESMICH.txt.
Umgebung: DATABASE_PATH (data/diskussion.sqlite), PUBLIC_ORIGIN (für die Links im Archiv)`;

await runCommand({
  usage: USAGE,
  options: { out: { type: "string" }, check: { type: "string" } },
  run: ({ positionals, values: { out, check } }) => {
    if (positionals.length > 0) throw new Refused(USAGE);
    if ((out === undefined) === (check === undefined)) throw new Refused("Nennen Sie mit --out, wohin das Archiv soll, oder mit --check, welches zu prüfen ist.");
    if (check !== undefined) return checkFile(check);
    if (out) writeTo(out);
    else throw new Refused("Nennen Sie mit --out eine Datei.");
  },
});

function writeTo(path: string) {
  const { env, database } = openForCommand();
  const snapshot = openSnapshot(database.path);
  try {
    openFile(path)(writeArchive(snapshot.db, { publicOrigin: env.publicOrigin }));
  } finally {
    snapshot.close();
    database.close();
  }
  checkFile(path);
}

function checkFile(path: string) {
  const { problems, manifest } = checkArchive(readWhole(path));
  if (problems.length > 0) throw new Refused([`${path} ist nicht unversehrt:`, ...problems].join("\n"));
  console.log(`Unversehrt: ${path}, ${manifest?.dateien.length} Dateien, Stand ${manifest?.stand ?? "ohne Beiträge"}`);
}

function readWhole(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Refused(`Die Datei ${path} lässt sich nicht lesen. Stimmt der Name?`);
  }
}
