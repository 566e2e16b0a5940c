import { DAY_LENGTH, HOUR, toDayAndTime, toWaitingTime } from "#app/text/dates.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { fault, type Finding, notice, ok } from "./finding.ts";

const MB = 1024 * 1024;
/** Below this the server calls itself not ready. */
const LEAST_FREE = 100 * MB;
const ENOUGH_FREE = 1024 * MB;
const OLDEST_BACKUP = DAY_LENGTH + 2 * HOUR;
/** From statfs(2) and the kernel's magic.h. */
const REMOTE: Record<number, string> = { 0x6969: "NFS", 0x517b: "SMB", 0xff534d42: "CIFS", 0xfe534d42: "SMB", 0x65735546: "FUSE", 0x01021997: "9p", 0x00c36400: "Ceph" };
const FLEETING: Record<number, string> = { 0x01021994: "Arbeitsspeicher (tmpfs)", 0x794c7630: "Schicht eines Containers (overlay)" };

export type FileRights = { path: string; mode: number; isFolder: boolean };

/** What others on the machine may read or write of ours. */
export function checkRights(files: FileRights[]): Finding {
  const open = files.filter(({ mode }) => (mode & 0o077) !== 0);
  if (open.length === 0) return ok("Dateirechte", "nur für den eigenen Benutzer");
  return fault("Dateirechte", `Auch andere Benutzer dieses Rechners kommen heran: ${open.map(({ path, isFolder }) => `chmod ${isFolder ? 700 : 600} ${path}`).join("; ")}`);
}

/** In bytes. Wiping a deletion writes the whole file anew, beside the old one. */
export function checkSpace({ free, databaseSize }: { free: number; databaseSize: number }): Finding {
  const words = `${toGermanNumber(Math.floor(free / MB))} MB frei, die Datenbank hat ${toGermanNumber(Math.ceil(databaseSize / MB))} MB`;
  if (free < LEAST_FREE) return fault("Platz", `${words}. Unter 100 MB meldet sich der Server als nicht bereit: Schaffen Sie Platz.`);
  if (free < Math.max(ENOUGH_FREE, 2 * databaseSize)) return notice("Platz", `${words}. Nach Löschungen wird die Datei neu geschrieben, dafür braucht sie das Doppelte: Schaffen Sie Platz.`);
  return ok("Platz", words);
}

export function checkDisk(type: number): Finding {
  const remote = REMOTE[type >>> 0];
  if (remote) return fault("Platte", `Die Datenbank liegt auf einem Netzlaufwerk (${remote}). SQLite kann dort Daten verlieren: Legen Sie sie auf eine lokale Platte.`);
  const fleeting = FLEETING[type >>> 0];
  if (fleeting) return notice("Platte", `Die Datenbank liegt in: ${fleeting}. Dort ist sie nach einem Neustart weg: Legen Sie sie auf eine lokale Platte.`);
  return ok("Platte", "lokal");
}

export function checkBackup({ newest, now, folder }: { newest: number | null; now: number; folder: string }): Finding {
  if (newest === null) return notice("Sicherung", `In ${folder} liegt keine Sicherung; in andere Ordner sieht diese Prüfung nicht. Sichern Sie jede Nacht.`);
  if (now - newest > OLDEST_BACKUP) return notice("Sicherung", `Die neueste in ${folder} ist seit ${toWaitingTime(newest, now)} da. Läuft die nächtliche Sicherung noch?`);
  return ok("Sicherung", toDayAndTime(newest));
}

/** Handed the names of databases put aside. */
export function checkAside(names: string[]): Finding {
  if (names.length === 0) return ok("Beiseitegelegt", "nichts");
  return notice("Beiseitegelegt", `${names.join(", ")}: Darin stehen auch Menschen, die seither gelöscht wurden. Löschen Sie die Dateien spätestens 30 Tage nach der Rückspielung.`);
}

export type Journal = { isThere: boolean; /** Deletions the database knows and the journal does not, and the other way round. */ unwritten: number; undone: number };

export function checkJournal({ isThere, unwritten, undone }: Journal): Finding {
  if (undone > 0) return fault("Löschjournal", `${toCount(undone)} kennt die Datenbank nicht; sie kam wohl aus einer Sicherung. Starten Sie den Server neu, dann holt er es nach.`);
  if (!isThere && unwritten > 0) return notice("Löschjournal", `Es fehlt, und mit ihm ${toCount(unwritten)}. Der nächste Start schreibt es aus der Datenbank neu.`);
  if (unwritten > 0) return notice("Löschjournal", `${toCount(unwritten)} aus der Datenbank ${unwritten === 1 ? "steht" : "stehen"} noch nicht darin. Der nächste Start trägt es nach.`);
  return ok("Löschjournal", isThere ? "stimmt mit der Datenbank überein" : "noch nichts gelöscht");
}

function toCount(deletions: number): string {
  return deletions === 1 ? "1 Löschung" : `${deletions} Löschungen`;
}
