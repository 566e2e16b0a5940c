import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { PageCache } from "#server/page-cache.ts";
import { MOST_KEPT } from "#server/pass-on.ts";
import { NOW } from "../support/builders.ts";
import { knockAt, openPorch } from "./porch.ts";

const PAGE = "<p>Eine Seite</p>".repeat(50);
const asPage = { headers: { "Content-Type": "text/html; charset=utf-8" } };

/** A porch whose pages stay true until something changes. */
async function openCachingPorch(render: () => string = () => PAGE) {
  const clock = { now: NOW };
  const porch = await openPorch({
    now: () => clock.now,
    answer: async (_, context) => {
      context.freshUntil = NOW + 1000;
      return new Response(render(), asPage);
    },
  });
  const change = () => porch.database.sqlite.exec("update content_state set version = version + 1");
  return { ...porch, clock, change };
}

test("a page is rendered once and then comes from memory, byte for byte", async () => {
  const porch = await openCachingPorch();
  const first = await knockAt(porch, { path: "/papier" });
  const second = await knockAt(porch, { path: "/papier" });
  expect([first.text, second.text]).toEqual([PAGE, PAGE]);
  expect(second.headers).toMatchObject({ ...first.headers, date: expect.any(String) });
  expect(porch.passedOn).toHaveLength(1);
});

test("what is published is there on the next request", async () => {
  let wording = "alt";
  const porch = await openCachingPorch(() => wording);
  await knockAt(porch);
  wording = "neu";
  porch.change();
  expect((await knockAt(porch)).text).toBe("neu");
});

test("a page is no longer true when the phase bar would say something else", async () => {
  const porch = await openCachingPorch();
  await knockAt(porch);
  porch.clock.now = NOW + 999;
  await knockAt(porch);
  expect(porch.passedOn).toHaveLength(1);
  porch.clock.now = NOW + 1000;
  await knockAt(porch);
  expect(porch.passedOn).toHaveLength(2);
});

test("a thundering herd renders once", async () => {
  const porch = await openCachingPorch();
  const answers = await Promise.all(Array.from({ length: 40 }, () => knockAt(porch, { path: "/weichenstellungen" })));
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([PAGE]));
  expect(porch.passedOn).toHaveLength(1);
});

test.each([
  ["a query", "/papier?x=1", {}],
  ["a page that is not on the list", "/anmelden", {}],
  ["somebody signed in", "/papier", { cookie: "a=1; sitzung=abc" }],
])("%s is never answered from memory", async (_, path, headers) => {
  const porch = await openCachingPorch();
  for (let time = 0; time < 3; time++) await knockAt(porch, { path, headers });
  expect(porch.passedOn).toHaveLength(3);
});

test.each([["/feed.xml", "application/atom+xml; charset=utf-8"], ["/daten/beitraege.json", "application/json; charset=utf-8"], ["/daten/beitraege.csv", "text/csv; charset=utf-8"]])("%s is kept like a page, as what it is", async (path, type) => {
  const porch = await openPorch({
    answer: async (_, context) => {
      context.freshUntil = NOW + 1000;
      return new Response(PAGE, { headers: { "Content-Type": type } });
    },
  });
  for (let time = 0; time < 2; time++) expect(await knockAt(porch, { path })).toMatchObject({ status: 200, text: PAGE, headers: { "content-type": type, etag: expect.any(String) } });
  expect(porch.passedOn).toHaveLength(1);
});

test("what is too long to be kept is sent on as it comes, whole, and each time anew", async () => {
  const pieces = Array.from({ length: 14 }, (_, n) => String(n % 10).repeat(MOST_KEPT / 8));
  let cancelled = 0;
  const porch = await openPorch({
    answer: async (_, context) => {
      context.freshUntil = NOW + 1000;
      const rest = [...pieces];
      const body = new ReadableStream({ pull: (controller) => (rest.length > 0 ? controller.enqueue(Buffer.from(rest.shift()!)) : controller.close()), cancel: () => void cancelled++ });
      return new Response(body, { headers: { "Content-Type": "application/json" } });
    },
  });
  for (let time = 0; time < 2; time++) {
    const { status, headers, text } = await knockAt(porch, { path: "/daten/beitraege.json" });
    expect([status, headers["content-type"], headers.etag, text === pieces.join("")]).toEqual([200, "application/json", undefined, true]);
  }
  expect((await knockAt(porch, { path: "/daten/beitraege.json", method: "HEAD" })).text).toBe("");
  expect([porch.passedOn.length, cancelled]).toEqual([3, 1]);
});

test("a cookie of somebody else's does no harm", async () => {
  const porch = await openCachingPorch();
  for (let time = 0; time < 3; time++) await knockAt(porch, { headers: { cookie: "_pk_id=1" } });
  expect(porch.passedOn).toHaveLength(1);
});

test.each(["/papier/gibt-es-nicht", "/beitraege/B-999"])("what is not found (%s) is not kept", async (path) => {
  const porch = await openPorch({ answer: async () => new Response("weg", { ...asPage, status: 404 }) });
  for (let time = 0; time < 2; time++) expect((await knockAt(porch, { path })).status).toBe(404);
  expect(porch.passedOn).toHaveLength(2);
});

test("each encoding has its own strong tag, and who has it gets 304", async () => {
  const porch = await openCachingPorch();
  const tags = new Set<string>();
  for (const encoding of ["identity", "gzip", "br"]) {
    const { headers } = await knockAt(porch, { headers: { "accept-encoding": encoding } });
    const tag = headers.etag ?? "";
    expect(tag).toMatch(/^"[^"]+"$/);
    tags.add(tag);
    const again = await knockAt(porch, { headers: { "accept-encoding": encoding, "if-none-match": `W/"x", ${tag}` } });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, "", tag]);
  }
  expect(tags.size).toBe(3);
});

test("HEAD says the same without the page", async () => {
  const porch = await openCachingPorch();
  const got = await knockAt(porch);
  const asked = await knockAt(porch, { method: "HEAD" });
  expect([asked.text, asked.headers["content-length"]]).toEqual(["", got.headers["content-length"]]);
});

test("compressed bodies unfold to the same bytes", async () => {
  const cache = new PageCache({ readVersion: () => 1, now: () => 0, headers: {} });
  const page = await cache.fill("/", async () => ({ type: "text/html", body: Buffer.from(PAGE), freshUntil: 1 }));
  expect(gunzipSync(page!.bodies.gzip.bytes).toString()).toBe(PAGE);
  expect(brotliDecompressSync(page!.bodies.br.bytes).toString()).toBe(PAGE);
});

test("memory is bounded: the oldest page goes first", async () => {
  const cache = new PageCache({ readVersion: () => 1, now: () => 0, headers: {}, mostBytes: 5000 });
  for (let n = 0; n < 50; n++) await cache.fill(`/${n}`, async () => ({ type: "text/html", body: Buffer.from(PAGE), freshUntil: 1 }));
  expect(cache.bytes).toBeLessThanOrEqual(5000);
  expect(cache.find("/0")).toBeUndefined();
  expect(cache.find("/49")).toBeDefined();
});

test("a change during rendering is not covered up", async () => {
  let version = 1;
  const cache = new PageCache({ readVersion: () => version, now: () => 0, headers: {} });
  await cache.fill("/", async () => {
    version = 2;
    return { type: "text/html", body: Buffer.from("alt"), freshUntil: 1 };
  });
  expect(cache.find("/")).toBeUndefined();
});
