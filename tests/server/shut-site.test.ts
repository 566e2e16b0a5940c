import { describe, expect, test } from "vitest";
import type { Admin } from "#app/accounts/doorkeeper.server.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { saveRegistration } from "#app/accounts/registration.server.ts";
import { openDatabase, type OpenDb } from "#db/open.ts";
import type { Readership } from "#db/schema/sets.ts";
import { givenDiscussion, givenPractitioner, givenPublished, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { contextFor, signInCookie, TEST_ENV } from "#tests/support/door.ts";
import { application, doors } from "./application.ts";
import { givenHouse, toPaths } from "./every-address.ts";
import { knockAt, openPorch, postTo } from "./porch.ts";

const ASKED = ["GET", "HEAD", "data", "POST"] as const;
/** Words of the paper and of the discussion that every reader may see while the site is open. */
const PUBLIC_WORDS = /Wer zuständig ist|schriftlichen Auftrag|kurze wege|Kleines Papier|Demotext|Das ist für alle zu lesen|Phase 1/i;
/** What stays open to all, one by one. */
const OPEN_TO_ALL = new Set([
  "anmelden", "anmelden/code", "anmelden/vorher", "anmelden/passkey", "anmelden/passkey/aufgabe", "anmelden/passkey/code", "abmelden", "einladung/:token", "abbestellen/:token", "impressum", "datenschutz", "nutzungsbedingungen", "netiquette", "barrierefreiheit",
  "barriere-melden", "barriere-melden/eingang", "leichte-sprache", "mitmachen", "robots.txt", ".well-known/security.txt", "entwicklung/post", "entwicklung/gestaltung",
]);

/** Nothing else may change with it: a new permission alone would make every page in memory old. */
function setReadership({ db }: Pick<OpenDb, "db">, { admin, readership }: { admin: Person; readership: Readership }) {
  expect(saveRegistration(db, { admin: admin as Admin, mode: "invitation", domains: [], readership, now: NOW })).toBe(true);
}

type Asking = { asked: (typeof ASKED)[number]; id: string; path: string; cookie?: string; form?: Record<string, string> };

async function ask(database: OpenDb, { asked, id, path, cookie = "", form = {} }: Asking) {
  const address = new URL(asked === "data" ? `${path}?_data=${encodeURIComponent(id)}` : path, TEST_ENV.publicOrigin);
  const method = asked === "data" ? "GET" : asked;
  const context = contextFor(database);
  const answer = await application(new Request(address, { method, headers: { cookie }, ...(method === "POST" ? { body: new URLSearchParams(form) } : {}) }), context);
  const words = `${await answer.text()}${context.html?.join("") ?? ""}`;
  return { status: answer.status, location: answer.headers.get("location"), words };
}

function givenShutHouse() {
  const house = givenHouse();
  setReadership(house.database, { admin: house.people.admin!, readership: "invited" });
  return house;
}

describe("while only invited people read", () => {
  test.each(ASKED)("%s tells somebody signed out nothing, at no address there is", async (asked) => {
    const { database } = givenShutHouse();
    for (const { id, pattern } of doors) {
      for (const [, path] of toPaths(pattern, database)) {
        const { status, location, words } = await ask(database, { asked, id, path });
        expect(PUBLIC_WORDS.exec(words)?.[0], path).toBeUndefined();
        if (OPEN_TO_ALL.has(pattern)) continue;
        expect([status, location], path).toEqual(asked === "POST" ? [401, null] : [302, `/anmelden?zurueck=${encodeURIComponent(path)}`]);
      }
    }
  });

  test.each(["/PAPIER", "/papier/", "/%70apier", "/anmelden/..%2fpapier", "/papier/stellen?ansicht=text", "/papier/stellen.data", "/anmeldenpapier"])("%s is no way round", async (path) => {
    const { database } = givenShutHouse();
    for (const asked of ["GET", "POST"] as const) {
      const { status, words } = await ask(database, { asked, id: "", path });
      expect([302, 401, 404, 405], asked).toContain(status);
      expect(words).not.toMatch(PUBLIC_WORDS);
    }
  });

  test("what is open to all answers as it does when the site is open", async () => {
    const [{ database }, open] = [givenShutHouse(), givenHouse().database];
    for (const { id, pattern } of doors.filter((door) => OPEN_TO_ALL.has(door.pattern))) {
      const [[, path]] = toPaths(pattern, database) as [[string, string]];
      for (const asked of ASKED) expect((await ask(database, { asked, id, path })).status, `${asked} ${path}`).toBe((await ask(open, { asked, id, path })).status);
    }
  });

  test("somebody signed in reads as ever", async () => {
    const { database, people } = givenShutHouse();
    const cookie = await signInCookie(database, people.practitioner!);
    const open = givenHouse();
    const openCookie = await signInCookie(open.database, open.people.practitioner!);
    for (const { id, pattern } of doors) {
      for (const [index, [, path]] of toPaths(pattern, database).entries()) {
        const [, openPath] = toPaths(pattern, open.database)[index]!;
        expect((await ask(database, { asked: "GET", id, path, cookie })).status, path).toBe((await ask(open.database, { asked: "GET", id, path: openPath, cookie: openCookie })).status);
      }
    }
    expect((await ask(database, { asked: "GET", id: "", path: "/papier/stellen", cookie })).words).toMatch(PUBLIC_WORDS);
  });

  test("a session that has ended is none", async () => {
    const { database } = givenShutHouse();
    expect((await ask(database, { asked: "GET", id: "", path: "/papier", cookie: "sitzung=IkFsdGUgU2l0enVuZyI%3D" })).status).toBe(302);
  });

  test("a contribution sent signed out waits in the sign-in form; a report comes back to be copied, and nothing of it is stored", async () => {
    const { database } = givenShutHouse();
    const passage = database.sqlite.prepare("select id from passages limit 1").pluck().get() as string;
    const sent = await ask(database, { asked: "POST", id: "", path: "/papier/stellen", form: { passage, kind: "question", body: "Wer zahlt das eigentlich, und wann?" } });
    expect([sent.status, sent.words]).toEqual([401, expect.stringContaining('name="body" value="Wer zahlt das eigentlich, und wann?"')]);
    expect(sent.words).toContain('name="zurueck" value="/papier/stellen"');
    const count = () => database.sqlite.prepare("select count(*) from reports").pluck().get();
    const before = count();
    const report = await ask(database, { asked: "POST", id: "", path: "/beitraege/B-002/melden", form: { reason: "spam", words: "Das ist doch Werbung.", email: "gast@stadt.example" } });
    expect([report.status, report.words, count()]).toEqual([401, expect.stringContaining("Das ist doch Werbung."), before]);
  });

  test("search engines are asked to stay away", async () => {
    const { database } = givenShutHouse();
    expect((await ask(database, { asked: "GET", id: "", path: "/robots.txt" })).words).toBe("User-agent: *\nDisallow: /\n");
    for (const path of ["/impressum", "/anmelden"]) expect((await ask(database, { asked: "GET", id: "", path })).words).toContain('<meta name="robots" content="noindex"/>');
  });
});

test("an open site is there for search engines", async () => {
  const { database } = givenHouse();
  expect((await ask(database, { asked: "GET", id: "", path: "/robots.txt" })).words).toBe("User-agent: *\nDisallow:\n\nSitemap: http://localhost:3000/sitemap.xml\n");
  expect((await ask(database, { asked: "GET", id: "", path: "/papier" })).words).not.toContain("noindex");
});

describe("what is kept in memory", () => {
  const PAGES = ["/", "/papier", "/papier/stellen", "/weichenstellungen", "/beitraege", "/beitraege/B-001"];
  const scene = async () => {
    const porch = await openPorch({ answer: application });
    givenDiscussion(porch.database.db);
    givenPublished(porch.database.db, { body: "Das ist für alle zu lesen." });
    const admin = givenStaff(porch.database.db, "admin");
    const set = (readership: Readership, through: Pick<OpenDb, "db"> = porch.database) => setReadership(through, { admin, readership });
    const read = () => Promise.all(PAGES.map((path) => knockAt(porch, { path })));
    return { porch, read, set };
  };

  test("is not handed out once the site is shut, not even to whoever had it, and is back once it is open", async () => {
    const { porch, read, set } = await scene();
    const before = await read();
    expect(before.map(({ status }) => status)).toEqual(PAGES.map(() => 200));
    set("invited");
    for (const answer of await read()) expect([answer.status, PUBLIC_WORDS.test(answer.text), answer.headers["cache-control"]]).toEqual([302, false, "no-cache"]);
    for (const [index, path] of PAGES.entries()) expect((await knockAt(porch, { path, headers: { "if-none-match": before[index]!.headers.etag } })).status, path).toBe(302);
    set("public");
    expect((await read()).map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  });

  test("of the shut site is not handed out once it is open", async () => {
    const { porch, set } = await scene();
    set("invited");
    for (const time of [1, 2]) expect((await knockAt(porch, { path: "/impressum" })).text, `${time}`).toContain("noindex");
    set("public");
    expect((await knockAt(porch, { path: "/impressum" })).text).not.toContain("noindex");
  });

  test("knows it, too, if another process has shut the site", async () => {
    const { porch, read, set } = await scene();
    await read();
    const other = openDatabase(porch.database.path);
    set("invited", other);
    other.close();
    expect((await read()).map(({ status }) => status)).toEqual(PAGES.map(() => 302));
  });

  test("a form from the outside keeps its text through the porch", async () => {
    const { porch, set } = await scene();
    set("invited");
    const answer = await postTo(porch, "/papier/stellen", new URLSearchParams({ passage: "x", kind: "question", body: "Wer zahlt das?" }).toString());
    expect([answer.status, answer.text]).toEqual([401, expect.stringContaining("Wer zahlt das?")]);
  });
});

test("with a public site nobody is asked at the door", async () => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  givenPractitioner(database.db);
  expect((await ask(database, { asked: "GET", id: "", path: "/papier/stellen" })).status).toBe(200);
});
