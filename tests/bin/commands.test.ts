import Database from "better-sqlite3";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { claimDatabase } from "#db/claim.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion } from "#tests/support/builders.ts";
import { bePatient, givenFolder, lookInto, makeDemo, run } from "./run-command.ts";

bePatient();

const PRODUCTION = { MODE: "production", PUBLIC_ORIGIN: "https://diskussion.example", SMTP_URL: "smtp://127.0.0.1:1", SESSION_SECRET: "s".repeat(40), PORT: "0" };

describe("every command explains itself", () => {
  test.each([
    ["paper-import", "npm run paper:import -- DATEI –"],
    ["person", "npm run person -- add ADRESSE --role moderator|team|admin"],
    ["archive", "npm run archive -- --out DATEI.zip"],
    ["export", "npm run export -- --profile intern|pseudonym|oeffentlich --format xlsx|csv|docx|md|json --out DATEI"],
    ["moderation-verify", "npm run moderation:verify"],
    ["retention", "npm run retention -- --apply"],
    ["backup", "npm run backup -- --to ORDNER"],
    ["restore", "npm run restore -- DATEI"],
    ["doctor", "npm run doctor"],
    ["docs-datenkarte", "npm run docs:datenkarte -- --check"],
    ["start", "npm start"],
    ["dev", "npm run dev"],
  ])("%s", (command, usage) => {
    const { databasePath } = givenFolder();
    for (const asked of ["--help", "-h"]) {
      const { code, out, problem } = run(command, [asked], { DATABASE_PATH: databasePath });
      expect({ code, problem }).toEqual({ code: 0, problem: "" });
      expect(out).toContain(usage);
    }
    expect(existsSync(databasePath)).toBe(false);
  });

  test.each(["paper-import", "person", "archive", "export", "moderation-verify", "retention", "backup", "restore", "doctor", "docs-datenkarte", "start"])("%s says so when it does not know an option", (command) => {
    const { code, out, problem } = run(command, ["--gibt-es-nicht"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(problem).toMatch(/^npm /);
  });
});

test.each([["archive", "--out", "a.zip"], ["retention", "--apply"], ["backup"], ["restore", "a.sqlite"], ["moderation-verify"], ["doctor"]])("%s says so when there is a word too many", (command, ...args) => {
  const { databasePath, file } = givenFolder();
  const { code, out, problem } = run(command, [...args.map((arg) => (arg.includes(".") ? file(arg) : arg)), "zuviel"], { DATABASE_PATH: databasePath });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(problem).toMatch(/^npm /);
  expect(existsSync(databasePath)).toBe(false);
});

test.each([["person", "add", "ada@institut.example", "--role", "team"], ["retention"], ["restore", "a.sqlite"]])("%s says in German that the database's folder is none", (command, ...args) => {
  const { file } = givenFolder();
  const folder = file("brief.txt", "x");
  const { code, out, problem } = run(command, args, { DATABASE_PATH: `${folder}/test.sqlite` });
  expect({ code, out, problem }).toEqual({ code: 1, out: "", problem: `In ${folder} lässt sich nicht schreiben. Ist es ein Ordner, und dürfen Sie dort schreiben?\n` });
});

describe("what is in the way of a command is said in German", () => {
  test("somebody else is writing", () => {
    const { databasePath } = givenFolder();
    lookInto(databasePath, ({ sqlite }) => {
      sqlite.exec("begin immediate");
      const { code, out, problem } = run("person", ["add", "ada@institut.example", "--role", "team"], { DATABASE_PATH: databasePath });
      sqlite.exec("rollback");
      expect({ code, out, problem }).toEqual({ code: 1, out: "", problem: expect.stringMatching(/ist gerade belegt\. Versuchen Sie es gleich noch einmal\.\n$/) });
    });
  });

  test("there is no room for a file, and no half of it stays", () => {
    const { databasePath, file, folder } = givenFolder();
    lookInto(databasePath, ({ db }) => givenDiscussion(db));
    const { status, stderr } = spawnSync("sh", ["-c", 'ulimit -f 1; exec "$0" bin/archive.ts --out "$1"', process.execPath, file("a.zip")], { env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", DATABASE_PATH: databasePath }, encoding: "utf8" });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^(Es ließ sich nicht zu Ende schreiben|In die Datenbank lässt sich nicht schreiben): .*\n$/)]);
    expect(readdirSync(folder).filter((name) => name.startsWith("a.zip"))).toEqual([]);
  });
});

describe("a demo's data and real data are kept apart", () => {
  const person = (surroundings: Record<string, string>) => run("person", ["add", "ada@institut.example", "--role", "team"], surroundings);

  test("a demo refuses a database that is not a demo's", () => {
    const { databasePath } = givenFolder();
    lookInto(databasePath, () => undefined);
    const { code, problem } = person({ MODE: "demo", DATABASE_PATH: databasePath });
    expect(code).toBe(1);
    expect(problem).toBe(`${databasePath} ist keine Datenbank einer Vorführung. Die Vorführung rührt sie nicht an; wählen Sie mit DATABASE_PATH eine andere.\n`);
  });

  test("a real installation refuses a demo's database", () => {
    const { databasePath } = givenFolder();
    makeDemo(databasePath);
    const { code, problem } = person({ ...PRODUCTION, DATABASE_PATH: databasePath });
    expect(code).toBe(1);
    expect(problem).toBe(`${databasePath} ist die Datenbank einer Vorführung. Wählen Sie mit DATABASE_PATH eine andere.\n`);
  });

  test.each([["demo", false], ["production", true]])("in mode %s nothing is changed in the database it refuses", (mode, isDemo) => {
    const { databasePath } = givenFolder();
    if (isDemo) makeDemo(databasePath);
    const before = lookInto(databasePath, everythingIn);
    person({ ...PRODUCTION, MODE: mode, DATABASE_PATH: databasePath });
    expect(lookInto(databasePath, everythingIn)).toEqual(before);
  });

  test("the server refuses them in the same words", () => {
    const { databasePath } = givenFolder();
    makeDemo(databasePath);
    expect(run("start", [], { ...PRODUCTION, DATABASE_PATH: databasePath })).toMatchObject({ code: 1, problem: expect.stringContaining("ist die Datenbank einer Vorführung.") });
    const real = givenFolder().databasePath;
    lookInto(real, () => undefined);
    expect(run("start", [], { MODE: "demo", PORT: "0", DATABASE_PATH: real })).toMatchObject({ code: 1, problem: expect.stringContaining("ist keine Datenbank einer Vorführung.") });
  });
});

describe("surroundings that are not good", () => {
  test.each(["PORT", "METRICS_PORT"])("a %s that is taken ends the start in one sentence", async (name) => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const { code, problem } = run("start", [], { MODE: "test", PORT: "0", DATABASE_PATH: givenFolder().databasePath, [name]: String(port) });
    expect({ code, problem }).toEqual({ code: 1, problem: expect.stringMatching(new RegExp(`^Der Port ${port} .*mit ${name} einen anderen\\.\n$`)) });
  });

  test("are named all at once, and no database is made", () => {
    const { databasePath } = givenFolder();
    const { code, problem } = run("start", [], { MODE: "production", DATABASE_PATH: databasePath });
    expect(code).toBe(1);
    for (const name of ["SESSION_SECRET", "PUBLIC_ORIGIN", "SMTP_URL"]) expect(problem).toContain(`${name} fehlt`);
    expect(existsSync(databasePath)).toBe(false);
  });

  test("a second server leaves the database alone that another works on, and does not bring it to its own schema", () => {
    const { databasePath } = givenFolder();
    const claim = claimDatabase(databasePath)!;
    onTestFinished(() => claim.release());
    const { code, problem } = run("start", [], { MODE: "test", PORT: "0", DATABASE_PATH: databasePath });
    expect({ code, problem }).toEqual({ code: 1, problem: expect.stringMatching(/^Auf .* arbeitet schon ein Server\./) });
    expect(existsSync(databasePath)).toBe(false);
  });

  test("a database from a newer software is refused in German, without a stack", () => {
    const { databasePath } = givenFolder();
    lookInto(databasePath, ({ sqlite }) => sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('neu', 99999999999999)"));
    const { code, problem } = run("person", ["add", "ada@institut.example", "--role", "team"], { DATABASE_PATH: databasePath });
    expect({ code, problem }).toEqual({ code: 1, problem: expect.stringMatching(/^Die Datenbank stammt von einer neueren Fassung dieser Software\./) });
    expect(new Database(databasePath, { readonly: true }).prepare("select count(*) from people").pluck().get()).toBe(0);
  });
});
