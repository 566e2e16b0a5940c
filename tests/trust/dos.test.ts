import { readFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { givenDiscussion, givenPractitioner, givenStaff } from "#tests/support/builders.ts";
import { signInCookie } from "#tests/support/door.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { howMuch, tellFigure } from "./figure.ts";

const MEGABYTE = 1024 * 1024;
const ROUNDS = howMuch({ short: 1, long: 10 });
/** V8 takes what it needs in the first rounds, gives some of it back and takes it again; what counts is that it does not go on. */
const WARM_UP = 4;
/** Generous: the machine may be busy with other things. */
const LONGEST_WAIT_MS = 5000;
const MOST_GROWTH = 50;
/** What is only waiting to be swept up is gone after some rounds more; what is kept has grown by them. */
const MOST_PATIENCE = 8;
const FORM = "application/x-www-form-urlencoded";

const folder = mkdtempSync(join(tmpdir(), "diskussion-last-"));
const told = { requests: 0, longest: 0, growth: 0 };
let server: RunningServer;
let authors: string[];
let team: string;

beforeAll(async () => {
  const path = join(folder, "last.sqlite");
  const database = openDatabase(path);
  givenDiscussion(database.db);
  const now = Date.now();
  authors = await Promise.all(Array.from({ length: 10 }, () => signInCookie(database, givenPractitioner(database.db), { now })));
  team = await signInCookie(database, givenStaff(database.db, "team"), { now });
  database.close();
  server = await startServer({ DATABASE_PATH: path });
  for (let n = 0; n < 50; n++) await read("/papier/stellen");
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const MARKDOWN = ["> ".repeat(2000), "*".repeat(5000), "_a_".repeat(1600), "[".repeat(5000), "!".repeat(5000), "- ".repeat(2400), "www.".repeat(1200), `x${" ".repeat(4900)}x`, `|${"a|".repeat(1000)}\n|${"-|".repeat(1000)}\n|${"b|".repeat(400)}`, "[a]: b\n".repeat(700), "[a][b]\n\n".repeat(600), "`".repeat(4999), "<a ".repeat(1600), "&#".repeat(2400), "\n ".repeat(2400), "~~".repeat(2400), "\u0300".repeat(4999)];

const ATTACKS: [string, () => Promise<number[]>][] = [
  ["formatting that costs", async () => Promise.all(MARKDOWN.map((body, nth) => post("/papier/stellen", authors[nth % authors.length]!, String(new URLSearchParams({ passage: "abschnitt", kind: "question", body, terms: "ja" })))))],
  ["papers that cost", async () => Promise.all(["> ".repeat(100_000), `x${" ".repeat(900_000)}x`, "_a_".repeat(300_000), "[".repeat(900_000), "- ".repeat(400_000), "# x\n\n".repeat(20_000)].map((text) => post("/verwaltung/papier/vorschau", team, String(new URLSearchParams({ text: `---\ntitle: x\n---\n\n# A {#a}\n\n${text}\n` })))))],
  ["ten thousand fields", async () => Promise.all(authors.map((cookie) => post("/papier/stellen", cookie, "a=1&".repeat(10_000))))],
  ["ten megabytes from nobody", async () => Promise.all(Array.from({ length: 10 }, () => upload("sitzung=erfunden")))],
  ["ten megabytes from an author", async () => Promise.all(authors.map(upload))],
  ["queries and cookies without end", async () => Promise.all([...["%20", "a+", "%22", "(", "*"].map((piece) => ask("GET", `/suche?q=${piece.repeat(600)}`)), ask("GET", `/papier?${"a=b&".repeat(5000)}`), ask("GET", "/papier", { cookie: "a=b; ".repeat(2000) }), ask("GET", "/papier", { cookie: `sitzung=${"A".repeat(60_000)}` })])],
  ["downloads that nobody reads", async () => {
    const sockets = Array.from({ length: 200 }, () => connect(port(), "127.0.0.1"));
    for (const socket of sockets) socket.on("error", () => {}).pause().write(`GET /daten/beitraege.json HTTP/1.1\r\nHost: localhost:${port()}\r\n\r\n`);
    for (let n = 0; n < 20; n++) await read("/beitraege");
    for (const socket of sockets) socket.destroy();
    return [];
  }],
];

test.each(ATTACKS)("%s keep nobody waiting, cost no memory and break nothing", { timeout: 600_000 }, async (_, attack) => {
  let before = 0;
  for (let round = 0; round < WARM_UP; round++) {
    await attack();
    before = Math.max(before, residentMegabytes());
  }
  let isOver = false;
  const statuses: number[] = [];
  const reading = (async () => {
    while (!isOver) statuses.push(await read(statuses.length % 2 === 0 ? "/papier/stellen" : "/suche?q=Auftrag"));
  })();
  const answers: number[] = [];
  for (let round = 0; round < ROUNDS; round++) answers.push(...(await attack()));
  let growth = residentMegabytes() - before;
  for (let round = 0; round < MOST_PATIENCE && growth >= MOST_GROWTH; round++) {
    answers.push(...(await attack()));
    growth = Math.min(growth, residentMegabytes() - before);
  }
  isOver = true;
  await reading;
  told.requests += answers.length;
  told.growth = Math.max(told.growth, growth);
  expect(answers.filter((status) => status >= 500 && status !== 503)).toEqual([]);
  expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
  expect(told.longest).toBeLessThan(LONGEST_WAIT_MS);
  expect(growth).toBeLessThan(MOST_GROWTH);
  expect(server.process.exitCode).toBe(null);
});

test("how much that was", (context) => {
  expect(server.output()).toMatch(/(^|\n)Bereit: \S+\n$/);
  tellFigure(context, `${ATTACKS.length} Arten von Last: alle anderen bekamen ihre Seite, spätestens nach ${Math.round(told.longest)} ms; höchstens ${Math.max(0, Math.round(told.growth))} MB mehr Speicher`);
});

const port = () => Number(new URL(server.origin).port);

/** Reads a page as somebody else, and notes how long that took. */
async function read(path: string): Promise<number> {
  const began = performance.now();
  const status = await ask("GET", path);
  told.longest = Math.max(told.longest, performance.now() - began);
  return status;
}

const post = (path: string, cookie: string, body: string) => ask("POST", path, { cookie, origin: server.origin, "content-type": FORM }, body);

function upload(cookie: string): Promise<number> {
  const body = Buffer.concat([Buffer.from('--g\r\nContent-Disposition: form-data; name="datei"; filename="papier.md"\r\n\r\n'), Buffer.alloc(10 * MEGABYTE, "b"), Buffer.from("\r\n--g--\r\n")]);
  return ask("POST", "/verwaltung/papier/vorschau", { cookie, origin: server.origin, "content-type": "multipart/form-data; boundary=g" }, body);
}

/** The status, or 0 if the other side hung up. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string | Buffer): Promise<number> {
  return new Promise((resolve) => {
    const sent = request({ host: "127.0.0.1", port: port(), method, path, agent: false, headers: { host: `localhost:${port()}`, ...headers } }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
      answer.on("error", () => resolve(answer.statusCode ?? 0));
    });
    sent.on("error", () => resolve(0));
    sent.end(body);
  });
}

function residentMegabytes(): number {
  const pages = Number(readFileSync(`/proc/${server.process.pid}/statm`, "utf8").split(" ")[1]);
  return (pages * 4096) / MEGABYTE;
}
