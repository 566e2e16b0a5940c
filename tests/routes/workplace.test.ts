import { describe, expect, test } from "vitest";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { givenDecided, givenDiscussion, givenModerator, givenPending, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { doors, readPage } from "#tests/server/application.ts";

/** One that waits, one published and reported, one rejected and complained about. */
function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const { author, revisionId } = givenPending(db, { body: "Das ist **wichtig**, siehe [Protokoll](https://stadt.example/protokoll)." });
  givenPublished(db, { author, body: "Veröffentlicht, und zwar _schon_ länger." });
  givenDecided(db, "rejected", { author, body: "Abgelehnt, und zwar schon länger her." });
  const { decision } = findContestable(db, { author, number: 3, now: NOW })!;
  fileComplaint(db, { author, number: 3, decisionId: decision.id, words: "Das war zu streng.", now: NOW });
  database.sqlite.prepare("update complaints set id = 'p1'").run();
  fileReport(db, { reporter: null, email: "gast@stadt.example", number: 2, reason: "spam", words: "", now: NOW });
  const read = (path: string, form?: Record<string, string>) => readPage(database, path, { as: moderator, ...(form ? { form } : {}) });
  return { database, db, author, revisionId, read };
}

const PAGES = [
  "/moderation", "/moderation?vorlage=ueberarbeitet", "/moderation/B-001", "/moderation/meldungen", "/moderation/meldungen/B-002", "/moderation/beschwerden", "/moderation/beschwerden/p1", "/moderation/entschieden",
  "/moderation/protokoll", "/moderation/textbausteine", "/moderation/wortliste", "/moderation/schreibsperren", "/moderation/handbuch", "/moderation/B-002/ausblenden", "/moderation/B-003/aendern", "/moderation/B-001/schreibsperre",
  "/moderation/mehrere", "/moderation/mehrere/ergebnis?offen=B-001:belegt", "/moderation/B-001/veroeffentlichen", "/moderation/B-001/ablehnen", "/moderation/B-001/notiz",
];
/** They lead elsewhere, or send a file. */
const NO_PAGES = ["moderation.$number_.rueckgaengig", "moderation.schreibsperren_.$id_.aufheben", "moderation.tastatur", "moderation.protokoll[.]csv"];

const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
const words = (html: string) => main(html).replaceAll("<!-- -->", "").replaceAll(/<[^>]*>/g, "|").replaceAll("&amp;", "&");

test.each(PAGES)("%s has the tabs, below them the tools, and below them what was done", async (path) => {
  const { read } = scene();
  const { status, html } = await read(`${path}${path.includes("?") ? "&" : "?"}hinweis=gespeichert`);
  expect(status).toBe(200);
  const places = ['aria-label="Moderation"', "/moderation/textbausteine", "/moderation/wortliste", "/moderation/schreibsperren", "/moderation/handbuch", "Gespeichert.", "<h1"].map((what) => main(html).indexOf(what));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(-1);
  expect(html.split("Gespeichert.")).toHaveLength(2);
});

test("these are all pages of the moderation", () => {
  const pages = doors.filter(({ id }) => id.startsWith("routes/moderation") && !NO_PAGES.some((name) => id === `routes/${name}`));
  const patterns = new Set(PAGES.map((path) => path.replace(/\?.*/, "").replace(/B-\d+/, ":number").replace("p1", ":id").slice(1)));
  expect([...patterns].toSorted()).toEqual([...new Set(pages.map(({ pattern, path }) => pattern || path.slice(1) || "moderation"))].toSorted());
});

describe("what is narrowed says so", () => {
  test.each([
    ["/moderation", "1 Beitrag prüfen", null],
    ["/moderation?art=zustimmung", "1 offen · gefiltert: 1", ["Beitragsart: Zustimmung", "/moderation"]],
    ["/moderation?art=frage&abschnitt=stellen", "1 offen · gefiltert: 0", ["Beitragsart: Frage", "/moderation?abschnitt=stellen"]],
    ["/moderation?vorlage=ueberarbeitet&art=frage", "0 überarbeitet · gefiltert: 0", ["Beitragsart: Frage", "/moderation?vorlage=ueberarbeitet"]],
    ["/moderation/entschieden", "2 Entscheidungen", null],
    ["/moderation/entschieden?art=frage", "2 Entscheidungen · gefiltert: 0", ["Beitragsart: Frage", "/moderation/entschieden"]],
    ["/moderation/protokoll", "2 Einträge", null],
    ["/moderation/protokoll?ausgang=abgelehnt", "2 Einträge · gefiltert: 1", ["Ausgang: abgelehnt", "/moderation/protokoll"]],
  ] as const)("%s: %s", async (path, count, chip) => {
    const { read } = scene();
    const { html } = await read(path);
    expect(words(html)).toContain(`|${count}|`);
    const chips = [...html.matchAll(/<a class="chip" href="([^"]*)">([^<]*)</g)].map(([, to, word]) => [word, to!.replaceAll("&amp;", "&")]);
    if (chip) expect(chips).toContainEqual([...chip]);
    else expect(chips).toEqual([]);
    expect(words(html).includes("Alle Filter zurücksetzen")).toBe(chip !== null);
  });
});

test("lists begin with plain words", async () => {
  const { read } = scene();
  expect(words((await read("/moderation")).html)).toContain("|Das ist wichtig, siehe Protokoll.|");
  expect(words((await read("/moderation/entschieden")).html)).toContain("|Veröffentlicht, und zwar schon länger.|");
});

describe("several at once, refused", () => {
  test("with nothing chosen, the list is there again at its filter, with the fault above and beside the buttons", async () => {
    const { read } = scene();
    const { status, html } = await read("/moderation/mehrere?art=zustimmung", { outcome: "publish" });
    expect(status).toBe(422);
    expect(html).toMatch(/<title>Fehler: /);
    expect(words(html).split("Wählen Sie mindestens einen Beitrag aus.")).toHaveLength(3);
    expect(html).toContain('href="#chosen"');
    expect(html).toContain('id="chosen"');
    expect(words(html)).toContain("1 offen · gefiltert: 1");
  });

  test("with too many, what was chosen of the page is chosen still, unless its wording is another by now", async () => {
    const { db, author, revisionId, read } = scene();
    const tooMany = { outcome: "spam", "B-001": revisionId, ...Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`B-${100 + n}`, "r"])) };
    const { status, html } = await read("/moderation/mehrere", tooMany);
    expect([status, words(html).includes("ausgewählt waren 51."), words(html).includes("Ihre Auswahl ist noch da.")]).toEqual([422, true, true]);
    expect(html).toMatch(/<input type="checkbox" name="B-001"[^>]*checked/);
    editContribution(db, { author, number: 1, kind: "agreement", body: "Der zweite Wortlaut dieses Beitrags.", now: NOW });
    expect((await read("/moderation/mehrere", tooMany)).html).not.toMatch(/<input type="checkbox" name="B-001"[^>]*checked/);
  });

  test("what was left says why, in words", async () => {
    const { read } = scene();
    const { html } = await read("/moderation/mehrere/ergebnis?offen=B-012:ueberarbeitet.B-014:belegt.B-015:erfunden");
    const said = words(html).replaceAll(/\|+|<!-- -->/g, "");
    expect(said).toContain("B-012: nicht entschieden – inzwischen überarbeitet");
    expect(said).toContain("B-014: nicht entschieden – die Datenbank war gerade belegt, bitte noch einmal");
    expect(words(html)).not.toContain("erfunden");
  });
});
