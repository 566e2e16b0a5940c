import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grantPermission } from "#app/accounts/people.server.ts";
import { openDatabase } from "#db/open.ts";
import { givenDiscussion, somewhere } from "#tests/support/builders.ts";
import { openMailbox } from "#tests/support/mailbox.ts";
import { startServer } from "#tests/support/server.ts";
import { type Answer, type Nginx, NAME, ORIGIN, startNginx } from "./nginx.ts";
import { fromMailbox } from "./steps.ts";

const [AUTHOR, MODERATOR] = ["fachperson@stadt.example", "moderation@institut.example"];
const PENDING = "Das liest vor der Entscheidung nur, wer es geschrieben hat.";
/** docs/betrieb.md, section 4: „höchstens zwei Sekunden“. */
const PROMISED_MS = 2000;
const PATIENCE = { timeout: 60_000, interval: 20 };

const opened: (() => unknown)[] = [];
let nginx: Nginx;
let passage: string;
let author: string;
let moderator: string;

/** The built server as it runs in production and whoever takes part, reached only through nginx. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-davor-"));
  opened.push(() => rmSync(folder, { recursive: true, force: true }));
  const databasePath = join(folder, "haus.sqlite");
  passage = furnish(databasePath);
  const mailbox = await openMailbox();
  opened.push(mailbox.close);
  const server = await startServer({ MODE: "production", DATABASE_PATH: databasePath, PUBLIC_ORIGIN: ORIGIN, SMTP_URL: mailbox.smtpUrl, SESSION_SECRET: "nur fuer diese Pruefung, sonst nirgends" });
  opened.push(server.stop);
  nginx = await startNginx(server.origin.replace("localhost", "127.0.0.1"));
  opened.push(nginx.stop);
  const readCode = fromMailbox(mailbox);
  author = await signIn(AUTHOR, readCode);
  moderator = await signIn(MODERATOR, readCode);
});
afterAll(async () => {
  for (const close of opened.reverse()) await close();
});

function furnish(path: string): string {
  const { db, close } = openDatabase(path);
  givenDiscussion(db);
  grantPermission(db, { email: MODERATOR, permission: "moderator", now: Date.now() });
  const { id } = somewhere(db).passage!;
  close();
  return id;
}

/** Signs in by code and returns the cookie of the session, which only https may carry. */
async function signIn(email: string, readCode: (email: string) => Promise<string>): Promise<string> {
  const asked = await send("/anmelden", { fields: { email } });
  const entered = await send("/anmelden/code", { cookie: toCookie(asked), fields: { code: await readCode(email) } });
  expect([asked.status, entered.status, entered.headers["set-cookie"]?.[0]]).toEqual([303, 303, expect.stringMatching(/^__Host-sitzung=\S+;.* Secure/)]);
  return toCookie(entered);
}

function send(path: string, { cookie = "", fields }: { cookie?: string; fields: Record<string, string> }): Promise<Answer> {
  return nginx.ask(path, { method: "POST", headers: { cookie, origin: ORIGIN, "content-type": "application/x-www-form-urlencoded" }, body: String(new URLSearchParams(fields)) });
}

function toCookie({ headers }: Answer): string {
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

/** Hands in a contribution beside the first passage of „Stellen ohne Auftrag“ and returns its number. */
async function contribute(body: string): Promise<string> {
  const { status, headers } = await send("/papier/stellen", { cookie: author, fields: { passage, kind: "objection", body, terms: "ja" } });
  expect(status).toBe(303);
  return /B-\d+/.exec(decodeURIComponent(headers.location ?? ""))?.[0] ?? "";
}

/** Decides as the moderation does: opens the page, then sends the form on it. */
async function decide(path: string, fields: Record<string, string>) {
  const { text } = await nginx.ask(path, { headers: { cookie: moderator } });
  const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? "";
  expect(await send(path, { cookie: moderator, fields: { revision, ...fields } })).toMatchObject({ status: 303 });
}

/** Reads until nginx answers by itself. */
async function readUntilKept(path: string): Promise<Answer> {
  let answer: Answer | undefined;
  await expect.poll(async () => (answer = await nginx.ask(path)).cache, PATIENCE).toBe("HIT");
  return answer!;
}

test("who comes by http is led to https", async () => {
  expect(await nginx.askUnsafely("/papier?a=b")).toMatchObject({ status: 301, headers: { location: `https://${NAME}/papier?a=b` } });
});

test("the first reader is answered by the server, the next by nginx, and once two seconds have passed the server need only say that nothing has changed", async () => {
  const first = await nginx.ask("/papier");
  expect(first).toMatchObject({ status: 200, cache: "MISS", server: "200", headers: { "cache-control": "public, max-age=0, must-revalidate", etag: expect.any(String) } });
  const { etag } = first.headers;
  const kept = await readUntilKept("/papier");
  expect(kept).toMatchObject({ status: 200, server: undefined, text: first.text, headers: { etag } });

  await sleep(PROMISED_MS);
  expect(await nginx.ask("/papier")).toMatchObject({ status: 200, cache: "REVALIDATED", server: "304", text: first.text, headers: { etag } });
  expect(await nginx.ask("/papier", { headers: { "if-none-match": String(etag) } })).toMatchObject({ status: 304, text: "" });
});

test("whoever is signed in gets their own page past what is kept for all, and nobody else gets that page", async () => {
  const own = { status: 200, cache: "BYPASS", server: "200", text: expect.stringContaining(PENDING), headers: { "cache-control": "no-store" } };
  await contribute(PENDING);
  const asAuthor = () => nginx.ask("/papier/stellen", { headers: { cookie: author } });
  expect([await asAuthor(), await asAuthor()]).toMatchObject([own, own]);

  expect(await nginx.ask("/papier/stellen")).toMatchObject({ status: 200, cache: "MISS", text: expect.not.stringContaining(PENDING) });
  expect((await readUntilKept("/papier/stellen")).text).not.toContain(PENDING);
  expect(await asAuthor()).toMatchObject(own);
});

test("what only one person may see is nobody else's", async () => {
  expect(await nginx.ask("/konto", { headers: { cookie: author } })).toMatchObject({ status: 200, cache: "BYPASS", text: expect.stringContaining(AUTHOR), headers: { "cache-control": "no-store" } });
  for (let time = 0; time < 2; time++) expect(await nginx.ask("/konto")).toMatchObject({ status: 302, cache: "MISS", headers: { "cache-control": "no-cache" } });
});

test("what is published can be read by everybody two seconds later and by nobody before, and what is hidden is gone two seconds later", async () => {
  const [path, words] = ["/papier/stellen", "Bei uns hat das Rathaus dafür seit Jahren einen Auftrag."];
  const number = await contribute(words);
  await sleep(PROMISED_MS);
  expect((await nginx.ask(path)).text).not.toContain(words);

  await readUntilKept(path);
  await decide(`/moderation/${number}`, { outcome: "publish" });
  await sleep(PROMISED_MS);
  expect((await nginx.ask(path)).text).toContain(words);

  await readUntilKept(path);
  await decide(`/moderation/${number}/ausblenden`, { reason: "off-topic", explanation: "Das gehört zu einer anderen Randnummer." });
  await sleep(PROMISED_MS);
  expect((await nginx.ask(path)).text).not.toContain(words);
});

test("what nginx has kept are public pages, without a cookie and without what only one person may see", async () => {
  await readUntilKept("/papier/kurze-wege");
  const kept = nginx.listKept();
  expect(kept.filter((page) => page.includes("Kurze Wege"))).not.toEqual([]);
  expect(kept.filter((page) => !page.includes("Cache-Control: public,"))).toEqual([]);
  const secrets = [author, moderator, AUTHOR, MODERATOR, PENDING];
  expect(kept.filter((page) => /set-cookie:/i.test(page) || secrets.some((secret) => page.includes(secret)))).toEqual([]);
});
