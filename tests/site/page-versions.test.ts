import { describe, expect, test } from "vitest";
import { findAskedTerms, hasAcceptedTerms, recordConsent } from "#app/accounts/consents.server.ts";
import { findPageToEdit } from "#app/site/find-page-to-edit.server.ts";
import { HOUSE_HISTORY, toMoment } from "#app/site/house-history.ts";
import { HOUSE_TEXTS } from "#app/site/house-texts.server.ts";
import { listOpenEntries, listPageStates } from "#app/site/open-entries.server.ts";
import { toWarning } from "#app/site/open-entries.ts";
import { findWording, listStored, saveVersion } from "#app/site/page-versions.server.ts";
import { readLegalPage } from "#app/site/read-legal-page.server.ts";
import { transact } from "#db/open.ts";
import { pageVersions } from "#db/schema/site.ts";
import type { PageKey } from "#db/schema/sets.ts";
import { givenAdmin, givenPractitioner, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

function scene() {
  const database = freshDatabase();
  const { db } = database;
  const admin = givenAdmin(db);
  const save = (page: PageKey, body: string, { seen = findWording(db, page).number, changes = "Neu.", now = NOW } = {}) => saveVersion(db, { admin, page, body, changes, seen, now });
  const read = (page: PageKey, query = "") => readLegalPage(db, { page, address: `http://localhost:3000/x${query}` });
  return { ...database, admin, save, read };
}

describe("a page that nobody has written", () => {
  test("is the text of the house, with its own number", () => {
    const { db, read } = scene();
    expect(findWording(db, "imprint")).toMatchObject({ number: HOUSE_HISTORY.imprint[0].number, body: HOUSE_TEXTS.imprint, isHouse: true });
    expect(read("imprint")?.html).toContain('<mark class="missing">noch\u00a0einzutragen: Anschrift der Stelle, kein Postfach</mark>');
    expect(read("imprint", "?fassung=1")).toBeUndefined();
    expect(read("imprint", "?fassung=unfug")).toBeUndefined();
  });
});

describe("saving", () => {
  test("the first wording follows the text of the house, which is kept as the one before", () => {
    const { db, admin, save } = scene();
    expect(save("imprint", "## Wir\n\nMusterweg 1")).toEqual({ ok: true, number: 3 });
    const rows = db.select().from(pageVersions).all();
    expect(rows).toMatchObject([
      { page: "imprint", n: 2, body: HOUSE_TEXTS.imprint, writtenById: null, writtenAt: toMoment(HOUSE_HISTORY.imprint[0].since) },
      { page: "imprint", n: 3, body: "## Wir\n\nMusterweg 1", html: '<h2 id="wir">Wir</h2>\n<p>Musterweg 1</p>', writtenById: admin.id, writtenAt: NOW },
    ]);
    expect(save("imprint", "Musterweg 2")).toEqual({ ok: true, number: 4 });
    expect(listStored(db, "imprint").map(({ number }) => number)).toEqual([4, 3, 2]);
  });

  test("changes one page and the number that pages kept in memory are checked against", () => {
    const { db, sqlite, save } = scene();
    const version = () => sqlite.prepare("select version from content_state").pluck().get() as number;
    const before = version();
    save("imprint", "Musterweg 1");
    expect(version()).toBeGreaterThan(before);
    expect(findWording(db, "privacy").isHouse).toBe(true);
  });

  test.each([
    ["somebody has saved meanwhile", "Meiner", { seen: 2 }, { ok: false, problem: "changed" }],
    ["nothing is different", "Erster", {}, { ok: false, problem: "same" }],
    ["it is nested too deep", "> ".repeat(2000), {}, { ok: false, problem: "too-deep" }],
  ])("is refused if %s, and stores nothing", (_, body, options, refusal) => {
    const { db, save } = scene();
    save("imprint", "Erster");
    expect(save("imprint", body, options)).toEqual(refusal);
    expect(listStored(db, "imprint")).toHaveLength(2);
  });

  test.each([
    ["a clause that is gone", (text: string) => text.replace(" {#ziffer-3}", ""), ["Ziffer 3 {#ziffer-3}"]],
    ["a clause under another name", (text: string) => text.replace("{#ziffer-11}", "{#ziffer-12}"), ["Ziffer 11 {#ziffer-11}"]],
    ["no clause at all", () => "Seid nett.", Array.from({ length: 11 }, (_, n) => `Ziffer ${n + 1} {#ziffer-${n + 1}}`)],
  ])("a Netiquette with %s is refused", (_, change, missing) => {
    const { save } = scene();
    expect(save("netiquette", change(HOUSE_TEXTS.netiquette))).toEqual({ ok: false, problem: "missing-clauses", missing });
  });

  test("a Netiquette with all clauses, in other words, is kept", () => {
    const { save, read } = scene();
    expect(save("netiquette", HOUSE_TEXTS.netiquette.replace("Einmal genügt", "Nur einmal"))).toMatchObject({ ok: true });
    for (let n = 1; n <= 11; n++) expect(read("netiquette")?.html).toContain(`id="ziffer-${n}"`);
  });
});

describe("what is stored", () => {
  test.each([
    ["changed", "update page_versions set body = 'anders'"],
    ["deleted", "delete from page_versions"],
    ["replaced", "insert or replace into page_versions select id, page, n, 'anders', html, changes, written_by_id, written_at from page_versions"],
  ])("is never %s", (_, statement) => {
    const { sqlite, save } = scene();
    save("imprint", "Musterweg 1");
    expect(() => sqlite.exec(statement)).toThrow(/a version of a page/);
  });

  test("outlives whoever wrote it", () => {
    const { db, sqlite, admin, save } = scene();
    save("imprint", "Musterweg 1");
    sqlite.prepare("delete from people where id = ?").run(admin.id);
    expect(findWording(db, "imprint").body).toBe("Musterweg 1");
  });

  test("can be read as it was, with until when and what is different today", () => {
    const { save, read } = scene();
    save("imprint", "Musterweg 1", { now: NOW });
    save("imprint", "Musterweg 2", { now: NOW + 1000 });
    expect(read("imprint", "?fassung=3")).toMatchObject({ html: "<p>Musterweg 1</p>", number: 3, since: NOW, former: { inForce: 4, until: NOW + 1000, pieces: [{ words: "Musterweg ", change: "same" }, { words: "1", change: "removed" }, { words: "2", change: "added" }] } });
    expect(read("imprint", "?fassung=4")?.former).toBeNull();
    expect(read("imprint")?.versions).toMatchObject([{ number: 4, changes: ["Neu."], hasWording: true }, { number: 3 }, { number: 2, hasWording: true, changes: [expect.stringContaining("gekennzeichnet")] }, { number: 1, hasWording: false }]);
  });
});

describe("what is still to be entered", () => {
  test("is listed page by page, and goes with each entry that is made", () => {
    const { db, save } = scene();
    expect(listOpenEntries(db).map(({ page }) => page)).toEqual(["imprint", "privacy", "terms", "accessibility"]);
    save("imprint", HOUSE_TEXTS.imprint.replace("[[Name und Rechtsform der Stelle]]", "Institut am Markt"));
    expect(listOpenEntries(db)[0]?.entries).not.toContain("Name und Rechtsform der Stelle");
    save("imprint", "Musterweg 1");
    expect(listOpenEntries(db).map(({ page }) => page)).toEqual(["privacy", "terms", "accessibility"]);
    expect(listPageStates(db)[0]).toEqual({ page: "imprint", number: 4, since: NOW, isHouse: false, entries: [] });
  });

  test("is said at the start, and nothing where nothing is missing", () => {
    expect(toWarning([])).toBe("");
    expect(toWarning([{ page: "imprint", entries: ["Anschrift", "Telefon"] }])).toMatch(/unter \/verwaltung\/seiten:\n {2}\/impressum: Anschrift; Telefon$/);
  });
});

test("whoever edits is told when the software's own text has changed since", () => {
  const { db, sqlite, save } = scene();
  save("imprint", "Musterweg 1");
  expect(findPageToEdit(db, "imprint").houseChanges).toBeNull();
  sqlite.exec("drop trigger page_versions_keep_their_words; update page_versions set body = 'Was früher dabei war' where n = 2");
  expect(findPageToEdit(db, "imprint").houseChanges).toContainEqual({ words: expect.stringContaining("Angaben nach"), change: "added" });
});

describe("who has agreed", () => {
  test.each([
    ["terms", "Neue Bedingungen."],
    ["netiquette", HOUSE_TEXTS.netiquette.replace("Einmal genügt", "Nur einmal")],
  ] as const)("is asked again when %s have a new wording, and told which it is", (page, body) => {
    const { db, save } = scene();
    const person = givenPractitioner(db);
    expect(findAskedTerms(db, person)).toBeNull();
    save(page, body, { now: NOW + 1000 });
    expect(findAskedTerms(db, person)).toEqual({ isFirst: false, changed: [page] });
    transact(db, (tx) => recordConsent(tx, { person, document: "terms", now: NOW + 2000 }));
    expect(hasAcceptedTerms(db, person)).toBe(true);
    save(page, `${body} Noch neuer.`, { now: NOW + 3000 });
    expect(hasAcceptedTerms(db, person)).toBe(false);
  });

  test("is not asked again because of other pages", () => {
    const { db, save } = scene();
    const person = givenPractitioner(db);
    for (const page of ["imprint", "privacy", "accessibility"] as const) save(page, "Anders.", { now: NOW + 1000 });
    expect(findAskedTerms(db, person)).toBeNull();
  });

  test("to an older text of the software is asked about both, and who never has for the first time", () => {
    const { db, sqlite } = scene();
    const person = givenPractitioner(db);
    sqlite.exec("update consents set version = '2026-11-01'");
    expect(findAskedTerms(db, person)).toEqual({ isFirst: false, changed: ["netiquette", "terms"] });
    sqlite.exec("delete from consents");
    expect(findAskedTerms(db, person)).toEqual({ isFirst: true, changed: [] });
  });

  test("and to which wordings is written down", () => {
    const { db, sqlite, save } = scene();
    givenPractitioner(db);
    save("terms", "Neue Bedingungen.");
    givenPractitioner(db);
    expect(sqlite.prepare("select version from consents order by rowid").pluck().all()).toEqual(["2026-11-26", "Nutzungsbedingungen 3, Netiquette 2026-11-26"]);
  });
});
