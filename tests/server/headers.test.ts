import { expect, test } from "vitest";
import { HOST, knockAt, openPorch, OUR_FORM, type Porch, postTo, SHEET } from "./porch.ts";

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
const POLICY = ["default-src 'none'", "script-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"];

const ANSWERS: [string, number, (porch: Porch) => ReturnType<typeof knockAt>][] = [
  ["a page", 200, (porch) => knockAt(porch)],
  ["the head of a page", 200, (porch) => knockAt(porch, { method: "HEAD" })],
  ["an accepted form", 200, (porch) => postTo(porch, "/", "body=x")],
  ["a file", 200, (porch) => knockAt(porch, { path: SHEET })],
  ["the sign of life", 200, (porch) => knockAt(porch, { path: "/healthz" })],
  ["a damaged address", 400, (porch) => knockAt(porch, { path: "/%" })],
  ["a foreign form", 403, (porch) => postTo(porch, "/", "body=x", { ...OUR_FORM, "sec-fetch-site": "cross-site" })],
  ["an unknown method", 405, (porch) => knockAt(porch, { method: "PUT" })],
  ["a form too large", 413, (porch) => postTo(porch, "/", Buffer.alloc(70_000, "b"))],
  ["an address too long", 414, (porch) => knockAt(porch, { path: `/${"x".repeat(3000)}` })],
  ["a wrong type", 415, (porch) => postTo(porch, "/", "{}", { ...OUR_FORM, "content-type": "application/json" })],
  ["a wrong host", 421, (porch) => knockAt(porch, { headers: { host: "boese.example" } })],
];

test.each(ANSWERS)("%s (%i) carries all security headers", async (_, status, ask) => {
  const answered = await ask(await openPorch());
  expect(answered.status).toBe(status);
  expect(answered.headers).toMatchObject(ALWAYS);
  for (const rule of POLICY) expect(answered.headers["content-security-policy"]).toContain(rule);
  expect(answered.headers["content-security-policy"]).not.toMatch(/unsafe|\*/);
  expect(answered.headers["permissions-policy"]).toContain("camera=()");
  expect(answered.headers["strict-transport-security"]).toBeUndefined();
  expect(answered.headers["x-powered-by"]).toBeUndefined();
});

test.each(ANSWERS)("%s (%i) asks for https for a year where the public address is https", async (_, __, ask) => {
  const porch = await openPorch({ env: { PUBLIC_ORIGIN: `https://${HOST}` } });
  expect((await ask(porch)).headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
});

test.each([[302], [404], [422], [500]])("an answer of the application with %i carries them, too", async (status) => {
  const porch = await openPorch({ answer: async () => new Response("", { status, headers: status === 302 ? { Location: "/papier" } : {} }) });
  const answered = await knockAt(porch);
  expect([answered.status, answered.headers["content-security-policy"]]).toEqual([status, expect.stringContaining("default-src 'none'")]);
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
