import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tellFigure } from "#tests/trust/figure.ts";
import { application, doors, furnish } from "./application.ts";
import { type Answered, HOST, knockAt, openPorch, OUR_FORM, type Porch, postTo, sayOnSocket, SHEET } from "./porch.ts";
import { listHeaderFaults, readAnswer } from "./security-headers.ts";

const PEOPLE = ["nobody", "author", "moderator", "team"] as const;
const FOREIGN_FORM = { ...OUR_FORM, "sec-fetch-site": "cross-site" };
const ANSWERS: [string, number, (porch: Porch) => Promise<Pick<Answered, "status" | "headers">>][] = [
  ["a page", 200, (porch) => knockAt(porch)],
  ["the head of a page", 200, (porch) => knockAt(porch, { method: "HEAD" })],
  ["an accepted form", 200, (porch) => postTo(porch, "/", "body=x")],
  ["a file", 200, (porch) => knockAt(porch, { path: SHEET })],
  ["the sign of life", 200, (porch) => knockAt(porch, { path: "/healthz" })],
  ["a page they already have", 304, (porch) => knockAt(porch, { headers: { "if-none-match": "*" } })],
  ["a damaged address", 400, (porch) => knockAt(porch, { path: "/%" })],
  ["a foreign form", 403, (porch) => postTo(porch, "/", "body=x", FOREIGN_FORM)],
  ["an unknown method", 405, (porch) => knockAt(porch, { method: "PUT" })],
  ["a form too large", 413, (porch) => postTo(porch, "/", Buffer.alloc(70_000, "b"))],
  ["an address too long", 414, (porch) => knockAt(porch, { path: `/${"x".repeat(3000)}` })],
  ["a wrong type", 415, (porch) => postTo(porch, "/", "{}", { ...OUR_FORM, "content-type": "application/json" })],
  ["a wrong host", 421, (porch) => knockAt(porch, { headers: { host: "boese.example" } })],
  ["a request without a host", 421, async (porch) => readAnswer(await sayOnSocket(porch, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))],
  ["a request that expects too much", 200, (porch) => knockAt(porch, { headers: { expect: "wunder" } })],
  ["no HTTP at all", 400, async (porch) => readAnswer(await sayOnSocket(porch, "Guten Tag\r\n\r\n"))],
  ["headers beyond all measure", 431, async (porch) => readAnswer(await sayOnSocket(porch, `GET / HTTP/1.1\r\nHost: ${HOST}\r\nX: ${"x".repeat(20_000)}\r\n\r\n`))],
  ["a database that has gone", 503, async (porch) => {
    porch.database.close();
    return knockAt(porch, { path: "/readyz" });
  }],
];

test.each(ANSWERS)("%s (%i) carries all security headers", async (_, status, ask) => {
  const answered = await ask(await openPorch());
  expect([answered.status, listHeaderFaults(answered.headers)]).toEqual([status, []]);
});

test.each(ANSWERS)("%s (%i) asks for https for a year where the public address is https", async (_, status, ask) => {
  const answered = await ask(await openPorch({ env: { PUBLIC_ORIGIN: `https://${HOST}` } }));
  expect([answered.status, listHeaderFaults(answered.headers, { isSecure: true })]).toEqual([status, []]);
});

test.each([[302], [303], [401], [403], [404], [409], [422], [429], [500]])("an answer of the application with %i carries them, too", async (status) => {
  const porch = await openPorch({ answer: async () => new Response("", { status, headers: status < 400 ? { Location: "/papier" } : {} }) });
  const answered = await knockAt(porch);
  expect([answered.status, listHeaderFaults(answered.headers)]).toEqual([status, []]);
});

describe.each([["http"], ["https"]])("every route of the application, at a public address with %s", (scheme) => {
  const open = async () => {
    const porch = await openPorch({ answer: application, env: { PUBLIC_ORIGIN: `${scheme}://${HOST}` } });
    return { porch, cookies: await furnish(porch.database, porch) };
  };

  test.for(PEOPLE)("carries them for %s, whatever is asked", async (who, context) => {
    const { porch, cookies } = await open();
    const statuses = new Set<number>();
    const faults: string[] = [];
    for (const { id, path } of doors) {
      for (const [words, knock] of listKnocks(path, id)) {
        const answered = await knockAt(porch, { ...knock, headers: { ...knock.headers, ...(cookies[who] ? { cookie: cookies[who] } : {}) } });
        statuses.add(answered.status);
        faults.push(...listHeaderFaults(answered.headers, { isSecure: scheme === "https", mayScript: answered.text === "" || answered.text.includes('<script type="module" src="/assets/entry.client-') }).map((fault) => `${words} (${answered.status}): ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 302, 303, 403, 404, 405, 422, ...(who === "nobody" ? [401] : [])]));
    tellFigure(context, `${(doors.length * listKnocks("", "").length * PEOPLE.length * 2).toLocaleString("de-DE")} Antworten von ${doors.length} Adressen, 0 Lücken`);
  });
});

test("the routes that are asked are all there are", () => {
  expect(doors.map(({ id }) => id.slice("routes/".length)).toSorted()).toEqual(readdirSync("app/routes").map((file) => file.replace(/\.tsx?$/, "")).toSorted());
});

test("what one person may see is kept by nobody", async () => {
  const porch = await openPorch();
  expect((await knockAt(porch, { headers: { cookie: "sitzung=x" } })).headers["cache-control"]).toBe("no-store");
  expect((await knockAt(porch, { path: "/anmelden" })).headers).toMatchObject({ "cache-control": "no-cache", vary: "Cookie" });
  expect((await knockAt(porch)).headers).toMatchObject({ "cache-control": "public, max-age=0, must-revalidate", vary: "Accept-Encoding, Cookie" });
});

test("an answer that sets a cookie is kept by nobody, and every cookie arrives", async () => {
  const headers = new Headers([["Set-Cookie", "a=1"], ["Set-Cookie", "b=2"]]);
  const porch = await openPorch({ answer: async () => new Response("", { headers }) });
  const answered = await knockAt(porch);
  expect([answered.headers["set-cookie"], answered.headers["cache-control"]]).toEqual([["a=1", "b=2"], "no-store"]);
});

/** Everything that can be asked at an address: the page, its head, its data, a form from here and from elsewhere. */
function listKnocks(path: string, id: string): [string, Parameters<typeof knockAt>[1] & object][] {
  const data = `${path}?_data=${encodeURIComponent(id)}`;
  return [path, data].flatMap((address) => [
    [`GET ${address}`, { path: address }],
    [`HEAD ${address}`, { path: address, method: "HEAD" }],
    [`POST ${address}`, { path: address, method: "POST", headers: OUR_FORM, body: "body=x" }],
    [`foreign POST ${address}`, { path: address, method: "POST", headers: FOREIGN_FORM, body: "body=x" }],
  ]);
}
