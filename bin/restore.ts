import { mkdirSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { toDayAndTime } from "#app/text/dates.ts";
import { claimDatabase } from "#db/claim.ts";
import { readBackupName, toStem } from "./backup-names.ts";
import { checkBackup } from "./check-backup.ts";
import { Refused, runCommand } from "./command.ts";
import { toCount } from "./count.ts";
import { readDatabasePath } from "./open-for-command.ts";
import { inspectPresent, type Present } from "./present.ts";
import { putBack } from "./put-back.ts";
import { toReason } from "./reason.ts";

const USAGE = `npm run restore -- DATEI – spielt eine Sicherung zurück

Der Server muss stehen. Die Sicherung wird geprüft; die bisherige Datenbank wird beiseitegelegt, nie gelöscht. Das Löschjournal
bleibt das neueste: Wer nach der Sicherung gelöscht wurde, wird vor dem Austausch wieder gelöscht. Eine ältere Fassung wird auf den
heutigen Stand gebracht, eine neuere abgewiesen.
Umgebung: DATABASE_PATH (data/diskussion.sqlite)`;

await runCommand({
  usage: USAGE,
  options: {},
  run: ({ positionals: [file, ...more] }) => {
    if (!file || more.length > 0) throw new Refused(USAGE);
    const databasePath = readDatabasePath();
    if (resolve(file) === resolve(databasePath)) throw new Refused(`${file} ist die Datenbank selbst. Nennen Sie eine Sicherung.`);
    const claim = takeHold(databasePath);
    if (!claim) throw new Refused(`Auf ${databasePath} arbeitet ein Server. Halten Sie ihn an und spielen Sie dann zurück.`);
    try {
      restore({ file, databasePath, now: Date.now() });
    } finally {
      claim.release();
    }
  },
});

function takeHold(databasePath: string): ReturnType<typeof claimDatabase> {
  const folder = dirname(databasePath);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return claimDatabase(databasePath);
  } catch (error) {
    throw toReason(error, { folder, databasePath }) ?? error;
  }
}

function restore({ file, databasePath, now }: { file: string; databasePath: string; now: number }) {
  const backup = checkBackup(file);
  if (backup.isNewer) throw new Refused(`${file} stammt von einer neueren Fassung dieser Software. Aktualisieren Sie erst die Software.`);
  const present = inspectPresent(databasePath, backup);
  if (present && present.isDemo !== backup.isDemo) throw new Refused("Das eine ist die Datenbank einer Vorführung, das andere nicht. Nichts ist geändert.");
  const { aside, deletedAgain } = putBack({ file, databasePath, now });
  console.log([
    `Zurückgespielt und geprüft: ${file}, ${toStand(file, databasePath)}, ${toCount(backup.contributions, "Beitrag", "Beiträge")}, ${toCount(backup.people, "Person", "Personen")}.`,
    ...(backup.isSealed ? [] : ["Eine Prüfsumme lag nicht daneben."]),
    ...(aside ? [`Die bisherige Datenbank liegt unter ${aside}. ${toLost(present)}`, "Löschen Sie sie, wenn Sie sie nicht mehr brauchen, spätestens nach 30 Tagen."] : ["Eine bisherige Datenbank war nicht da."]),
    `Nach der Sicherung gelöscht und deshalb jetzt wieder gelöscht: ${toCount(deletedAgain, "Person", "Personen")}.`,
    "Starten Sie jetzt den Server.",
  ].join("\n"));
}

function toStand(file: string, databasePath: string): string {
  const backup = readBackupName(basename(file), { stem: toStem(databasePath) });
  return backup ? `Stand ${toDayAndTime(backup.at)}` : `Datei vom ${toDayAndTime(statSync(file).mtimeMs)}`;
}

function toLost(present: Present | undefined): string {
  if (!present) return "Sie ist beschädigt; was nur dort steht, lässt sich nicht zählen.";
  const { contributions, decisions } = present.lost;
  return `Nur dort stehen ${toCount(contributions, "Beitrag", "Beiträge")} und ${toCount(decisions, "Entscheidung", "Entscheidungen")}, die nach der Sicherung kamen.`;
}
