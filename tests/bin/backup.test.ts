import Database from "better-sqlite3";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { toBackupName, toStem } from "#bin/backup-names.ts";
import { makeBackup } from "#bin/make-backup.ts";
import { toReason } from "#bin/reason.ts";
import { deleteDue } from "#app/privacy/delete-due.server.ts";
import { GRACE_PERIOD } from "#app/privacy/deletion.ts";
import { toJournalPath } from "#app/privacy/journal.server.ts";
import { planDeletion } from "#app/privacy/plan-deletion.server.ts";
import { toCountsPath } from "#db/open.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenLife } from "#tests/privacy/scene.ts";
import { givenDiscussion, givenPublished, NOW } from "#tests/support/builders.ts";
import { bePatient, givenFolder, lookInto, run } from "./run-command.ts";

bePatient();

/** A database with one published contribution, and the folder its backups go to. */
function given() {
  const { folder, file, databasePath } = givenFolder();
  lookInto(databasePath, ({ db }) => {
    givenDiscussion(db);
    givenPublished(db);
  });
  const backups = join(folder, "sicherungen");
  const backup = (...options: string[]) => run("backup", options, { DATABASE_PATH: databasePath });
  const list = () => readdirSync(backups).toSorted();
  const newest = () => join(backups, list().findLast((name) => name.endsWith(".sqlite"))!);
  return { folder, file, databasePath, backups, backup, list, newest };
}

const bytes = (path: string) => readFileSync(path).toString("latin1").toLowerCase();

/** A row that points to nobody: pages and indexes are sound, and yet something is wrong. */
function breakReference(databasePath: string) {
  const sqlite = new Database(databasePath);
  sqlite.pragma("foreign_keys = off");
  sqlite.exec("insert into sessions (id_hash, person_id, signed_in_at, last_seen_at) values ('a', 'niemand', 1, 1)");
  sqlite.close();
}

describe("a backup", () => {
  test("holds what the database holds, with its checksum beside it, closed to others", () => {
    const { databasePath, backup, list, newest, backups } = given();
    expect(backup()).toEqual({ code: 0, out: expect.stringMatching(/^Gesichert und geprüft: .*sicherungen\/test-\d{4}-\d\d-\d\d-\d{6}\.sqlite, 1 Beitrag, 2 Personen\.\n$/), problem: "" });
    expect(list()).toEqual([expect.stringMatching(/\.sqlite$/), expect.stringMatching(/\.sqlite\.sha256$/)]);
    expect([statSync(backups).mode & 0o777, ...list().map((name) => statSync(join(backups, name)).mode & 0o777)]).toEqual([0o700, 0o600, 0o600]);
    expect(everythingIn({ sqlite: new Database(newest(), { readonly: true }) })).toEqual(lookInto(databasePath, everythingIn));
  });

  test("is made while others write, and has what they had written by then", () => {
    const { databasePath, backup, newest } = given();
    lookInto(databasePath, ({ db, sqlite }) => {
      givenPublished(db);
      sqlite.exec("begin immediate; update content_state set version = 4711");
      expect(backup().code).toBe(0);
      sqlite.exec("commit");
    });
    expect(new Database(newest(), { readonly: true }).prepare("select (select count(*) from contributions), (select version = 4711 from content_state)").raw().get()).toEqual([2, 0]);
  });

  test("takes the journal of deletions along, and leaves the counts", () => {
    const { databasePath, backup, newest, list } = given();
    writeFileSync(toJournalPath(databasePath), '{"person":"abc","choice":"keep","deletedAt":1}\n');
    writeFileSync(toCountsPath(databasePath), "Zahlen");
    backup();
    expect(readFileSync(toJournalPath(newest()), "utf8")).toContain('"abc"');
    expect(list()).toHaveLength(3);
  });

  test("has no word of somebody deleted, even where the database's log, free pages and search index still have some", () => {
    const { databasePath, backup, newest } = given();
    lookInto(databasePath, ({ db }) => {
      const { person } = givenLife(db, "zeisig");
      for (let n = 0; n < 60; n++) givenPublished(db, { body: `Ein Beitrag von jemand anderem, der ${n}. von vielen.` });
      planDeletion(db, { person, choice: "erase", now: NOW });
      expect(deleteDue(db, { journal: toJournalPath(databasePath), now: NOW + GRACE_PERIOD })).toBe(1);
      db.run("delete from outbox");
      expect(bytes(`${databasePath}-wal`).includes("zeisig")).toBe(true);
      expect(backup().code).toBe(0);
    });
    expect(["zeisig", "zeis"].filter((letters) => bytes(newest()).includes(letters))).toEqual([]);
  });

  test("goes where it is told to, and an empty name is none", () => {
    const { folder, backup } = given();
    expect([backup("--to", join(folder, "anders", "wo")).code, readdirSync(join(folder, "anders", "wo")).length, backup("--to", "").code]).toEqual([0, 2, 1]);
  });

  test("clears away what has had its time, and nothing that is not its own", () => {
    const { backups, backup, list } = given();
    mkdirSync(backups);
    const [own, others] = [["test-2018-01-01-023000.sqlite", "test-2018-01-01-023000.sqlite.sha256", "test-2018-01-02-023000.sqlite.teil"], ["andere-2018-01-01-023000.sqlite", "brief.txt"]];
    for (const name of [...own, ...others]) writeFileSync(join(backups, name), "x");
    expect(backup().out).toContain(`Ihre Zeit war vorbei, gelöscht: ${own.join(", ")}\n`);
    expect(list()).toEqual([...others, expect.stringMatching(/^test-2\d+.*sqlite$/), expect.stringMatching(/sha256$/)]);
  });
});

test("two in the same moment have two names, and what another run has begun is left alone", () => {
  const { databasePath, backups: folder } = given();
  const one = makeBackup({ databasePath, folder, now: NOW });
  const begun = toBackupName(toStem(databasePath), NOW + 1000);
  writeFileSync(join(folder, `${begun}.teil`), "x");
  const other = makeBackup({ databasePath, folder, now: NOW });
  expect([one, other].map(({ path }) => basename(path))).toEqual([0, 2000].map((later) => toBackupName(toStem(databasePath), NOW + later)));
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([`${begun}.teil`, ...[one, other].map(({ path }) => `${basename(path)}.sha256`)]));
});

describe("nothing is saved, and earlier backups stay,", () => {
  const refused = (house: ReturnType<typeof given>, ...options: string[]) => {
    const { code, out, problem } = house.backup(...options);
    expect([code, out]).toEqual([1, ""]);
    return problem;
  };

  test("where something is wrong with the database", () => {
    const house = given();
    house.backup();
    const before = house.list();
    breakReference(house.databasePath);
    expect(refused(house)).toMatch(/^Die Sicherung wurde verworfen: .*\nZeilen in sessions verweisen auf fehlende in people\.\n$/);
    expect(house.list()).toEqual(before);
  });

  test("where the database is damaged, no database, or not there", () => {
    const house = given();
    writeFileSync(house.databasePath, "Dies ist ein Brief und keine Datenbank.\n".repeat(100));
    expect(refused(house)).toContain("ist beschädigt oder keine Datenbank dieser Software.");
    const missing = run("backup", [], { DATABASE_PATH: house.file("gibt-es-nicht.sqlite") });
    expect([missing.code, missing.problem]).toEqual([1, expect.stringMatching(/^Die Datenbank .*gibt-es-nicht\.sqlite gibt es nicht\./)]);
    expect(readdirSync(house.folder)).not.toContain("gibt-es-nicht.sqlite");
  });

  test("where the target is no folder", () => {
    const house = given();
    expect(refused(house, "--to", house.file("brief.txt", "x"))).toMatch(/^In .*brief\.txt lässt sich nicht schreiben\./);
  });

  test.runIf(existsSync("/proc/self"))("where the target refuses every folder", () => {
    expect(refused(given(), "--to", "/proc/sicher")).toMatch(/^In \/proc\/sicher lässt sich nicht schreiben\./);
  });

  test("where there is no room for all of it", () => {
    const house = given();
    mkdirSync(house.backups);
    const { status, stderr } = spawnSync("sh", ["-c", 'ulimit -f 300; exec "$0" bin/backup.ts', process.execPath], { env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", DATABASE_PATH: house.databasePath }, encoding: "utf8" });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^In .*sicherungen (ist kein Platz mehr|ließ sich nicht zu Ende schreiben)\./)]);
    expect(house.list()).toEqual([]);
  });

  test.each([
    ["SQLITE_FULL", "ist kein Platz mehr."], ["ENOSPC", "ist kein Platz mehr."], ["EDQUOT", "ist kein Platz mehr."], ["EACCES", "lässt sich nicht schreiben."], ["EROFS", "lässt sich nicht schreiben."],
    ["SQLITE_CANTOPEN", "lässt sich nicht schreiben."], ["SQLITE_IOERR_WRITE", "ließ sich nicht zu Ende schreiben."], ["SQLITE_CORRUPT", "ist beschädigt"], ["SQLITE_BUSY", "ist gerade belegt."],
  ])("and %s is said in German", (code, words) => {
    expect(toReason(Object.assign(new Error("x"), { code }), { folder: "ORDNER", databasePath: "DATEI" })?.message).toContain(words);
  });

  test("but a mistake of ours is not put down to the disk", () => {
    expect(toReason(new TypeError("x"), { folder: "ORDNER", databasePath: "DATEI" })).toBeUndefined();
  });
});

describe("--check", () => {
  test("finds a backup sound, and says so when there is no checksum", () => {
    const { databasePath, backup, newest } = given();
    backup();
    expect(backup("--check", newest())).toEqual({ code: 0, out: `Unversehrt: ${newest()}, 1 Beitrag, 2 Personen.\n`, problem: "" });
    expect(backup("--check", databasePath).out).toBe(`Unversehrt: ${databasePath}, 1 Beitrag, 2 Personen; eine Prüfsumme liegt nicht daneben.\n`);
  });

  test("finds one other letter in the words of a contribution, which SQLite cannot know", () => {
    const { backup, newest } = given();
    backup();
    const contents = readFileSync(newest());
    contents[contents.indexOf("Das sehen wir in unserer Stadt")] = 0x64;
    writeFileSync(newest(), contents);
    expect(backup("--check", newest())).toEqual({ code: 1, out: "", problem: expect.stringMatching(/^.* ist nicht unversehrt\.\nDie Prüfsumme ist eine andere: /) });
  });

  test.each([
    ["cut short", (contents: Buffer) => contents.subarray(0, contents.length / 2)],
    ["with a page torn", (contents: Buffer) => Buffer.concat([contents.subarray(0, 40_960), Buffer.alloc(4096, 7), contents.subarray(45_056)])],
    ["without anything", () => Buffer.alloc(0)],
    ["that is a letter", () => Buffer.from("Sehr geehrte Damen und Herren, ".repeat(200))],
  ])("finds what is wrong with a file %s without its checksum", (_, harm) => {
    const { file, backup, newest } = given();
    backup();
    const harmed = file("harmed.sqlite", harm(readFileSync(newest())));
    expect(backup("--check", harmed)).toEqual({ code: 1, out: "", problem: expect.stringContaining("harmed.sqlite ist nicht unversehrt.\n") });
  });

  test("finds references to nothing and a search index that does not fit", () => {
    const { databasePath, backup } = given();
    lookInto(databasePath, ({ sqlite }) => sqlite.unsafeMode(true).exec("pragma writable_schema = on; update contribution_search_content set c0 = 'etwas anderes'"));
    expect(backup("--check", databasePath).problem).toContain("contribution_search");
    breakReference(databasePath);
    expect(backup("--check", databasePath).problem).toContain("Zeilen in sessions verweisen auf fehlende in people.");
  });

  test("refuses a file that is not there, and a folder to write to at the same time", () => {
    const { file, backup } = given();
    expect(backup("--check", file("nichts.sqlite")).problem).toContain("nichts.sqlite gibt es nicht. Stimmt der Name?");
    expect(backup("--check", "a", "--to", "b")).toMatchObject({ code: 1, out: "" });
  });
});
