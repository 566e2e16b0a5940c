import { dirname, join } from "node:path";
import { checkBackup } from "./check-backup.ts";
import { Refused, runCommand } from "./command.ts";
import { toCount } from "./count.ts";
import { makeBackup } from "./make-backup.ts";
import { readDatabasePath } from "./open-for-command.ts";

const USAGE = `npm run backup – sichert die Datenbank, auch während der Server läuft

  npm run backup                        in den Ordner „sicherungen“ neben der Datenbank
  npm run backup -- --to ORDNER         in diesen Ordner, am besten auf einem anderen Datenträger
  npm run backup -- --check DATEI       prüft eine Sicherung: Prüfsumme, Aufbau, Bezüge, Suchindex

Neben jeder Sicherung liegen ihre Prüfsumme und das Löschjournal. Danach bleiben alle vom letzten Tag, je eine der letzten
7 Tage und der letzten 4 Wochen; was älter als 29 Tage ist, wird gelöscht, nur die neueste nie. Fremde Dateien bleiben.
Umgebung: DATABASE_PATH (data/diskussion.sqlite)`;

await runCommand({
  usage: USAGE,
  options: { to: { type: "string" }, check: { type: "string" } },
  run: ({ positionals, values: { to, check } }) => {
    if (positionals.length > 0 || (to !== undefined && check !== undefined) || to === "" || check === "") throw new Refused(USAGE);
    if (check !== undefined) return tellChecked(check);
    const databasePath = readDatabasePath();
    tellMade(makeBackup({ databasePath, folder: to ?? join(dirname(databasePath), "sicherungen"), now: Date.now() }));
  },
});

function tellChecked(path: string) {
  const checked = checkBackup(path);
  console.log(`Unversehrt: ${path}, ${toContents(checked)}${checked.isSealed ? "" : "; eine Prüfsumme liegt nicht daneben"}.`);
  if (checked.isNewer) console.log("Sie stammt von einer neueren Fassung dieser Software.");
}

function tellMade({ path, removed, ...inspected }: ReturnType<typeof makeBackup>) {
  console.log(`Gesichert und geprüft: ${path}, ${toContents(inspected)}.`);
  if (removed.length > 0) console.log(`Ihre Zeit war vorbei, gelöscht: ${removed.join(", ")}`);
}

function toContents({ contributions, people }: { contributions: number; people: number }): string {
  return `${toCount(contributions, "Beitrag", "Beiträge")}, ${toCount(people, "Person", "Personen")}`;
}
