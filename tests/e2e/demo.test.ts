import Database from "better-sqlite3";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { expect, openBrowser } from "#tests/support/browser.ts";
import { runCommand, startServer } from "#tests/support/server.ts";
import { fromDevelopmentPost, signIn } from "./steps.ts";

const IN_PRODUCTION = { MODE: "production", PUBLIC_ORIGIN: "https://diskussion.example", SMTP_URL: "smtp://127.0.0.1:9", SESSION_SECRET: "nur-fuer-diesen-test-0123456789abcdef" };

const folder = mkdtempSync(join(tmpdir(), "diskussion-demo-"));
const demo = { MODE: "demo", DATABASE_PATH: join(folder, "demo.sqlite") };
beforeAll(async () => {
  expect(await runCommand(["bin/demo-database.ts"], demo)).toEqual({ code: 0, output: "" });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a practitioner signs in with the code from the development post", async () => {
  const [server, browser] = await Promise.all([startServer(demo), openBrowser()]);
  const page = await (await browser.newContext({ baseURL: server.origin })).newPage();
  await page.goto("/anmelden");
  await signIn(page, "fachperson@beispiel.de", fromDevelopmentPost);
  await expect(page.getByText("Angemeldet mit fachperson@beispiel.de")).toBeVisible();
  await browser.close();
  expect(await server.stop()).toBe(0);
});

test("starting again changes nothing in the database", async () => {
  const before = readAll();
  expect(before.size).toBeGreaterThan(15);
  expect(await runCommand(["bin/demo-database.ts"], demo)).toEqual({ code: 0, output: "" });
  const server = await startServer(demo);
  expect((await fetch(`${server.origin}/papier`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
  expect(readAll()).toEqual(before);
});

test.each([
  ["npm start", IN_PRODUCTION, "bin/start.ts"],
  ["a command of the real house", { ...IN_PRODUCTION }, "bin/paper-import.ts"],
])("%s refuses the demo's database in one sentence", async (_, surroundings, script) => {
  const { code, output } = await runCommand([script, "db/demo/papier.md"], { ...surroundings, DATABASE_PATH: demo.DATABASE_PATH });
  expect(code).toBe(1);
  expect(output.trim()).toBe(`${demo.DATABASE_PATH} ist die Datenbank einer Vorführung. Wählen Sie mit DATABASE_PATH eine andere.`);
});

test("the demo refuses a database that is not a demo's", async () => {
  const real = { MODE: "demo", DATABASE_PATH: join(folder, "echt.sqlite") };
  await runCommand(["bin/paper-import.ts", "db/demo/papier.md"], { ...real, MODE: "test" });
  const { code, output } = await runCommand(["bin/start.ts"], real);
  expect([code, output]).toEqual([1, expect.stringContaining("ist keine Datenbank einer Vorführung.")]);
});

test("the demo stays on its own machine", async () => {
  const { code, output } = await runCommand(["bin/start.ts"], { ...demo, HOST: "0.0.0.0" });
  expect([code, output]).toEqual([1, expect.stringContaining("HOST muss 127.0.0.1 sein.")]);
});

/** Every row of every table, as it is stored; but not when the server last looked for what has had its time, which it does at every start. */
function readAll(): Map<string, unknown[]> {
  const database = new Database(demo.DATABASE_PATH, { readonly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' and name <> 'retention_runs'").pluck().all() as string[];
  const rows = new Map(tables.map((table) => [table, database.prepare(`select * from "${table}"`).all()]));
  database.close();
  return rows;
}
