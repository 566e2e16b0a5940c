import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#app/accounts/people.server.ts";
import { openCounts, openDatabase, type OpenDb, toCountsPath } from "#db/open.ts";
import { doors } from "#tests/server/application.ts";
import { furnishHouse, toPaths, WHO, type Who } from "#tests/server/every-address.ts";
import { knockAt } from "#tests/server/porch.ts";
import { listHeaderFaults, readAnswer } from "#tests/server/security-headers.ts";
import { residentMegabytes, sendBytes } from "#tests/server/send-bytes.ts";
import { type Pick, toPick } from "#tests/support/chance.ts";
import { TEST_ENV, signInCookie } from "#tests/support/door.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { bend, type Recorded } from "./bent-requests.ts";
import { howMuch, tellFigure } from "./figure.ts";
import { inParallel } from "./race.ts";
import { readForms } from "./recorded-forms.ts";
import { listDamage } from "./sound.ts";

const FIRST_SEED = Number(process.env.SEED ?? 20_181_001);
const REQUESTS = howMuch({ short: 600, long: 5000 });
const PAGES = howMuch({ short: 200, long: 600 });
/** The first round warms up. After each, people are as they were before: nobody is blocked or signed out, nobody has to wait. */
const ROUND = howMuch({ short: 300, long: 1000 });
const MOST_MEGABYTES = 50;
/** With more room, what is not cleared away yet looks like what never will be. */
const SMALL_HEAP = "--max-old-space-size=128 --max-semi-space-size=8";
const IN_A_YEAR = Date.now() + 365 * 24 * 60 * 60_000;

const folder = mkdtempSync(join(tmpdir(), "diskussion-verbogen-"));
const databasePath = join(folder, "verbogen.sqlite");
const EMPTY_FORM = { isUpload: false, fields: [] };
let server: RunningServer;
let people: Record<Who, Person | null>;
let host: string;

beforeAll(async () => {
  const database = openDatabase(databasePath);
  people = furnishHouse(database);
  database.close();
  server = await startServer({ DATABASE_PATH: databasePath, NODE_OPTIONS: SMALL_HEAP });
  host = new URL(server.origin).host;
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The server may be writing just now. */
async function within<Result>(work: (database: OpenDb) => Result | Promise<Result>): Promise<Result> {
  const database = openDatabase(databasePath);
  database.sqlite.pragma("busy_timeout = 10000");
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Everybody may do what they could at first; each with a cookie of their own for this round. */
async function signInAgain(): Promise<Record<Who, string>> {
  const counts = openCounts(toCountsPath(databasePath));
  counts.exec("delete from counts");
  counts.close();
  return within(async (database) => {
    database.sqlite.exec(`delete from blocks; delete from writing_bans; delete from planned_deletions; update people set passkey_due_at = ${IN_A_YEAR} where passkey_due_at is not null; update phases set closes_at = null`);
    for (const permission of ["moderator", "team", "admin"] as const) database.sqlite.prepare("insert or ignore into permissions values (?, ?, 1)").run(people[permission]!.id, permission);
    const cookies = {} as Record<Who, string>;
    for (const who of WHO) cookies[who] = people[who] ? await signInCookie(database, people[who], { env: TEST_ENV, now: Date.now() }) : "";
    return cookies;
  });
}

/** Addresses for everybody, so many by lot, read and sent an empty form to; and every form that they find there. */
async function record(cookies: Record<Who, string>, pick: Pick): Promise<Recorded[][]> {
  const addresses = await within((database) => doors.flatMap(({ pattern }) => toPaths(pattern, database).map(([, path]) => path)));
  const pages = WHO.flatMap((who) => addresses.map((path) => ({ path, cookie: cookies[who] })));
  const chosen = Array.from({ length: Math.min(PAGES, pages.length) }, () => pages.splice(pages.indexOf(pick(pages)), 1)[0]!);
  const { port } = new URL(server.origin);
  const forms = await inParallel(chosen, async ({ path, cookie }): Promise<Recorded[]> => {
    const { status, text } = await knockAt({ port: Number(port) }, { path, headers: { host, cookie } });
    return status === 200 ? readForms(text, path).map(({ path: to, ...form }) => ({ method: "POST", path: to, cookie, form })) : [];
  });
  const different = new Map(forms.flat().map((recorded) => [JSON.stringify([recorded.cookie, recorded.path, recorded.form?.fields.map(([name]) => name)]), recorded]));
  return [[...different.values()], [...different.values()], chosen.map((page) => ({ ...page, method: "GET" })), chosen.map((page) => ({ ...page, method: "POST", form: EMPTY_FORM }))];
}

/** What is wrong with an answer; nothing, if there is none to a request that nobody could understand. */
function listFaults(heard: string, mayScript: boolean): string[] {
  const { status, headers } = readAnswer(heard);
  if (status === 0) return [];
  const isFault = status >= 500 && !(status === 503 && headers["retry-after"]);
  return [...(isFault ? [String(status)] : []), ...listHeaderFaults(headers, { mayScript })];
}

test("requests of every door, bent everywhere, find no fault, and leave the server and the database sound", async (context) => {
  const said = server.output();
  let [before, most] = [0, 0];
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  for (let round = 0; round < REQUESTS; round += ROUND) {
    const recorded = await record(await signInAgain(), toPick(FIRST_SEED + round));
    const seeds = Array.from({ length: Math.min(ROUND, REQUESTS - round) }, (_, n) => FIRST_SEED + round + n);
    await inParallel(seeds, async (seed) => {
      const bent = bend(seed, recorded, host);
      const heard = await sendBytes(Number(new URL(server.origin).port), bent);
      const { status } = readAnswer(heard);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const found = listFaults(heard, bent.bytes.includes("sitzung="));
      if (found.length > 0) faults.push(`SEED=${FIRST_SEED}, ${seed}: ${found.join(", ")} for ${JSON.stringify(bent.bytes.toString("latin1").slice(0, 1500))}`);
    });
    most = Math.max(most, residentMegabytes(server.process.pid));
    before ||= most;
  }
  expect(faults).toEqual([]);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 303, 400, 401, 403, 404, 405, 415, 421, 422]));
  expect([server.process.exitCode, server.output().slice(said.length).split("\n").filter((line) => line !== "" && !line.includes("SQLITE_BUSY"))]).toEqual([null, []]);
  expect(most - before).toBeLessThan(MOST_MEGABYTES);
  expect(await server.stop()).toBe(0);
  expect(await within(listDamage)).toEqual([]);
  tellFigure(context, `${REQUESTS} verbogene Anfragen, 0 Störungen, ${Math.max(0, Math.round(most - before))} MB mehr Speicher`);
});
