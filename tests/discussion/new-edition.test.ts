import { describe, expect, test } from "vitest";
import { saveDraft, findDraftAt } from "#app/discussion/drafts.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { follow, listFollowed } from "#app/discussion/follow.server.ts";
import { confirmDraftVersion, findDraftVersion, readMatching } from "#app/paper/draft-version.server.ts";
import { listGone } from "#app/paper/gone-numbers.server.ts";
import { findPublishedVersion, listNumbers, listSections } from "#app/paper/read-paper.server.ts";
import type { Db } from "#db/open.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import { readPage } from "#tests/server/application.ts";
import { givenDiscussion, givenPractitioner, givenPublished, NOW, SMALL_PAPER, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenDraftVersion, givenNextVersion } from "./new-version.ts";

const CARELESS = "Wer zuständig ist, hat oft keinen Auftrag.[^1]\n\n";
const ONE_MORE = SMALL_PAPER.replace("In kleinen", "Auch Ehrenamt braucht jemanden, der zuhört.\n\nIn kleinen");
const DROPPED = SMALL_PAPER.replace(CARELESS, "").replace("[^1]: Eigene Beobachtung.\n", "");

function given() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  return database;
}

const numbers = (db: Db) => listNumbers(db, findPublishedVersion(db)!);
const read = (db: Db, number: number) => db.select().from(publicContributions).all().find((row) => row.number === number)!;
const toSection = (db: Db, key: string) => listSections(db, findPublishedVersion(db)!).find((section) => section.key === key)!;

describe("a Neuausgabe", () => {
  test("numbers from 1, and so do the letters of the versions after it", () => {
    const { db } = given();
    givenNextVersion(db, ONE_MORE);
    expect(numbers(db)).toEqual(["1", "1a", "2", "3", "4", "5"]);
    givenNextVersion(db, ONE_MORE, { newEdition: true });
    expect(numbers(db)).toEqual(["1", "2", "3", "4", "5", "6"]);
    givenNextVersion(db, ONE_MORE.replace("Auch Ehrenamt", "Busse fahren selten nach acht.\n\nAuch Ehrenamt"));
    expect(numbers(db)).toEqual(["1", "1a", "2", "3", "4", "5", "6"]);
    givenNextVersion(db, ONE_MORE);
    givenNextVersion(db, ONE_MORE.replace("Auch Ehrenamt", "Züge halten nur im Sommer hier.\n\nAuch Ehrenamt"));
    expect(numbers(db)).toEqual(["1", "1b", "2", "3", "4", "5", "6"]);
  });

  test("leaves what was said at its words, under the number they have now, and asks nobody about words that stayed", () => {
    const { db } = given();
    givenPublished(db);
    givenNextVersion(db, ONE_MORE);
    expect(read(db, 1).passageNumber).toBe("4");
    expect(givenNextVersion(db, ONE_MORE, { newEdition: true }).people).toBe(0);
    expect(read(db, 1)).toMatchObject({ passageNumber: "5", isOutdated: 0 });
  });

  test("does not lend a number of before to what was said on a passage that is gone, nor its anchor", async () => {
    const database = given();
    const { db } = database;
    givenPublished(db);
    givenNextVersion(db, DROPPED);
    expect(read(db, 1)).toMatchObject({ passageNumber: "4" });
    givenNextVersion(db, DROPPED, { newEdition: true });
    expect(numbers(db)).toEqual(["1", "2", "3", "4"]);
    expect(read(db, 1)).toMatchObject({ passageId: null, passageNumber: null, versionNumber: 1, sectionKey: "stellen" });
    expect(listGone(db, toSection(db, "stellen")).dropped).toMatchObject([{ number: "4", version: 1, isFormerCount: true }]);
    const { html } = await readPage(database, "/papier/stellen");
    expect(html.split('id="rn-4"')).toHaveLength(2);
    expect(html).toMatch(/id="fassung-1-rn-4"><summary>Rn.\u00a04 der Fassung 1 \(entfallen, vor der Neuausgabe\)/);
    expect(html).toContain("Randnummern neu gezählt seit Fassung ");
    expect((await readPage(database, "/papier/fassungen")).html).toContain("Mit dieser Fassung zählen die Randnummern neu.");
  });

  test("says of a number that went into another nothing once it is counted anew", () => {
    const { db } = given();
    const merged = SMALL_PAPER.replace(`${CARELESS}Jede`, `${CARELESS.trim()} Jede`);
    givenNextVersion(db, merged);
    expect(listGone(db, toSection(db, "stellen")).absorbed).toHaveLength(1);
    givenNextVersion(db, merged, { newEdition: true });
    expect(listGone(db, toSection(db, "stellen"))).toEqual({ dropped: [], absorbed: [] });
  });

  test("takes along who follows a passage, and lets nobody follow another by its number", () => {
    const { db } = given();
    const [one, other] = [givenPractitioner(db), givenPractitioner(db)];
    for (const passageNumber of ["2", "4", "5"]) follow(db, { person: one, target: { passageNumber }, now: NOW });
    follow(db, { person: other, target: { passageNumber: "4" }, now: NOW });
    givenNextVersion(db, ONE_MORE.replace(CARELESS, "").replace("[^1]: Eigene Beobachtung.\n", ""), { newEdition: true });
    expect([...listFollowed(db, one).passages].toSorted()).toEqual(["3", "5"]);
    expect([...listFollowed(db, other).passages]).toEqual([]);
  });

  test("takes a draft along to its passage", () => {
    const { db } = given();
    const author = givenPractitioner(db);
    saveDraft(db, { author, place: somewhere(db), kind: "agreement", body: "Noch nicht fertig.", now: NOW });
    givenNextVersion(db, ONE_MORE, { newEdition: true });
    expect(listDrafts(db, author)).toMatchObject([{ passageNumber: "4", path: "/papier/stellen?schreiben=5#schreiben" }]);
    const at = (nth: number, section: string) => findDraftAt(db, { author, place: somewhere(db, { section, nth }) })?.body;
    expect([at(1, "stellen"), at(3, "kurze-wege")]).toEqual(["Noch nicht fertig.", undefined]);
  });

  test("is never only editorial, neither by the verb nor in the database", () => {
    const { db, sqlite } = given();
    const { id } = givenDraftVersion(db, SMALL_PAPER, { newEdition: true });
    expect(() => sqlite.prepare("update paper_versions set editorial = 1 where id = ?").run(id)).toThrow(/CHECK/);
    expect(confirmDraftVersion(db, { versionId: id, pairs: readMatching(db, { published: findPublishedVersion(db)!, draft: { id } }).matches, editorial: true, newEdition: true, changeNote: "", now: NOW })).toEqual({ ok: false, problem: "not-editorial" });
    expect(findDraftVersion(db)).toMatchObject({ editorial: 0, newEdition: 1 });
  });
});

test("who follows a Randnummer that goes into another follows that", () => {
  const { db } = given();
  const person = givenPractitioner(db);
  for (const passageNumber of ["4", "5"]) follow(db, { person, target: { passageNumber }, now: NOW });
  givenNextVersion(db, SMALL_PAPER.replace(`${CARELESS}Jede`, `${CARELESS.trim()} Jede`));
  expect([...listFollowed(db, person).passages]).toEqual(["4"]);
});
