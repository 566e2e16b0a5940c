import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDatabase } from "#db/open.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { TEST_ENV } from "#tests/support/door.ts";
import { doors, furnish } from "./application.ts";
import { mutate } from "./mutations.ts";
import { knockAt } from "./porch.ts";
import { listHeaderFaults, readAnswer } from "./security-headers.ts";
import { residentMegabytes, sendBytes } from "./send-bytes.ts";

const FIRST_SEED = 20_181_001;
const REQUESTS = 1000;
const AT_ONCE = 20;
/** Where nobody is signed out, so that the doors for those who are signed in stay within reach. */
const STAYING = doors.filter(({ path }) => path !== "/abmelden");
const SLOW_CLIENTS = 200;
const MEGABYTE = 1024 * 1024;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: RunningServer;
let port: number;
let host: string;
let cookies: string[];
let passages: string[];
const folder = mkdtempSync(join(tmpdir(), "diskussion-angriff-"));

beforeAll(async () => {
  const databasePath = join(folder, "test.sqlite");
  const database = openDatabase(databasePath);
  cookies = Object.values(await furnish(database, { env: TEST_ENV, now: Date.now() }));
  passages = database.sqlite.prepare("select id from passages union select id from revisions").pluck().all() as string[];
  database.close();
  server = await startServer({ DATABASE_PATH: databasePath });
  port = Number(new URL(server.origin).port);
  host = `localhost:${port}`;
  for (const { path } of doors) await knockAt({ port }, { path, headers: { host } });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a thousand mutated requests are answered without a fault, and the server stays well", async () => {
  const before = residentMegabytes(server.process.pid);
  const seeds = Array.from({ length: REQUESTS }, (_, n) => FIRST_SEED + n);
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  const work = async () => {
    for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
      const mutated = mutate(seed, { host, doors: STAYING, cookies, passages });
      const heard = await sendBytes(port, mutated);
      const { status, headers } = readAnswer(heard);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const wrong = status === 0 ? [] : [...listHeaderFaults(headers, { mayScript: mutated.bytes.includes("sitzung=") }), ...(/^HTTP\/1\.1 5/m.test(heard) ? [`${status}`] : [])];
      if (wrong.length > 0) faults.push(`seed ${seed}: ${wrong.join(", ")} for ${JSON.stringify(mutated.bytes.toString("latin1").slice(0, 500))}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(faults).toEqual([]);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 302, 400, 401, 403, 404, 405, 413, 414, 415, 421, 422, 431]));
  expect(statuses.get(0) ?? 0).toBeLessThan(REQUESTS / 10);
  await expectWell();
  expect(residentMegabytes(server.process.pid) - before).toBeLessThan(150);
});

test.each([
  ["says so", "Content-Length: 209715200", toPiece],
  ["comes in chunks", "Transfer-Encoding: chunked", (piece: Buffer) => Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n")])],
  ["says it is small", "Content-Length: 6", toPiece],
])("a form of 200 megabytes that %s is cut off long before its end and costs no memory", async (_, length, toBytes) => {
  const before = residentMegabytes(server.process.pid);
  const { heard, sent, most } = await flood(`POST /abmelden HTTP/1.1\r\nHost: ${host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n${length}\r\n\r\n`, toBytes);
  expect(heard).toMatch(/^(HTTP\/1\.1 4(13|00) |$)/);
  expect(sent).toBeLessThan(50 * MEGABYTE);
  expect(most - before).toBeLessThan(50);
  await expectWell();
});

test.each(["GET /papier HTTP/1.1\r\nX-Langsam: ", "POST /abmelden HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nbody="])("two hundred clients that send %j and then byte after byte keep nobody waiting", async (start) => {
  const slow = await Promise.all(Array.from({ length: SLOW_CLIENTS }, () => openSlowly(start.replace("\r\n", `\r\nHost: ${host}\r\n`))));
  const dripping = setInterval(() => slow.forEach((socket) => socket.write("x")), 20);
  const statuses = await Promise.all(Array.from({ length: 100 }, async (_, n) => (await knockAt({ port }, { path: n % 2 === 0 ? "/healthz" : "/", headers: { host } })).status));
  clearInterval(dripping);
  expect(slow.filter((socket) => socket.closed)).toEqual([]);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  for (const socket of slow) socket.destroy();
  await expectWell();
});

/** Alive, answering, and with nothing to complain about. */
async function expectWell() {
  expect(await knockAt({ port }, { path: "/healthz", headers: { host } })).toMatchObject({ status: 200, text: "ok\n" });
  expect(server.process.exitCode).toBe(null);
  expect(server.output()).toMatch(/(^|\n)Bereit: \S+\n$/);
}

/** Sends 200 megabytes as fast as they go, or until the other side hangs up. */
async function flood(start: string, toBytes: (piece: Buffer) => Buffer): Promise<{ heard: string; sent: number; most: number }> {
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  let sent = 0;
  let most = 0;
  socket.on("data", (piece) => (heard += String(piece)));
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
  const write = (bytes: Buffer) => new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
  await write(Buffer.from(start));
  while (!socket.destroyed && sent < 200 * MEGABYTE) {
    await write(toBytes(Buffer.alloc(MEGABYTE, "b")));
    sent += MEGABYTE;
    most = Math.max(most, residentMegabytes(server.process.pid));
  }
  socket.end();
  await closed;
  return { heard, sent, most };
}

function toPiece(piece: Buffer): Buffer {
  return piece;
}

function openSlowly(start: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(start, () => resolve(socket)));
    socket.on("error", reject);
  });
}
