import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { listOrigins, toNetwork } from "#server/addresses.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { NOW } from "#tests/support/builders.ts";
import { knockAt, openPorch } from "./porch.ts";

const SECRET = "ein geheimnis nur für diesen test, lang genug";

function networkOf(remoteAddress: string, forwarded?: string, { secret = SECRET, now = NOW } = {}): string {
  const request = { socket: { remoteAddress }, headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded } };
  return toNetwork(request as unknown as IncomingMessage, { secret, now });
}

test.each([
  ["two machines of one IPv4 network", "203.0.113.7", "203.0.113.250", true],
  ["two IPv4 networks", "203.0.113.7", "203.0.114.7", false],
  ["an address and the same one written for IPv6", "203.0.113.7", "::ffff:203.0.113.8", true],
  ["two machines of one IPv6 site", "2001:db8:12:1::5", "2001:db8:12:ffff::9", true],
  ["two IPv6 sites", "2001:db8:12::5", "2001:db8:13::5", false],
])("%s are the same network: %s, %s → %s", (_, one, other, same) => {
  expect(networkOf(one) === networkOf(other)).toBe(same);
});

test("the name of a network changes every day and with the secret", () => {
  const today = networkOf("203.0.113.7");
  expect(networkOf("203.0.113.7", undefined, { now: NOW + DAY_LENGTH })).not.toBe(today);
  expect(networkOf("203.0.113.7", undefined, { secret: `${SECRET}!` })).not.toBe(today);
  expect(networkOf("203.0.113.7", undefined, { now: NOW + 1000 })).toBe(today);
});

test("no part of the address is left in it", () => {
  expect(networkOf("203.0.113.7")).toMatch(/^[\w-]{22}$/);
});

test("a forwarded address is believed only from a proxy on this machine, and only its last entry", () => {
  const proxied = networkOf("203.0.113.7");
  expect(networkOf("127.0.0.1", "203.0.113.9")).toBe(proxied);
  expect(networkOf("::1", "198.51.100.1, 203.0.113.9")).toBe(proxied);
  expect(networkOf("::ffff:127.0.0.1", "203.0.113.9, 198.51.100.1")).not.toBe(proxied);
  expect(networkOf("198.51.100.1", "203.0.113.9")).toBe(networkOf("198.51.100.1"));
});

test("in production only the public origin is ours; elsewhere the loopback names are, too", () => {
  const at = { publicOrigin: "https://diskussion.example", port: 3000 };
  expect([...listOrigins({ ...at, mode: "production" })]).toEqual(["https://diskussion.example"]);
  expect([...listOrigins({ ...at, mode: "demo" })]).toEqual(["https://diskussion.example", "http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]);
});

test.each([
  ["/einladung/kennung.geheim", "/einladung/…"],
  ["/abbestellen/kennung.antworten.geheim", "/abbestellen/…"],
  ["/papier/einladung/stellen", "/papier/einladung/stellen"],
])("the log writes %s as %s: a link from a mail is as good as a key", async (path, logged) => {
  const porch = await openPorch();
  await knockAt(porch, { path });
  await expect.poll(() => porch.lines.find(({ words }) => words === "request")?.fields.path).toBe(logged);
});
