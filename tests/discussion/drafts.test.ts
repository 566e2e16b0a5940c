import { describe, expect, test } from "vitest";
import { deleteDraft, findDraftAt, saveDraft } from "#app/discussion/drafts.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { findComposer } from "#app/discussion/find-composer.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { countRows } from "#tests/db/contents.ts";
import { givenDiscussion, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const ID = "entwurf_entwurf_";

function given() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const author = givenPractitioner(database.db);
  const save = (body: string, { place = somewhere(database.db), now = NOW, by = author, id = undefined as string | undefined } = {}) => saveDraft(database.db, { author: by, id, place, kind: "addition", body, now });
  const bodies = () => listDrafts(database.db, author).map((draft) => draft.body);
  return { database, db: database.db, author, save, bodies };
}

describe("drafts", () => {
  test("kept under the same id, the newer text takes the place of the older, also when it has moved", () => {
    const { db, author, save, bodies } = given();
    save("Erster Gedanke", { id: ID });
    save("Besserer Gedanke", { id: ID, now: NOW + 1 });
    save("Noch besserer, woanders", { id: ID, place: somewhere(db, { nth: 2 }), now: NOW + 2 });
    expect([bodies(), listDrafts(db, author)[0]!.passageNumber]).toEqual([["Noch besserer, woanders"], "5"]);
  });

  test("a form that does not show a draft does not take its place: both lie there, the newer is found first", () => {
    const { db, author, save, bodies } = given();
    save("Ein langer Entwurf, der nicht verloren gehen darf");
    save("Ein kurzer, neuer", { id: ID, now: NOW + 1 });
    expect(bodies()).toEqual(["Ein kurzer, neuer", "Ein langer Entwurf, der nicht verloren gehen darf"]);
    submitContribution(db, { author, place: somewhere(db), kind: "addition", body: "Ein kurzer, neuer Beitrag.", draftId: ID, now: NOW + 2 });
    expect(bodies()).toEqual(["Ein langer Entwurf, der nicht verloren gehen darf"]);
    submitContribution(db, { author, place: somewhere(db), kind: "addition", body: "Noch einer, ohne Entwurf.", now: NOW + 3 });
    expect(bodies()).toHaveLength(1);
  });

  test("an id that is somebody else's changes nothing of theirs", () => {
    const { db, save, bodies } = given();
    save("Meiner", { id: ID });
    const other = givenPractitioner(db);
    save("Anderer", { id: ID, by: other });
    expect([bodies(), listDrafts(db, other).map(({ body }) => body)]).toEqual([["Meiner"], ["Anderer"]]);
  });

  test("each place has its own, and they are listed newest first", () => {
    const { db, save, bodies } = given();
    save("zum Absatz");
    save("zum zweiten Absatz", { place: somewhere(db, { nth: 2 }), now: NOW + 1 });
    save("zum ganzen Abschnitt", { place: somewhere(db, { nth: null }), now: NOW + 2 });
    save("zu einem anderen ganzen Abschnitt", { place: somewhere(db, { section: "kurze-wege", nth: null }), now: NOW + 3 });
    expect(bodies()).toEqual(["zu einem anderen ganzen Abschnitt", "zum ganzen Abschnitt", "zum zweiten Absatz", "zum Absatz"]);
  });

  test("are found at their place, by their author only", () => {
    const { db, author, save } = given();
    const [passage, whole] = [somewhere(db), somewhere(db, { nth: null })];
    save("zum Absatz", { place: passage });
    save("zum ganzen Abschnitt", { place: whole });
    expect(findDraftAt(db, { author, place: passage })).toMatchObject({ kind: "addition", quote: null, quoteBefore: null, body: "zum Absatz" });
    expect(findDraftAt(db, { author, place: whole })).toMatchObject({ kind: "addition", quote: null, body: "zum ganzen Abschnitt" });
    expect(findDraftAt(db, { author: givenPractitioner(db), place: passage })).toBeUndefined();
  });

  test("are deleted by their author only", () => {
    const { database, db, author, save } = given();
    save("zum Absatz");
    const { id } = listDrafts(db, author)[0]!;
    expect(deleteDraft(db, { author: givenPractitioner(db), id })).toBe(false);
    expect(countRows(database, "drafts")).toBe(1);
    expect(deleteDraft(db, { author, id })).toBe(true);
    expect(deleteDraft(db, { author, id })).toBe(false);
    expect(countRows(database, "drafts")).toBe(0);
  });

  test("go with their author", () => {
    const { database, author, save } = given();
    save("zum Absatz");
    database.sqlite.prepare("delete from people where id = ?").run(author.id);
    expect(countRows(database, "drafts")).toBe(0);
  });
});

describe("the composer", () => {
  const open = (wanted: string | null) => {
    const { db, author, save } = given();
    save("Noch nicht fertig");
    const { section, version } = somewhere(db);
    return findComposer(db, { version, section, author, wanted: { place: wanted, cited: { quote: "" }, preview: false } });
  };

  test("opens under the passage asked for, with the draft that lies there", () => {
    const composer = open("4");
    expect(composer.target).toMatchObject({ query: "4", words: "zu Rn.\u00a04" });
    expect(composer.draft).toMatchObject({ kind: "addition", quote: null, quoteBefore: null, body: "Noch nicht fertig" });
    expect(composer.places.map(({ words }) => words)).toEqual(["Rn.\u00a04: Wer zuständig ist, hat oft keinen Auftrag.", "Rn.\u00a05: Jede Stelle erhält einen schriftlichen Auftrag des Rates."]);
  });

  test("opens for the whole section", () => {
    expect(open("abschnitt")).toMatchObject({ target: { passage: "abschnitt", words: "zum ganzen Abschnitt" }, draft: null });
  });

  test.each([null, "", "1", "99", "4a", "x"])("has no target for %j, which is no passage of this section", (wanted) => {
    expect(open(wanted)).toMatchObject({ target: null, draft: null });
  });
});
