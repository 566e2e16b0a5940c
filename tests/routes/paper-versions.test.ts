import { describe, expect, test } from "vitest";
import { action as settle } from "#app/routes/beitraege.$number_.stand.tsx";
import { loader as outline } from "#app/routes/papier._index.tsx";
import { loader as section } from "#app/routes/papier.$section.tsx";
import { loader as versions } from "#app/routes/papier.fassungen.tsx";
import { loader as compare } from "#app/routes/papier.vergleich.tsx";
import { loader as desk } from "#app/routes/verwaltung.papier.tsx";
import { action as take } from "#app/routes/verwaltung.papier_.aufnehmen.tsx";
import { action as confirm, loader as confirming } from "#app/routes/verwaltung.papier_.vergleich.tsx";
import { action as publish } from "#app/routes/verwaltung.papier_.veroeffentlichen.tsx";
import { action as discard } from "#app/routes/verwaltung.papier_.verwerfen.tsx";
import { findSection } from "#app/discussion/place.server.ts";
import { readSection } from "#app/discussion/read-section.server.ts";
import { findDraftVersion } from "#app/paper/draft-version.server.ts";
import { type Preview, toPreview } from "#app/paper/preview.ts";
import { findPublishedVersion, listNumbers } from "#app/paper/read-paper.server.ts";
import { fillIn } from "#app/ui/ready.server.ts";
import { givenDiscussion, givenPractitioner, givenPublished, givenTeamMember, SMALL_PAPER } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";
import { givenDraftVersion, givenNextVersion } from "#tests/discussion/new-version.ts";

const REWORDED = SMALL_PAPER.replace("Fassung 1", "Fassung 2").replace("hat oft keinen Auftrag", "hat selten einen Auftrag");
const SPLIT = SMALL_PAPER.replace("In kleinen Städten kennt man sich, und das hilft bei vielem.", "In kleinen Städten kennt man sich.\n\nDas hilft bei vielem.");

/** The preview's form where nobody chooses anything else than the text says. */
function toChosen(text: string): Record<string, string> {
  const { front, sections } = toPreview(text);
  return { ...front, text, ...Object.fromEntries(sections.flatMap(({ place, part, passages }) => [[`teil-${place}`, part ?? ""], ...passages.flatMap((passage) => (passage.weichenstellung ? [[`weiche-${passage.place}`, "ja"]] : []))])) };
}

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const as = givenTeamMember(database.db);
  type Door = (knocking: never) => Promise<unknown> | unknown;
  const knockAt = async (door: Door, form?: Record<string, string>, path = "/verwaltung/papier", params = {}) => answerOf((door as (k: unknown) => unknown)(await knock(database, path, { as, params, ...(form ? { form } : {}) })));
  const read = async (door: Door, path = "/x", params = {}) => (await (await knockAt(door, undefined, path, params)).json()) as never;
  return { database, db: database.db, as, knockAt, read };
}

/** What the form of the comparison says where nobody corrects the proposal. */
async function toForm(read: ReturnType<typeof scene>["read"]) {
  const { draftId, rows } = (await read(confirming)) as { draftId: string; rows: { id: string; number: string | null; former: string[] }[] };
  return { fassung: draftId, changeNote: "Eine Stelle ist genauer.", ...Object.fromEntries(rows.filter(({ number }) => number !== null).map(({ id, former }) => [`aus-${id}`, former.join(", ")])) };
}

describe("a version goes from text to publication", () => {
  test("taken in, compared, confirmed, published", async () => {
    const { db, knockAt, read } = scene();
    expect((await knockAt(take, toChosen(REWORDED))).headers.get("location")).toBe("/verwaltung/papier/vergleich");
    expect(await read(desk)).toMatchObject({ published: { number: 1 }, draft: { label: "Fassung 2", summary: "4 unverändert, 1 geändert", confirmedAt: null } });
    expect((await knockAt(publish, { fassung: findDraftVersion(db)!.id })).status).toBe(409);
    expect((await knockAt(confirm, await toForm(read))).status).toBe(303);
    expect((await knockAt(publish, { fassung: findDraftVersion(db)!.id })).headers.get("location")).toBe("/papier/fassungen?hinweis=papier-veroeffentlicht");
    expect(findPublishedVersion(db)).toMatchObject({ number: 2 });
    expect(await read(versions)).toMatchObject({ versions: [{ number: 2, changeNote: "Eine Stelle ist genauer." }, { number: 1 }] });
  });

  test("the first one is published at once", async () => {
    const database = freshDatabase();
    const as = givenTeamMember(database.db);
    const taken = await answerOf(take(await knock(database, "/verwaltung/papier", { as, form: toChosen(SMALL_PAPER) })));
    expect(taken.headers.get("location")).toBe("/verwaltung/papier?hinweis=papier-veroeffentlicht");
    expect(findPublishedVersion(database.db)).toMatchObject({ number: 1 });
  });

  test("what the machine proposes can be corrected: two pieces are one new passage and the old one", async () => {
    const { db, knockAt, read } = scene();
    await knockAt(take, toChosen(SPLIT));
    expect(listNumbers(db, findDraftVersion(db)!)).toEqual(["1", "2", "2a", "3", "4", "5"]);
    const form: Record<string, string> = await toForm(read);
    const [first] = Object.keys(form).filter((name) => name.startsWith("aus-") && form[name] === "2");
    await knockAt(confirm, { ...form, [first!]: "" });
    expect(listNumbers(db, findDraftVersion(db)!)).toEqual(["1", "1a", "2", "3", "4", "5"]);
  });

  test("as a Neuausgabe it is numbered from 1, and says so at the desk and among the versions", async () => {
    const { db, knockAt, read } = scene();
    await knockAt(take, toChosen(SPLIT));
    expect((await knockAt(confirm, { ...(await toForm(read)), newEdition: "ja" })).status).toBe(303);
    expect([await read(confirming), await read(desk)]).toMatchObject([{ newEdition: true, editorial: false }, { draft: { newEdition: true } }]);
    expect(listNumbers(db, findDraftVersion(db)!)).toEqual(["1", "2", "3", "4", "5", "6"]);
    await knockAt(publish, { fassung: findDraftVersion(db)!.id });
    expect(await read(versions)).toMatchObject({ versions: [{ number: 2, newEdition: 1 }, { number: 1, newEdition: 0 }] });
    expect(await read(section, "/papier/stellen", { section: "stellen" })).toMatchObject({ version: { countedSince: 2 } });
    expect(await read(section, "/papier/stellen?fassung=1", { section: "stellen" })).toMatchObject({ version: { countedSince: null }, items: [{ number: "4" }, { number: "5" }] });
  });

  test("a draft can be thrown away", async () => {
    const { db, knockAt } = scene();
    await knockAt(take, toChosen(REWORDED));
    expect((await knockAt(discard, {})).status).toBe(303);
    expect(findDraftVersion(db)).toBeUndefined();
  });
});

describe("a form that is wrong comes back with what was typed", () => {
  test.each([
    ["no text", "", [expect.stringContaining("Die Datei hat keine Überschrift.")]],
    ["a text before any heading", "Text", [expect.stringMatching(/^Zeile 5: Vor diesem Text steht keine Überschrift/)]],
    ["a picture and a passage without words", SMALL_PAPER.replace("- Ein Amt", "![Bild](x.png)\n\n{.weichenstellung}\n\n- Ein Amt"), [expect.stringMatching(/^Zeile 18, „Kurze Wege“: .*Bild/), expect.stringMatching(/^Zeile 20, „Kurze Wege“: Dieser Absatz ist leer/)]],
  ])("%s", async (_, text, problems) => {
    const { db, knockAt } = scene();
    const answer = await knockAt(take, { ...toChosen(text), title: "Papier" });
    const { preview } = (await answer.json()) as { preview: Preview };
    expect([answer.status, preview.problems]).toEqual([422, problems]);
    expect(preview.text).toContain(text.replace(/^---\n.*?\n---\n/s, ""));
    expect(findDraftVersion(db)).toBeUndefined();
  });

  test.each([
    ["a Randnummer that is not there", { changeNote: "Anders.", first: "99" }, "Eine Rn. 99 hat die geltende Fassung nicht."],
    ["no word on what changes", { changeNote: " " }, "Sagen Sie in einem Satz, was diese Fassung ändert."],
    ["editorial and a Neuausgabe at once", { changeNote: "Anders.", editorial: "ja", newEdition: "ja" }, "Eine Neuausgabe ändert alle Randnummern und ist nicht nur redaktionell. Wählen Sie eines von beiden."],
    ["editorial, though a passage comes", { editorial: "ja" }, "Rein redaktionell ist eine Fassung nur, wenn kein Absatz neu ist, entfällt, geteilt oder zusammengelegt wird."],
  ])("%s", async (_, { first, ...change }: Record<string, string>, sentence) => {
    const { db, knockAt, read } = scene();
    await knockAt(take, toChosen(SPLIT));
    const form: Record<string, string> = await toForm(read);
    const name = Object.keys(form).find((key) => key.startsWith("aus-"))!;
    const answer = await knockAt(confirm, { ...form, ...change, ...(first ? { [name]: first } : {}) });
    const { errors, typed } = (await answer.json()) as { errors: Record<string, string>; typed: Record<string, string> };
    expect([answer.status, Object.values(errors)]).toEqual([422, [sentence]]);
    expect(typed).toMatchObject({ ...change });
    expect(findDraftVersion(db)!.confirmedAt).toBeNull();
  });

  test("a comparison of a draft that is gone is refused with 409", async () => {
    const { db, knockAt, read } = scene();
    await knockAt(take, toChosen(REWORDED));
    const form = await toForm(read);
    await knockAt(take, toChosen(SPLIT));
    expect((await knockAt(confirm, form)).status).toBe(409);
    expect(findDraftVersion(db)!.confirmedAt).toBeNull();
  });
});

describe("who reads", () => {
  test("finds an older version by its number, the section and the outline, and the newest for any other number", async () => {
    const { db, read } = scene();
    givenNextVersion(db, REWORDED);
    const at = (fassung: string) => read(section, `/papier/stellen?fassung=${fassung}`, { section: "stellen" });
    expect(await at("1")).toMatchObject({ isOlder: true, version: { number: 1 }, previous: { key: expect.any(String) }, next: null, items: [{ number: "4", html: expect.stringContaining("hat oft keinen Auftrag") }, { number: "5" }] });
    for (const other of ["2", "3", "x", "-1"]) expect(await at(other)).toMatchObject({ isOlder: false, version: { label: "Fassung 2" } });
    expect(await read(outline, "/papier?fassung=1")).toMatchObject({ version: { number: 1 }, query: "?fassung=1" });
  });

  test("never sees a draft", async () => {
    const { db, read } = scene();
    givenDraftVersion(db, REWORDED);
    expect(await read(versions)).toMatchObject({ versions: [{ number: 1 }] });
    expect(await read(compare, "/papier/vergleich?von=1&nach=2")).toMatchObject({ rows: null });
    expect(await read(section, "/papier/stellen?fassung=2", { section: "stellen" })).toMatchObject({ isOlder: false, version: { label: "Fassung 1" } });
  });

  test("compares any two versions, also over a third, and sees only what changed", async () => {
    const { db, read } = scene();
    givenNextVersion(db, REWORDED);
    givenNextVersion(db, SPLIT.replace("Fassung 1", "Fassung 3"));
    const rows = async (query: string) => ((await read(compare, `/papier/vergleich${query}`)) as { rows: { relation: string; number: string; former: string[] }[] }).rows.map(({ relation, number, former }) => [relation, former.join(), number]);
    expect(await rows("?von=1&nach=2")).toEqual([["changed", "4", "4"]]);
    expect(await rows("?von=1&nach=3")).toEqual([["split", "2", "2"], ["split", "2", "2a"]]);
    expect(await rows("")).toEqual([["split", "2", "2"], ["split", "2", "2a"], ["changed", "4", "4"]]);
  });

  test("of what fell away finds the Randnummer and its last words, and what was said about it", async () => {
    const { db, read } = scene();
    givenPublished(db);
    givenNextVersion(db, SMALL_PAPER.replace("Wer zuständig ist, hat oft keinen Auftrag.[^1]\n\n", ""));
    expect(await read(section, "/papier/stellen", { section: "stellen" })).toMatchObject({ former: { dropped: [{ number: "4", version: 1, html: expect.stringContaining("oft keinen Auftrag") }] }, onSection: { html: "" } });
    const { parts, onFormer } = readSection(db, { ...findSection(db, "stellen")!, viewer: null, mayWrite: true });
    expect(fillIn(onFormer, new Map(parts.map(({ mark, bytes }) => [mark, bytes]))).join("")).toContain("B-001");
  });
});

test("settled or standing is said with one click, by nobody but the author, and only once the words have changed", async () => {
  const { database, db } = scene();
  const { author } = givenPublished(db);
  const say = async (as: typeof author, standing = "settled") => (await answerOf(settle(await knock(database, "/beitraege/B-001/stand", { as, params: { number: "B-001" }, form: { standing } })))).status;
  expect(await say(author)).toBe(404);
  givenNextVersion(db, REWORDED);
  expect([await say(givenPractitioner(db)), await say(author, "vielleicht"), await say(author)]).toEqual([404, 404, 303]);
});
