import { expect, test } from "vitest";
import { HOST, knockAt, openPorch, sayOnSocket } from "./porch.ts";

test.each([
  ["too long", `/papier?${"x".repeat(2048)}`, 414],
  ["a broken escape", "/papier/%E0%A4%A", 400],
  ["a broken escape in the query", "/papier?schreiben=%E0%A4%A", 400],
  ["a NUL", "/papier/%00", 400],
  ["a line break", "/papier%0d%0aX-Boese:%201", 400],
  ["a line separator", "/papier/%E2%80%A8", 400],
  ["a second slash at the start", "//boese.example/papier", 400],
  ["a backslash at the start", "/\\boese.example/papier", 400],
  ["a second slash in disguise", "/%2fboese.example/papier", 400],
])("an address with or that is %s is refused", async (_, path, status) => {
  const porch = await openPorch();
  expect((await knockAt(porch, { path })).status).toBe(status);
  expect(porch.passedOn).toEqual([]);
});

test("an address of 2048 signs is not too long", async () => {
  const porch = await openPorch();
  expect((await knockAt(porch, { path: `/${"x".repeat(2047)}` })).status).toBe(200);
});

test.each(["boese.example", `${HOST}.boese.example`, `${HOST}:1234`, `boese.example#${HOST}`])("under the name „%s“ nobody is at home", async (host) => {
  const porch = await openPorch();
  expect((await knockAt(porch, { path: "/", headers: { host } })).status).toBe(421);
  expect(porch.passedOn).toEqual([]);
});

test.each(["GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n"])("a request without a host is refused: %j", async (words) => {
  const porch = await openPorch();
  expect(await sayOnSocket(porch, words)).toContain(" 421 ");
});

test("an absolute address does not get around the host", async () => {
  const porch = await openPorch();
  expect(await sayOnSocket(porch, `GET http://boese.example/ HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(porch.passedOn).toEqual([]);
});

test.each(["localhost", "127.0.0.1", "LOCALHOST"])("on one's own machine %s is at home, too", async (name) => {
  const porch = await openPorch();
  expect((await knockAt(porch, { headers: { host: `${name}:${porch.port}` } })).status).toBe(200);
});

test("in production the loopback is not", async () => {
  const porch = await openPorch({ env: { MODE: "production", PUBLIC_ORIGIN: `https://${HOST}`, SESSION_SECRET: "x".repeat(32), SMTP_URL: "smtp://mail.example" } });
  expect((await knockAt(porch, { headers: { host: `localhost:${porch.port}` } })).status).toBe(421);
});

test("the application sees its public address, whatever host or proxy headers say", async () => {
  const porch = await openPorch({ env: { PUBLIC_ORIGIN: `https://${HOST}` } });
  await knockAt(porch, { path: "/papier?a=1", headers: { host: `localhost:${porch.port}`, "x-forwarded-host": "boese.example", "x-forwarded-proto": "http" } });
  expect(porch.passedOn[0]?.request.url).toBe(`https://${HOST}/papier?a=1`);
});
