import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Env, readEnv, tellLibrariesNobodyDevelops } from "#app/env.server.ts";
import { knockAtMailServer } from "#app/notifications/deliver.server.ts";
import { summariseOutbox } from "#app/notifications/outbox.server.ts";
import { listDeletedHashes } from "#app/privacy/journal.server.ts";
import { isClaimed } from "#db/claim.ts";
import { type Db, openSnapshot } from "#db/open.ts";
import { Refused, runCommand } from "./command.ts";
import { checkClock, checkDatabase, checkSoftware } from "./doctor/check-database.ts";
import { checkAside, checkBackup, checkDisk, checkJournal, checkRights, checkSpace } from "./doctor/check-files.ts";
import { checkBuild, checkContact, checkNode, checkOrigin, checkSecret, checkSender, checkSurroundings } from "./doctor/check-installation.ts";
import { checkPages, checkPasskeys, checkStaff } from "./doctor/check-people.ts";
import { checkMailServer, checkOutbox, checkOutside, checkServer } from "./doctor/check-running.ts";
import { type Finding, notice, toReport } from "./doctor/finding.ts";
import { knockInside, knockOutside, PATIENCE, toLocalAddress } from "./doctor/knock.ts";
import { lookAtBuild, readLeastNode, SERVER_BUILD } from "./doctor/look-at-build.ts";
import { lookAtDatabase, lookAtStaff, tryOutSoftware } from "./doctor/look-at-database.ts";
import { findNewestBackup, listAside, lookAtDisk, lookAtJournal, lookAtRights, toBackupFolder } from "./doctor/look-at-files.ts";

const USAGE = `npm run doctor – prüft, ob hier alles so ist, wie der Betrieb es braucht, und sagt, was zu tun ist

Je Prüfung eine Zeile: in Ordnung, Achtung oder Fehler. Bei einem Fehler endet der Befehl mit 1. Geändert wird nichts.
Führen Sie ihn als der Benutzer aus, unter dem der Server läuft, mit derselben Umgebung.

  npm run doctor -- --backups ORDNER    sucht die Sicherungen dort statt im Ordner „sicherungen“ neben der Datenbank

Umgebung: wie npm start (MODE ist ohne Angabe production)`;

await runCommand({
  usage: USAGE,
  options: { backups: { type: "string" } },
  run: async ({ positionals, values: { backups } }) => {
    if (positionals.length > 0 || backups === "") throw new Refused(USAGE);
    const findings = await examine({ now: Date.now(), backups });
    console.log(toReport(findings));
    if (findings.some(({ level }) => level === "fault")) process.exitCode = 1;
  },
});

async function examine({ now, backups }: { now: number; backups: string | undefined }): Promise<Finding[]> {
  const built = lookAtBuild();
  const installed = [checkNode({ version: process.versions.node, least: readLeastNode() }), checkBuild(built), checkSoftware(tryOutSoftware())];
  const read = readSurroundings();
  if (!("env" in read)) return [...installed, ...checkSurroundings(read.problems), notice("Alles Weitere", "lässt sich erst prüfen, wenn die Umgebung stimmt")];
  const { env } = read;
  const settings = [...checkSurroundings([]), checkOrigin(env), checkSecret(env), checkSender(env), checkContact(env)];
  return [...installed, ...settings, ...examineFiles(env, { now, folder: backups ?? toBackupFolder(env.databasePath) }), ...(await examineDatabase(env, { now, builtAt: built.builtAt })), ...(await examineSurroundings(env))];
}

function readSurroundings(): { env: Env } | { problems: string[] } {
  try {
    return { env: readEnv({ MODE: "production" }) };
  } catch (error) {
    return { problems: (error as Error).message.split("\n") };
  }
}

function examineFiles({ databasePath }: Env, { now, folder }: { now: number; folder: string }): Finding[] {
  const disk = lookAtDisk(databasePath);
  return [checkRights(lookAtRights(databasePath)), checkSpace(disk), checkDisk(disk.type), checkBackup({ newest: findNewestBackup(databasePath, folder), now, folder }), checkAside(listAside(databasePath))];
}

async function examineDatabase({ databasePath }: Env, { now, builtAt }: { now: number; builtAt: number | null }): Promise<Finding[]> {
  const looked = lookAtDatabase(databasePath);
  const isCurrent = looked.kind === "read" && looked.examined.schema === "current";
  const findings = [...checkDatabase(databasePath, looked), checkClock({ now, builtAt, latest: isCurrent ? looked.examined.latest : null })];
  if (!isCurrent) return findings;
  const snapshot = openSnapshot(databasePath);
  try {
    const staff = lookAtStaff(snapshot.db, now);
    const journal = lookAtJournal(databasePath, listDeletedHashes(snapshot.db));
    return [...findings, checkJournal(journal), ...checkStaff(staff), checkPasskeys(staff), ...(builtAt === null ? [] : [await examinePages(snapshot.db)]), checkOutbox(summariseOutbox(snapshot.db, now), now)];
  } finally {
    snapshot.close();
  }
}

/** The house's texts are part of what was built. */
async function examinePages(db: Db): Promise<Finding> {
  tellLibrariesNobodyDevelops();
  const build = await import(pathToFileURL(resolve(SERVER_BUILD)).href);
  return checkPages(build.entry.module.listOpenEntries(db));
}

async function examineSurroundings(env: Env): Promise<Finding[]> {
  const isPublic = env.mode === "production" && env.publicOrigin.startsWith("https:");
  const [status, problem, answer] = await Promise.all([knockInside(env), env.smtpUrl ? knockAtMailServer(env.smtpUrl, PATIENCE) : undefined, isPublic ? knockOutside(env.publicOrigin) : null]);
  const server = checkServer({ isClaimed: isClaimed(env.databasePath), status, address: toLocalAddress(env) });
  return [server, ...(answer === null ? [] : [checkOutside({ answer, publicOrigin: env.publicOrigin })]), checkMailServer(problem)];
}
