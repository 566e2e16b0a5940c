import type { Examined } from "#db/examine.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { fault, type Finding, notice, ok } from "./finding.ts";

/** Of our own clock and those of file systems. */
const TOLERANCE = 60_000;

/** `problem`: why a database cannot be made with the settings the server insists on. */
export function checkSoftware({ version, problem }: { version: string; problem: string | null }): Finding {
  if (problem !== null) return fault("SQLite", `${problem} Richten Sie mit „npm ci“ neu ein, was in package-lock.json steht.`);
  return ok("SQLite", `${version}, WAL, synchronous=FULL`);
}

export type Looked = { kind: "missing" } | { kind: "unreadable"; words: string } | { kind: "read"; examined: Examined };

export function checkDatabase(path: string, looked: Looked): Finding[] {
  if (looked.kind === "missing") return [notice("Datenbank", `${path} gibt es noch nicht; der erste Start legt sie an. Sonst: Stimmt DATABASE_PATH?`)];
  if (looked.kind === "unreadable") return [fault("Datenbank", `${path} lässt sich nicht öffnen (${looked.words}). Stimmen Benutzer und Rechte? Sonst: Spielen Sie die letzte Sicherung ein.`)];
  const { examined } = looked;
  return [ok("Datenbank", path), checkIntegrity(examined), checkOrphans(examined), checkJournalMode(examined), checkSchema(examined)];
}

function checkIntegrity({ damage }: Examined): Finding {
  if (damage.length > 0) return fault("Unversehrt", `Die Datei oder ihr Suchindex ist beschädigt (${damage[0]?.replaceAll("\n", " ")}). Halten Sie den Server an, heben Sie die Datei auf und spielen Sie die letzte Sicherung ein.`);
  return ok("Unversehrt", "Datei und Suchindex");
}

function checkOrphans({ orphans }: Examined): Finding {
  if (orphans > 0) return fault("Verweise", `${orphans} Verweise führen ins Leere. Hat jemand von Hand gelöscht? Spielen Sie die letzte Sicherung ein.`);
  return ok("Verweise", "vollständig");
}

function checkJournalMode({ journalMode }: Examined): Finding {
  if (journalMode !== "wal") return notice("WAL", `Die Datei steht auf ${journalMode}; der nächste Start stellt sie auf WAL um.`);
  return ok("WAL", "eingeschaltet");
}

function checkSchema({ schema }: Examined): Finding {
  if (schema === "newer") return fault("Schema", "Die Datenbank stammt von einer neueren Fassung der Software. Legen Sie die neuere Fassung hin, oder spielen Sie die Sicherung von vorher ein.");
  if (schema === "older") return notice("Schema", "Der nächste Start bringt die Datenbank auf den neuen Stand. Sichern Sie sie vorher. Der Rest wird danach geprüft.");
  return ok("Schema", "auf dem Stand der Software");
}

/** Codes, sessions and periods rely on the clock. */
export function checkClock({ now, latest, builtAt }: { now: number; latest: number | null; builtAt: number | null }): Finding {
  const known = Math.max(latest ?? 0, builtAt ?? 0);
  if (known > now + TOLERANCE) return fault("Uhr", `Sie zeigt ${toDayAndTime(now)}, aber bekannt ist schon etwas von ${toDayAndTime(known)}. Stellen Sie sie (timedatectl set-ntp true).`);
  return ok("Uhr", toDayAndTime(now));
}
