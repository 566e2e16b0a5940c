import { describe, expect, test } from "vitest";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { requestCodeHoldingText, signInAdoptingText } from "#app/discussion/sign-in-with-text.server.ts";
import { toTextInHand } from "#app/discussion/spot.server.ts";
import { MINUTE } from "#app/text/dates.ts";
import { countRows } from "#tests/db/contents.ts";
import { givenDiscussion, givenPending, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const SECRET = "s".repeat(40);
const EMAIL = "hanna.brandt@stadt.example";
const TEXT = "Bei uns fehlt der Auftrag ebenfalls, seit Jahren.";

function given() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  let browser: string | null = null;
  const ask = (body: string | null, { email = EMAIL, place = somewhere(db), now = NOW } = {}) => {
    const asked = requestCodeHoldingText(db, { email, browser, now, text: body === null ? null : { place, kind: "addition", body } });
    browser = asked.browser;
    return asked.requestId;
  };
  const enter = (requestId: string, now = NOW + MINUTE) => signInAdoptingText(db, { code: toSignInCode(SECRET, requestId), browser, formerSession: null, secret: SECRET, now });
  const drafts = (email = EMAIL) => listDrafts(db, findPersonByEmail(db, email) as Practitioner);
  return { database, db, ask, enter, drafts };
}

describe("text written before signing in", () => {
  test("waits for the code and is a draft at its place afterwards", () => {
    const { ask, enter, drafts } = given();
    expect(enter(ask(TEXT)).ok).toBe(true);
    expect(drafts()).toMatchObject([{ body: TEXT, kind: "addition", sectionKey: "stellen", passageNumber: "4", updatedAt: NOW + MINUTE }]);
  });

  test("comes with what an example tells besides, and joins field by field what lies there", () => {
    const { db, drafts } = given();
    const author = givenPractitioner(db, { email: EMAIL });
    saveDraft(db, { author, place: somewhere(db), kind: "example", body: TEXT, details: { municipality: "Auental", since: "2016", helped: "Zeit" }, now: NOW });
    const hold = (details: object, browser: string | null) => requestCodeHoldingText(db, { email: EMAIL, browser, now: NOW, text: { place: somewhere(db), kind: "example", body: TEXT, details } });
    const first = hold({ since: "2017", helped: "Zeit", contact: "Rathaus" }, null);
    signInAdoptingText(db, { code: toSignInCode(SECRET, first.requestId), browser: first.browser, formerSession: null, secret: SECRET, now: NOW + MINUTE });
    expect(drafts()).toMatchObject([{ body: TEXT, details: { municipality: "Auental", since: "2017; 2016", helped: "Zeit", contact: "Rathaus" } }]);
    const second = hold({ helped: "x".repeat(4999) }, null);
    signInAdoptingText(db, { code: toSignInCode(SECRET, second.requestId), browser: second.browser, formerSession: null, secret: SECRET, now: NOW + MINUTE });
    expect(drafts()).toHaveLength(2);
  });

  test("belongs to nobody until then", () => {
    const { database, ask } = given();
    ask(TEXT);
    expect(database.sqlite.prepare("select author_id, held_for_id is not null as held from drafts").all()).toEqual([{ author_id: null, held: 1 }]);
    expect(countRows(database, "people")).toBe(0);
  });

  test("stays when the code is wrong", () => {
    const { database, ask, enter } = given();
    ask(TEXT);
    expect(enter("falsch").ok).toBe(false);
    expect(countRows(database, "drafts")).toBe(1);
  });

  test("comes along whichever of several codes is entered", () => {
    const { db, ask, enter, drafts } = given();
    const first = ask(TEXT);
    ask("Noch etwas zum Abschnitt im Ganzen.", { place: somewhere(db, { nth: null }) });
    expect(enter(first).ok).toBe(true);
    expect(drafts().map((draft) => draft.body).toSorted()).toEqual([TEXT, "Noch etwas zum Abschnitt im Ganzen."].toSorted());
  });

  test("goes to the address it was written under, not to another one in the same browser", () => {
    const { database, ask, enter, drafts } = given();
    ask(TEXT);
    expect(enter(ask(null, { email: "andere@stadt.example" })).ok).toBe(true);
    expect(drafts("andere@stadt.example")).toEqual([]);
    expect(countRows(database, "drafts")).toBe(1);
  });
});

describe("where a draft lies already", () => {
  function givenDraft(body: string) {
    const there = given();
    const author = givenPractitioner(there.db, { email: EMAIL });
    saveDraft(there.db, { author, place: somewhere(there.db), kind: "question", body, now: NOW });
    return there;
  }

  test("both texts are kept, the newer one first", () => {
    const { ask, enter, drafts } = givenDraft("Was ich früher dachte.");
    enter(ask(TEXT));
    expect(drafts().map((draft) => draft.body)).toEqual([`${TEXT}\n\nWas ich früher dachte.`]);
  });

  test("the same text is kept once", () => {
    const { ask, enter, drafts } = givenDraft(TEXT);
    enter(ask(TEXT));
    expect(drafts().map((draft) => draft.body)).toEqual([TEXT]);
  });

  test("the same text sent with two requests is kept once", () => {
    const { ask, enter, drafts } = givenDraft("Was ich früher dachte.");
    ask(TEXT);
    enter(ask(TEXT, { now: NOW + 1 }));
    expect(drafts().map((draft) => draft.body)).toEqual([`${TEXT}\n\nWas ich früher dachte.`]);
  });

  test("a draft at another place stays as it is", () => {
    const { db, ask, enter, drafts } = givenDraft("Was ich früher dachte.");
    enter(ask(TEXT, { place: somewhere(db, { nth: 2 }) }));
    expect(drafts().map((draft) => draft.body).toSorted()).toEqual([TEXT, "Was ich früher dachte."].toSorted());
  });

  test("nothing is lost even when both texts are as long as a draft can be", () => {
    const { ask, enter, drafts } = givenDraft("a".repeat(20_000));
    enter(ask("b".repeat(20_000)));
    const kept = drafts().map((draft) => draft.body).join("");
    expect([kept.split("a").length - 1, kept.split("b").length - 1]).toEqual([20_000, 20_000]);
  });
});

describe("text outlives the code it waited for", () => {
  test.each([["an hour later", NOW + 60 * MINUTE], ["at once", NOW + 1]])("a new code of the same browser and address takes it along (%s)", (_, later) => {
    const { ask, enter, drafts } = given();
    ask(TEXT);
    expect(enter(ask(null, { now: later }), later + MINUTE).ok).toBe(true);
    expect(drafts().map((draft) => draft.body)).toEqual([TEXT]);
  });

  test("the place of somebody else's contribution is not told to whoever pretends to revise it", () => {
    const { db, enter, drafts } = given();
    const { number } = givenPending(db);
    const text = toTextInHand(db, { returnTo: `/beitraege/B-00${number}/bearbeiten`, body: TEXT });
    expect(toTextInHand(db, { returnTo: `/beitraege/B-00${number}/antworten`, body: TEXT })).toBeNull();
    const asked = requestCodeHoldingText(db, { email: EMAIL, browser: null, now: NOW, text });
    signInAdoptingText(db, { code: toSignInCode(SECRET, asked.requestId), browser: asked.browser, formerSession: null, secret: SECRET, now: NOW });
    expect(enter("egal").ok).toBe(false);
    expect(drafts()).toMatchObject([{ body: TEXT, path: null, passageNumber: null, sectionKey: null, answers: null }]);
  });
});
