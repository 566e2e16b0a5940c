import { createServer, type Server } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toContributionNumber, toGermanNumber } from "#app/text/words.ts";
import { type OpenDb, openDatabase } from "#db/open.ts";
import { markAsDemo } from "#db/demo-mark.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { givenDiscussion, givenPractitioner, givenPublished, givenPending, givenStaff } from "#tests/support/builders.ts";
import { signInCookie } from "#tests/support/door.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { doors } from "#tests/server/application.ts";
import { toPaths } from "#tests/server/every-address.ts";
import { howMuch, tellFigure } from "./figure.ts";
import { listMarkup, listRaw } from "./hostile-markup.ts";
import { fillWithMarkup } from "./markup-house.ts";
import { openCanary, openWitness, provokeOn, type Seen, type Witness } from "./script-watch.ts";

const CASES = howMuch({ short: 2000, long: 10_000 });
/** So many every hook has something to notice. */
const CONTROL = howMuch({ short: 90, long: 700 });
const RAW = howMuch({ short: 40, long: 700 });
const SEARCHES = howMuch({ short: 6, long: 200 });
const AUTHORS = howMuch({ short: 1, long: 1000 });
/** Of the pages of single contributions the short form opens one in so many; every kind of page it opens at least once. */
const EVERY = howMuch({ short: 8, long: 1 });
/** The short form opens everybody's own pages; the long one all pages as everybody. */
const OWN = howMuch({ short: { moderator: /^\/moderation/, author: /^\/(konto|willkommen)/, team: /^\/auswertung/, admin: /^\/verwaltung/ }, long: { moderator: /./, author: /./, team: /./, admin: /./ } });
/** What our markup cannot be without. */
const TELLING = /canary|alert|confirm|prompt|document\.write|eval\(|Function\(|location=/;
const PATIENCE = { timeout: howMuch({ short: 900_000, long: 3_600_000 }) };

const folder = mkdtempSync(join(tmpdir(), "diskussion-markup-"));
let browser: Browser;
let canary: Awaited<ReturnType<typeof openCanary>>;
const measured = { cases: 0, places: 0, opened: 0, ran: -1, violations: -1, ranWithoutPolicy: -1, ranRaw: -1, stopped: 0 };

beforeAll(async () => {
  canary = await openCanary();
  browser = await openBrowser(canary.browserArgs);
});
afterAll(async () => {
  await browser.close();
  canary.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the hooks notice what runs on a page that nothing protects, and whom it asks", PATIENCE, async () => {
  const raw = listRaw(CONTROL);
  const bare = await openBarePages(raw);
  const witness = await openWitness(browser, { origin: bare.origin });
  await witness.lookAt(raw.map((_, nth) => `/${nth}`));
  bare.server.close();
  await witness.close();
  const pages = new Set(witness.seen.ran.map((line) => line.split(" on ")[1]));
  expect(pages.size).toBeGreaterThan(raw.length * 0.4);
  for (const hook of ["alert", "confirm", "prompt", "eval", "Function", "setTimeout", "document.write"]) expect(witness.seen.ran.some((line) => line.startsWith(`RAN ${hook} `)), hook).toBe(true);
  expect(canary.listRequests().length).toBeGreaterThan(10);
});

describe("markup wherever people write", () => {
  let server: RunningServer;
  let house: ReturnType<typeof fillWithMarkup>;
  let cookies: Record<string, string>;
  let authors: string[];
  let places: string[];
  let numbers: string[];

  beforeAll(async () => {
    const path = join(folder, "markup.sqlite");
    const database = openDatabase(path);
    database.sqlite.pragma("synchronous = OFF");
    markAsDemo(database.sqlite);
    house = fillWithMarkup(database, { count: CASES, now: Date.now() });
    const toCookie = (person: Parameters<typeof signInCookie>[1]) => signInCookie(database, person, { now: Date.now() });
    cookies = { nobody: "", author: await toCookie(house.authors[0]!), moderator: await toCookie(house.staff.moderator), team: await toCookie(house.staff.team), admin: await toCookie(house.staff.admin) };
    authors = await Promise.all(house.authors.map(toCookie));
    places = doors.flatMap(({ pattern }) => toPaths(pattern, database).map(([, place]) => place));
    numbers = (database.sqlite.prepare("select number from contributions").pluck().all() as number[]).map(toContributionNumber);
    places.push(...listFurtherPlaces(database));
    measured.cases = house.cases.size + SEARCHES;
    database.close();
    server = await startServer({ DATABASE_PATH: path, MODE: "demo" });
  });
  afterAll(() => server.stop());

  test("there are as many cases as are told of", () => {
    expect(measured.cases).toBeGreaterThanOrEqual(CASES);
  });

  test.each([[false], [true]])("no page runs any of it, be the policy of pages off (%s)", PATIENCE, async (bypassCSP) => {
    const before = canary.listRequests().length;
    const all: Seen[] = [];
    const opened = new Set<string>();
    const go = async (cookie: string, paths: string[], more: (witness: Witness) => Promise<void> = async () => {}) => {
      const witness = await openWitness(browser, { origin: server.origin, cookie, bypassCSP });
      const telling = await findTelling(server.origin, cookie, paths);
      await witness.lookAt(telling);
      await more(witness);
      await witness.close();
      all.push(witness.seen);
      for (const path of telling) opened.add(path.replace(/B-\d+/g, "B").split("?")[0]!);
    };
    const of = (who: keyof typeof OWN) => places.filter((path) => OWN[who].test(path));
    const some = numbers.filter((_, nth) => nth % EVERY === 0);
    await go("", [...new Set([...places, ...some.map((number) => `/beitraege/${number}`), "/papier/stellen", "/papier/wege", "/papier/leute"])], searchAndBeRefused);
    await go(cookies.moderator!, [...of("moderator"), ...some.flatMap((number) => [`/moderation/${number}`, `/beitraege/${number}`, `/moderation/meldungen/${number}`])]);
    if (!bypassCSP || EVERY === 1) {
      await go(cookies.author!, of("author"), sendWhatIsRefused);
      await go(cookies.team!, [...of("team"), "/auswertung/abschnitte/wege", "/auswertung/abschnitte/leute"], lookAtRefusedPaper);
      await go(cookies.admin!, of("admin"));
    }
    for (const cookie of authors.slice(0, AUTHORS)) await go(cookie, ["/konto/beitraege", "/konto/entwuerfe", "/konto/profil"]);
    const ran = all.flatMap((seen) => seen.ran);
    const violations = all.flatMap((seen) => seen.violations);
    expect(ran).toEqual([]);
    expect(violations).toEqual([]);
    expect(all.flatMap((seen) => seen.stuck)).toEqual([]);
    expect(canary.listRequests().slice(before)).toEqual([]);
    if (bypassCSP) measured.ranWithoutPolicy = ran.length;
    else Object.assign(measured, { ran: ran.length, violations: violations.length, places: opened.size, opened: all.reduce((sum, seen) => sum + seen.opened, 0) });
  });

  /** The query comes back on the page; sixty searches a minute go from one network. */
  async function searchAndBeRefused({ context, look }: Witness) {
    const page = await context.newPage();
    for (const [nth, words] of listMarkup(SEARCHES).entries()) {
      await page.setExtraHTTPHeaders({ "X-Forwarded-For": `10.0.${Math.floor(nth / 40)}.1` });
      await look(page, `${nth % 2 === 0 ? "/suche?q=" : "/beitraege?suche="}${encodeURIComponent(words.slice(0, 200))}`);
    }
    await page.setExtraHTTPHeaders({});
    for (const [path, fields] of [["/papier/stellen", { passage: "abschnitt", kind: "question" }], ["/moderation/B-001", { outcome: "publish" }]] as const) {
      await page.goto("/papier");
      await send(page, path, { ...fields, body: allMarkup(), explanation: allMarkup() });
    }
    await page.goto("about:blank");
    await send(page, `${server.origin}/papier/stellen`, { body: allMarkup() });
    await page.close();
  }

  async function sendWhatIsRefused({ context }: Witness) {
    const page = await context.newPage();
    const body = allMarkup();
    const long = body.repeat(Math.ceil(5100 / body.length));
    for (const [path, fields] of [["/papier/stellen", { passage: "abschnitt", kind: "question", body: long }], ["/papier/stellen/entwurf", { passage: "abschnitt", body: body.repeat(8) }], ["/papier/stellen", { passage: "gibt-es-nicht", kind: "question", body }], ["/beitraege/B-002/melden", { reason: "other", words: long }], ["/konto/profil", { shownName: body, organisation: body, municipality: body }], ["/barriere-melden", { words: long, path: body, email: body }]] as const) {
      await page.goto("/papier");
      await send(page, path, fields);
    }
    await page.close();
  }

  async function lookAtRefusedPaper({ context }: Witness) {
    const page = await context.newPage();
    for (const words of listMarkup(SEARCHES)) {
      await page.goto("/verwaltung/papier");
      await send(page, "/verwaltung/papier/vorschau", { text: `---\ntitle: ${words.replaceAll("\n", " ")}\n---\n\n# ${words} {#a}\n\n${words}\n\n[x](javascript:alert(1))\n` });
    }
    await page.close();
  }

  const allMarkup = () => house.markup.slice(0, 30).join("\n").slice(0, 2500);
});

test("markup that neither renderer nor sanitiser had stopped runs on no page: the policy alone stops it, and nobody is asked for anything", PATIENCE, async () => {
  const raw = listRaw(RAW);
  const path = join(folder, "raw.sqlite");
  const database = openDatabase(path);
  database.sqlite.pragma("synchronous = OFF");
  const { signedIn, moderator, numbers, waiting } = await fillRaw(database, raw);
  database.close();
  const server = await startServer({ DATABASE_PATH: path });
  const before = canary.listRequests().length;
  const look = async (cookie: string, paths: string[], bypassCSP = false) => {
    const witness = await openWitness(browser, { origin: server.origin, cookie, bypassCSP });
    await witness.lookAt(paths);
    await witness.close();
    return witness.seen;
  };
  const pages = [...numbers.map((number) => `/beitraege/${number}`), "/impressum", "/papier/stellen"];
  const seen = [await look("", pages), await look(signedIn, pages.filter((_, nth) => nth % 2 === 0)), await look(moderator, waiting.map((number) => `/moderation/${number}`))];
  const asked = canary.listRequests().slice(before);
  const unprotected = await look("", pages.slice(0, 30), true);
  await server.stop();
  measured.ranRaw = seen.flatMap(({ ran }) => ran).length;
  expect(seen.flatMap(({ ran }) => ran)).toEqual([]);
  expect(asked).toEqual([]);
  measured.stopped = seen.reduce((sum, { violations }) => sum + violations.length, 0);
  expect(measured.stopped).toBeGreaterThan(raw.length);
  expect(unprotected.ran.length).toBeGreaterThan(10);
});

test("how much that was", (context) => {
  const { cases, places, ran, violations, ranWithoutPolicy, ranRaw, stopped } = measured;
  expect([ran, violations, ranWithoutPolicy, ranRaw]).toEqual([0, 0, 0, 0]);
  tellFigure(context, `${toGermanNumber(cases)} Fälle × ${places} Stellen in Chromium (kein Firefox): ${ran} ausgeführt, ${violations} Verstöße; ohne CSP ${ranWithoutPolicy}; ohne Säuberung ${ranRaw}, ${toGermanNumber(stopped)}-mal hielt die CSP auf`);
});

/** Of these addresses, those whose page holds words of ours, each page once. */
async function findTelling(origin: string, cookie: string, paths: string[]): Promise<string[]> {
  const known = new Set<string>();
  const telling: string[] = [];
  for (const path of new Set(paths)) {
    const words = await (await fetch(origin + path, { headers: { cookie }, redirect: "manual" })).text();
    if (TELLING.test(words) && !known.has(words)) telling.push(path);
    known.add(words);
  }
  return telling;
}

/** Where lists are narrowed, wordings compared and downloads shown. */
function listFurtherPlaces({ sqlite }: OpenDb): string[] {
  const slugs = sqlite.prepare("select slug from topics limit 30").pluck().all() as string[];
  const people = sqlite.prepare("select id from people order by rowid limit 12").pluck().all() as string[];
  return [
    ...slugs.map((slug) => `/beitraege?schlagwort=${slug}`), ...people.map((id) => `/verwaltung/personen/${id}`),
    "/beitraege?sortierung=aelteste", "/moderation?ansicht=alle", "/beitraege/B-001?fassung=1", "/beitraege/B-001?fassung=2",
    ...["impressum", "datenschutz", "nutzungsbedingungen", "barrierefreiheit"].flatMap((page) => [`/${page}`, `/${page}?fassung=1`, `/${page}?fassung=2`, `/${page}?von=2`, `/verwaltung/seiten/${page}`]),
  ];
}

/** Sends a form as a page would, and looks at the answer. */
async function send(page: Awaited<ReturnType<Witness["context"]["newPage"]>>, path: string, fields: Record<string, string>) {
  const answered = page.waitForNavigation({ waitUntil: "domcontentloaded" }).catch(() => null);
  await page.evaluate(
    ([action, typed]) => {
      const form = Object.assign(document.createElement("form"), { method: "post", action });
      for (const [name, value] of Object.entries(typed)) form.append(Object.assign(document.createElement("textarea"), { name, value }));
      document.body.append(form);
      form.submit();
    },
    [path, fields] as const,
  );
  expect((await answered)?.status(), path).toBeGreaterThanOrEqual(200);
  await provokeOn(page);
}

/** Each piece on a page of its own without any header that protects it. */
async function openBarePages(raw: string[]): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(`<!doctype html><title>x</title><main>${raw[Number((request.url ?? "").slice(1))] ?? ""}</main>`));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

/** Puts each piece past all that renders and cleans into the database: as a public contribution, half of them as a waiting one too, and all of them into a legal page and the paper. */
async function fillRaw(database: OpenDb, raw: string[]) {
  const { db, sqlite } = database;
  const now = Date.now();
  givenDiscussion(db);
  const author = givenPractitioner(db);
  const staff = givenStaff(db, "moderator");
  const published = raw.map((_, nth) => givenPublished(db, { author, moderator: staff as never, body: `Ein Satz, der lang genug ist (${nth}).`, now: now - 1000 }).number);
  const waiting = raw.flatMap((markup, nth) => (nth % 2 === 0 ? [{ markup, number: givenPending(db, { author, body: `Noch ein Satz, der wartet (${nth}).`, now: now - 1000 }).number }] : []));
  for (const name of sqlite.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[]) sqlite.exec(`drop trigger "${name}"`);
  const write = sqlite.prepare("update revisions set html = ?, drawing = replace(drawing, html, ?) where contribution_id = (select id from contributions where number = ?)");
  for (const [nth, markup] of raw.entries()) write.run(markup, markup, published[nth]);
  for (const { markup, number } of waiting) write.run(markup, markup, number);
  sqlite.prepare("insert into page_versions (id, page, n, body, html, changes, written_by_id, written_at) values ('roh', 'imprint', 2, 'roh', ?, '', null, ?)").run(raw.join("\n"), now);
  sqlite.prepare("update passages set html = ?").run(raw.slice(0, 60).join("\n"));
  return { signedIn: await signInCookie(database, author, { now }), moderator: await signInCookie(database, staff, { now }), numbers: published.map(toContributionNumber), waiting: waiting.map(({ number }) => toContributionNumber(number)) };
}
