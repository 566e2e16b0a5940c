import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { claimDatabase } from "#db/claim.ts";
import { freshDatabase } from "../support/database.ts";
import { application } from "./application.ts";
import { knockAt, openPorch, postTo, sayOnSocket } from "./porch.ts";

test("ready as long as the database answers", async () => {
  const porch = await openPorch();
  expect(await knockAt(porch, { path: "/readyz" })).toMatchObject({ status: 200, text: "bereit\n" });
  porch.database.close();
  expect(await knockAt(porch, { path: "/readyz" })).toMatchObject({ status: 503, text: "nicht bereit\n" });
  expect(await knockAt(porch, { path: "/healthz" })).toMatchObject({ status: 200 });
});

test("a page in memory whose database has gone is a fault like any other, and the house stays open", async () => {
  const porch = await openPorch();
  expect((await knockAt(porch)).status).toBe(200);
  porch.database.close();
  expect((await knockAt(porch)).status).toBe(500);
  expect((await knockAt(porch, { path: "/healthz" })).status).toBe(200);
});

test("what Remix refuses is no fault", async () => {
  const porch = await openPorch({ answer: application });
  expect((await knockAt(porch, { path: "/papier?_data=routes%2Fkonto" })).status).toBe(403);
  expect((await postTo(porch, "/netiquette", "body=x")).status).toBe(405);
  expect(porch.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("a second server on the same file is refused until the first has gone", () => {
  const { path } = freshDatabase();
  const first = claimDatabase(path);
  expect(first).toBeDefined();
  expect(claimDatabase(path)).toBeUndefined();
  first?.release();
  expect(claimDatabase(path)).toBeDefined();
});

test("a claim lasts as long as its process, though nobody holds on to it", async () => {
  const { path } = freshDatabase();
  claimDatabase(path);
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  for (const _ of [1, 2]) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(claimDatabase(path)).toBeUndefined();
});

test("a line of the log holds no query, no body and no cookie", async () => {
  const porch = await openPorch();
  await knockAt(porch, { path: "/anmelden?code=GEHEIM", headers: { cookie: "sitzung=GEHEIM", referer: "GEHEIM" } });
  await knockAt(porch, { method: "POST", path: "/anmelden", body: "email=GEHEIM%40stadt.example", headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" } });
  await expect.poll(() => porch.lines.length).toBe(2);
  expect(porch.lines).toMatchObject([{ fields: { method: "GET", path: "/anmelden", status: 200 } }, { fields: { method: "POST", path: "/anmelden" } }]);
  expect(JSON.stringify(porch.lines)).not.toContain("GEHEIM");
});

test("a fault names its reference on the page and in the log", async () => {
  const porch = await openPorch({ answer: () => Promise.reject(new Error("kaputt")) });
  const { status, text } = await knockAt(porch, { path: "/konto" });
  expect(status).toBe(500);
  const reference = /Kennung für Rückfragen: <b>([0-9a-f]+)<\/b>/.exec(text)?.[1];
  expect(porch.lines.find(({ words }) => words === "fault")?.fields.reference).toBe(reference);
});

test.each([
  ["no HTTP at all", "Guten Tag\r\n\r\n", 400],
  ["headers beyond all measure", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
])("%s is told so in German, with the headers every answer has", async (_, words, status) => {
  const heard = await sayOnSocket(await openPorch(), words);
  expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(heard).toContain("Content-Security-Policy: default-src 'none'");
  expect(heard).toContain('<html lang="de">');
});
