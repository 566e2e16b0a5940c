import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { startServer } from "#tests/support/server.ts";
import { howMuch, tellFigure } from "./figure.ts";
import { lookInto, openPage, sendForm } from "./house.ts";
import { countStored, furnishWriters, listWritings, READINGS } from "./writers.ts";

const ROUNDS = howMuch({ short: 3, long: 20 });
/** More contributions of one person are refused. */
const MOST_EACH = 10;
/** Far beyond the 250 ms a write waits; a slow machine is no fault, a server that stands still is. */
const TOO_LONG_MS = 3000;

async function openHouse(each: number) {
  const writers = await furnishWriters({ each });
  const server = await startServer({ DATABASE_PATH: writers.path });
  onTestFinished(async () => {
    await server.stop();
    writers.remove();
  });
  const cookieOf = (who: string | undefined) => (who ? { cookie: writers.cookies.get(who)! } : {});
  return { ...writers, server, cookieOf };
}

/** Reads everything again and again, by two readers, until there is nothing more to wait for. */
async function readMeanwhile({ server: { origin }, cookieOf }: Awaited<ReturnType<typeof openHouse>>, under: Promise<unknown>) {
  let isOver = false;
  under.finally(() => (isOver = true)).catch(() => {});
  const read: { path: string; status: number; ms: number }[] = [];
  const reader = async () => {
    do {
      for (const { who, path } of READINGS) {
        const began = performance.now();
        const { status } = await openPage(origin, path, cookieOf(who));
        read.push({ path, status, ms: performance.now() - began });
      }
    } while (!isOver);
  };
  await Promise.all([reader(), reader()]);
  return read;
}

test("while another process writes and does not end, everybody reads on; who writes is told so with the text, and can send it again afterwards", async (context) => {
  const house = await openHouse(ROUNDS);
  const { server: { origin }, cookieOf } = house;
  const writings = Array.from({ length: ROUNDS }, (_, nth) => listWritings(house, nth)).flat();
  const other = openDatabase(house.path);
  other.sqlite.exec("begin immediate");
  const sending = (async () => {
    const answers = [];
    for (const writing of writings) answers.push({ ...writing, ...(await sendForm(origin, writing.path, { ...cookieOf(writing.who), fields: writing.fields })) });
    return answers;
  })();
  const read = await readMeanwhile(house, sending);
  const refused = await sending;
  other.sqlite.close();

  expect(read.filter(({ status }) => status !== 200)).toEqual([]);
  expect(refused.filter(({ status, html, words }) => status !== 503 || !html.includes(words) || !html.includes("Die Datenbank war beschäftigt."))).toEqual([]);
  const slowest = Math.max(...read.map(({ ms }) => ms));
  expect(slowest).toBeLessThan(TOO_LONG_MS);

  for (const { who, path, fields } of writings.slice(0, 8)) expect((await sendForm(origin, path, { ...cookieOf(who), fields })).status).toBe(303);
  expect(lookInto(house.path, (database) => writings.map(({ words }) => countStored(database, words)))).toEqual(writings.map((_, at) => (at < 8 ? 1 : 0)));
  expect(house.server.process.exitCode).toBeNull();
  tellFigure(context, `${writings.length} Schreibversuche bei besetzter Datenbank, ${refused.length} Texte zurück; ${read.length} Seiten gelesen, die langsamste nach ${toGermanNumber(Math.round(slowest))} ms`);
});

/** Another process that writes for a moment, again and again, until it is ended. */
function startOtherWriter(path: string) {
  const script = `
    const sqlite = new (require("better-sqlite3"))(process.argv[1]);
    sqlite.pragma("busy_timeout = 5000");
    sqlite.pragma("synchronous = off");
    let n = 0;
    setInterval(() => { sqlite.pragma("user_version = " + ++n); if (n === 1) console.log("writes"); }, 3);`;
  return spawn(process.execPath, ["-e", script, path], { stdio: ["ignore", "pipe", "inherit"] });
}

test("while another process writes for a moment again and again, nobody is turned away", async () => {
  const house = await openHouse(MOST_EACH);
  const other = startOtherWriter(house.path);
  onTestFinished(() => void other.kill());
  await once(other.stdout, "data");
  const writings = Array.from({ length: MOST_EACH }, (_, nth) => listWritings(house, nth)).flat();
  const statuses = [];
  for (const { who, path, fields } of writings) statuses.push((await sendForm(house.server.origin, path, { ...house.cookieOf(who), fields })).status);
  expect(statuses).toEqual(writings.map(() => 303));
});
