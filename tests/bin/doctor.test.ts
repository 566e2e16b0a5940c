import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { knockAtMailServer } from "#app/notifications/deliver.server.ts";
import { lookAtDatabase } from "#bin/doctor/look-at-database.ts";
import { findNewestBackup, listAside, toBackupFolder } from "#bin/doctor/look-at-files.ts";
import { examineDatabase } from "#db/examine.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenAdmin, givenModerator } from "#tests/support/builders.ts";
import { openMailbox } from "#tests/support/mailbox.ts";
import { startServer } from "#tests/support/server.ts";
import { bePatient, givenFolder, lookInto, run } from "./run-command.ts";

bePatient();

/** The levels the doctor gives, by what they are about; and what it says. */
function examine(surroundings: Record<string, string>) {
  const { code, out, problem } = run("doctor", [], surroundings);
  const lines = out.split("\n").flatMap((line) => /^(in Ordnung|Achtung|Fehler) +(.+?) {2,}(.+)$/.exec(line)?.slice(1, 4) ?? []);
  const found = new Map(Array.from({ length: lines.length / 3 }, (_, n) => [lines[n * 3 + 1]!, { level: lines[n * 3]!, words: lines[n * 3 + 2]! }]));
  return { code, problem, out, levelOf: (about: string) => found.get(about)?.level, wordsOf: (about: string) => found.get(about)?.words };
}

describe("a house that runs", () => {
  test("is in order, and the doctor has changed nothing; what is not is said", async () => {
    const { databasePath } = givenFolder();
    lookInto(databasePath, ({ db }) => [givenAdmin, givenModerator, givenModerator].map((give) => give(db)));
    const server = await startServer({ DATABASE_PATH: databasePath, METRICS_PORT: "0" });
    onTestFinished(async () => void (await server.stop()));
    const surroundings = { MODE: "test", DATABASE_PATH: databasePath, PORT: new URL(server.origin).port, SECURITY_CONTACT: "mailto:sicherheit@stadt.example" };
    const everythingElse = () => ({ ...lookInto(databasePath, everythingIn), retention_runs: "counted by the server itself" });
    const before = everythingElse();
    const { code, problem, out, levelOf, wordsOf } = examine(surroundings);
    expect([code, problem, out]).toEqual([0, "", expect.not.stringContaining("Fehler ")]);
    for (const about of ["Node", "SQLite", "Umgebung", "Sicherheit", "Dateirechte", "Datenbank", "Unversehrt", "Verweise", "WAL", "Schema", "Uhr", "Löschjournal", "Administration", "Moderation", "Postausgang", "Mailserver"]) expect(levelOf(about), about).toBe("in Ordnung");
    expect(wordsOf("Server")).toBe(`bereit unter http://127.0.0.1:${surroundings.PORT}`);
    expect([levelOf("Sicherung"), levelOf("Rechtsseiten")]).toEqual(["Achtung", "Achtung"]);
    expect(everythingElse()).toEqual(before);

    expect(examine({ ...surroundings, PORT: "1" })).toMatchObject({ code: 1 });
    const figures = await fetch(/^Kennzahlen: (\S+)$/m.exec(server.output())![1]!);
    expect(await figures.text()).toMatch(/^discussion_http_requests_total\{kind="health",class="2xx"\} [1-9]/m);
  });
});

const DAMAGE = [
  "pragma foreign_keys = off",
  "insert into sessions values ('a', 'niemand', 1, 32503680000000, null)",
  "insert into outbox (id, kind, recipient, payload, dedupe_key, created_at, not_before, attempts) values ('m', 'published', 'gast@stadt.example', '{}', 'm', 1, 32503680000000, 9)",
  "delete from permissions where permission = 'admin'",
  "update people set passkey_due_at = 1",
];

test("all that is wrong is found at once", () => {
  const { databasePath } = givenFolder();
  lookInto(databasePath, ({ db, sqlite }) => {
    for (const give of [givenAdmin, givenModerator]) give(db);
    sqlite.exec(DAMAGE.join(";"));
  });
  chmodSync(databasePath, 0o644);
  appendFileSync(`${databasePath}.loeschungen.jsonl`, '{"person":"p","choice":"keep","deletedAt":1}\n', { mode: 0o600 });
  const { code, problem, levelOf } = examine({ MODE: "test", PORT: "1", DATABASE_PATH: databasePath });
  expect([code, problem]).toEqual([1, ""]);
  for (const about of ["Dateirechte", "Verweise", "Uhr", "Postausgang", "Administration", "Löschjournal"]) expect(levelOf(about), about).toBe("Fehler");
  for (const about of ["Moderation", "Passkeys", "Sicherung", "Sicherheit", "Server"]) expect(levelOf(about), about).toBe("Achtung");
});

describe("a database", () => {
  test.each<[string, (databasePath: string) => void, object]>([
    ["that is none", (path) => writeFileSync(path, "Das ist keine Datenbank. ".repeat(400)), { kind: "unreadable", words: "file is not a database" }],
    ["whose search index lost a part", (path) => lookInto(path, ({ sqlite }) => sqlite.unsafeMode(true).exec("delete from contribution_search_data where id = 1")), { kind: "read", examined: { damage: [expect.stringContaining("contribution_search")] } }],
    ["from a newer software", (path) => lookInto(path, ({ sqlite }) => sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('neu', 99999999999999)")), { kind: "read", examined: { schema: "newer", latest: null } }],
    ["from an older one", (path) => lookInto(path, ({ sqlite }) => sqlite.exec("delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)")), { kind: "read", examined: { schema: "older", latest: null } }],
  ])("%s is known for what it is", (_, spoil, looked) => {
    const { databasePath } = givenFolder();
    lookInto(databasePath, () => {});
    spoil(databasePath);
    expect(lookAtDatabase(databasePath)).toMatchObject(looked);
  });

  test("that is not there is not made", () => {
    const { databasePath } = givenFolder();
    expect(lookAtDatabase(databasePath)).toEqual({ kind: "missing" });
    expect(existsSync(databasePath)).toBe(false);
  });
});

test("the newest whole backup counts, wherever the backups go, and nothing else there", () => {
  const { databasePath, file } = givenFolder();
  expect(findNewestBackup(databasePath)).toBeNull();
  const elsewhere = file("sicher");
  for (const folder of [toBackupFolder(databasePath), elsewhere]) mkdirSync(folder);
  for (const name of ["test-2018-10-01-033000.sqlite", "test-2018-10-02-033000.sqlite", "test-2018-10-03-033000.sqlite.teil", "andere-2018-10-04-033000.sqlite", "brief.txt"]) writeFileSync(join(elsewhere, name), "");
  expect([findNewestBackup(databasePath), findNewestBackup(databasePath, elsewhere)]).toEqual([null, Date.UTC(2018, 9, 2, 1, 30)]);
  expect(run("doctor", ["--backups", elsewhere], { MODE: "test", DATABASE_PATH: databasePath, PORT: "1" }).out).toMatch(/Achtung +Sicherung +Die neueste in \S+sicher /);
});

test("what a restore has put aside is named, and nothing else beside the database", () => {
  const { databasePath, file } = givenFolder();
  const aside = `${basename(databasePath)}.vor-rueckspielung-2018-10-01-033000`;
  for (const name of [aside, `${basename(databasePath)}-wal`, "brief.vor-rueckspielung-x"]) writeFileSync(file(name), "");
  expect(listAside(databasePath)).toEqual([aside]);
});

test("without surroundings it says what is missing, and makes no database", () => {
  const { databasePath } = givenFolder();
  const { code, out } = examine({ DATABASE_PATH: databasePath });
  expect(code).toBe(1);
  for (const name of ["SESSION_SECRET", "PUBLIC_ORIGIN", "SMTP_URL"]) expect(out).toMatch(new RegExp(`^Fehler +Umgebung +${name} fehlt`, "m"));
  expect(existsSync(databasePath)).toBe(false);
});

test("a file is looked over and stays as it is, byte for byte", () => {
  const { databasePath } = givenFolder();
  lookInto(databasePath, () => {});
  const before = readFileSync(databasePath);
  expect(examineDatabase(databasePath)).toEqual({ damage: [], orphans: 0, journalMode: "wal", schema: "current", latest: null });
  expect(readFileSync(databasePath).equals(before)).toBe(true);
});

describe("the mail server is asked without a mail being sent", () => {
  test("one that is there", async () => {
    const mailbox = await openMailbox();
    onTestFinished(() => mailbox.close());
    expect(await knockAtMailServer(mailbox.smtpUrl, 5000)).toBeNull();
    expect(mailbox.received).toEqual([]);
  });

  test("none", async () => {
    expect(await knockAtMailServer("smtp://127.0.0.1:1", 5000)).toBe("ESOCKET");
  });
});
