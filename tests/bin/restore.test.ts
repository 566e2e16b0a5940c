import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readJournal, toJournalPath } from "#app/privacy/journal.server.ts";
import { replayDeletions } from "#app/privacy/replay-deletions.server.ts";
import { hasTraces } from "#app/privacy/wipe-traces.server.ts";
import { HOUR } from "#app/text/dates.ts";
import { putBack } from "#bin/put-back.ts";
import { claimDatabase } from "#db/claim.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { leave } from "#tests/privacy/leaving.ts";
import { givenLife } from "#tests/privacy/scene.ts";
import { givenDiscussion, givenPublished, NOW } from "#tests/support/builders.ts";
import { bePatient, givenFolder, lookInto, makeDemo, run } from "./run-command.ts";

bePatient();

const SAVED = "test-2018-10-01-023000.sqlite";

/** A database, a backup of it from this morning in a folder of its own, and what happened since. */
function given(since: (database: Parameters<Parameters<typeof lookInto>[1]>[0], person: { id: string }) => void = () => {}) {
  const { folder, file, databasePath } = givenFolder();
  const person = lookInto(databasePath, ({ db }) => {
    givenDiscussion(db);
    return givenLife(db, "zeisig").person;
  });
  const backups = join(folder, "sicherungen");
  mkdirSync(backups);
  const saved = join(backups, SAVED);
  copyFileSync(databasePath, saved);
  const before = lookInto(databasePath, everythingIn);
  lookInto(databasePath, (database) => since(database, person));
  const restore = (...args: string[]) => run("restore", args.length > 0 ? args : [saved], { DATABASE_PATH: databasePath });
  const aside = () => readdirSync(folder).filter((name) => name.includes(".vor-rueckspielung-"));
  const bytes = () => ["", "-wal"].map((ending) => (existsSync(databasePath + ending) ? readFileSync(databasePath + ending).toString("latin1").toLowerCase() : "")).join();
  return { folder, file, databasePath, saved, backups, before, person, restore, aside, bytes, journal: toJournalPath(databasePath) };
}

const two = ({ db }: { db: Parameters<typeof givenPublished>[0] }) => [1, 2].forEach(() => givenPublished(db, { now: NOW + HOUR }));

/** A database as the software before the newest migration left it; says how many migrations it had. */
function makeOlder(path: string, folder: string): number {
  const migrations = join(folder, "migrations");
  cpSync("db/migrations", migrations, { recursive: true });
  const journal = JSON.parse(readFileSync(join(migrations, "meta/_journal.json"), "utf8")) as { entries: unknown[] };
  journal.entries.pop();
  writeFileSync(join(migrations, "meta/_journal.json"), JSON.stringify(journal));
  const sqlite = new Database(path);
  migrate(drizzle({ client: sqlite }), { migrationsFolder: migrations });
  const applied = countMigrations({ sqlite });
  sqlite.close();
  return applied;
}

const countMigrations = ({ sqlite }: { sqlite: Database.Database }) => Number(sqlite.prepare("select count(*) from __drizzle_migrations").pluck().get());

describe("restoring", () => {
  test("brings back what was saved, puts aside what was there, and says what only that one has", () => {
    const { databasePath, restore, before, aside, folder } = given(two);
    const after = lookInto(databasePath, everythingIn);
    const { code, out, problem } = restore();
    expect([code, problem]).toEqual([0, ""]);
    expect(out).toMatch(/^Zurückgespielt und geprüft: .*, Stand 1\.\sOktober 2018, 02:30\sUhr, \d+ Beiträge, \d+ Personen\.\n/);
    expect(out).toContain("Nur dort stehen 2 Beiträge und 2 Entscheidungen, die nach der Sicherung kamen.\n");
    expect(out).toContain("wieder gelöscht: 0 Personen.\n");
    expect(lookInto(databasePath, everythingIn)).toEqual(before);
    expect(aside()).toHaveLength(1);
    expect(lookInto(join(folder, aside()[0]!), everythingIn)).toEqual(after);
  });

  test("where nothing is left but the backup and an empty place", () => {
    const { folder, databasePath, restore, before, saved, file } = given();
    copyFileSync(saved, file("gerettet.sqlite"));
    for (const name of readdirSync(folder)) if (name.startsWith("test.sqlite")) rmSync(join(folder, name));
    expect(restore(file("gerettet.sqlite"))).toMatchObject({ code: 0, out: expect.stringContaining("Eine bisherige Datenbank war nicht da.\n") });
    expect(lookInto(databasePath, everythingIn)).toEqual(before);
  });

  test("where the database is damaged: it is kept as it is, and its log does not get into the copy", () => {
    const { databasePath, restore, before, aside, folder } = given();
    writeFileSync(databasePath, "Dies ist ein Brief und keine Datenbank.\n".repeat(100));
    writeFileSync(`${databasePath}-wal`, "und dies sein Umschlag");
    expect(restore()).toMatchObject({ code: 0, out: expect.stringContaining("Sie ist beschädigt; was nur dort steht, lässt sich nicht zählen.") });
    expect(lookInto(databasePath, everythingIn)).toEqual(before);
    expect(aside().map((name) => readFileSync(join(folder, name), "utf8").slice(0, 8)).toSorted()).toContain("Dies ist");
  });

  test("can be undone by restoring what was put aside", () => {
    const { databasePath, restore, aside, folder } = given(two);
    const after = lookInto(databasePath, everythingIn);
    restore();
    expect(restore(join(folder, aside()[0]!)).code).toBe(0);
    expect(lookInto(databasePath, everythingIn)).toEqual(after);
  });

  test("twice in the same moment, puts nothing aside under a name that is taken", () => {
    const { databasePath, saved } = given(two);
    const asides = [1, 2].map(() => putBack({ file: saved, databasePath, now: NOW }).aside);
    expect(new Set(asides).size).toBe(2);
    expect(asides.filter((path) => !existsSync(path!))).toEqual([]);
  });

  test("brings an older schema to the newest", () => {
    const { folder, databasePath, restore, file } = given();
    const older = file("aelter.sqlite");
    const applied = makeOlder(older, folder);
    expect(restore(older).code).toBe(0);
    expect(lookInto(databasePath, countMigrations)).toBe(applied + 1);
  });
});

describe("whoever was deleted since stays deleted", () => {
  const gone = ({ db, path }: { db: Parameters<typeof leave>[0]["db"]; path: string }, person: { id: string }) => leave({ db, path }, { person, choice: "erase" });

  test("in the bytes of the file, before any server starts; the start finds nothing more to do", () => {
    const { databasePath, restore, journal, bytes, saved } = given(gone);
    expect(readFileSync(saved).toString("latin1").toLowerCase()).toContain("zeisig@");
    expect(restore().out).toContain("wieder gelöscht: 1 Person.\n");
    expect(bytes()).not.toContain("zeisig");
    expect(lookInto(databasePath, ({ db }) => [hasTraces(db), replayDeletions(db, { journal, now: NOW })])).toEqual([false, 0]);
  });

  test.each([
    ["the journal beside the database is the only one", () => {}],
    ["the backup has an older one beside it", ({ saved }: ReturnType<typeof given>) => writeFileSync(toJournalPath(saved), '{"person":"früher","choice":"keep","deletedAt":1}\n')],
    ["only the database knows", ({ journal }: ReturnType<typeof given>) => rmSync(journal)],
    ["the database is lost, too, and a younger backup has the journal", ({ journal, databasePath, backups }: ReturnType<typeof given>) => {
      writeFileSync(join(backups, "test-2018-10-02-023000.sqlite"), "");
      copyFileSync(journal, toJournalPath(join(backups, "test-2018-10-02-023000.sqlite")));
      for (const path of [journal, databasePath]) rmSync(path);
    }],
  ])("where %s", (_, arrange) => {
    const house = given(gone);
    arrange(house);
    const known = readJournal(house.journal);
    expect(house.restore().out).toContain("wieder gelöscht: 1 Person.\n");
    expect(house.bytes()).not.toContain("zeisig");
    expect(readJournal(house.journal)).toEqual(expect.arrayContaining(known));
    expect(readJournal(house.journal).length).toBeGreaterThanOrEqual(1);
  });
});

describe("nothing is changed", () => {
  const REFUSALS: [string, (house: ReturnType<typeof given>) => string[], string][] = [
    ["no file is named", () => [], "npm run restore -- DATEI"],
    ["two files are named", ({ saved }) => [saved, saved], "npm run restore -- DATEI"],
    ["the file is not there", ({ file }) => [file("fehlt.sqlite")], "fehlt.sqlite gibt es nicht."],
    ["the file is the database itself", ({ databasePath }) => [databasePath], "ist die Datenbank selbst."],
    ["the backup is damaged", ({ saved }) => {
      writeFileSync(saved, readFileSync(saved).subarray(0, 200_000));
      return [saved];
    }, "ist nicht unversehrt."],
    ["the checksum is another", ({ saved }) => {
      writeFileSync(`${saved}.sha256`, `${"0".repeat(64)}  ${SAVED}\n`);
      return [saved];
    }, "Die Prüfsumme ist eine andere"],
    ["the backup comes from a newer software", ({ saved }) => {
      const sqlite = new Database(saved);
      sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('neu', 99999999999999)");
      sqlite.close();
      return [saved];
    }, "stammt von einer neueren Fassung dieser Software."],
    ["the backup is a demo's", ({ saved }) => {
      makeDemo(saved);
      return [saved];
    }, "die Datenbank einer Vorführung"],
  ];

  test.each(REFUSALS)("where %s", (_, arrange, words) => {
    const house = given(two);
    const args = arrange(house);
    const before = lookInto(house.databasePath, everythingIn);
    const { code, out, problem } = run("restore", args, { DATABASE_PATH: house.databasePath });
    expect({ code, out, problem }).toEqual({ code: 1, out: "", problem: expect.stringContaining(words) });
    expect([lookInto(house.databasePath, everythingIn), house.aside(), readdirSync(house.folder).filter((name) => name.includes(".teil"))]).toEqual([before, [], []]);
  });

  test("while a server works on it", () => {
    const house = given(two);
    const claim = claimDatabase(house.databasePath)!;
    expect(house.restore()).toMatchObject({ code: 1, problem: expect.stringMatching(/^Auf .* arbeitet ein Server\. Halten Sie ihn an/) });
    expect(house.aside()).toEqual([]);
    claim.release();
    expect(house.restore().code).toBe(0);
  });
});
