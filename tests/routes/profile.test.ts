import { describe, expect, test } from "vitest";
import { action as save, loader as show } from "#app/routes/konto.profil.tsx";
import { action as begin, loader as welcome } from "#app/routes/willkommen.tsx";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { currentRevision, givenDiscussion, givenPending, givenPractitioner, givenPublished, givenStaff } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

const typed = { occupation: "municipal", sizeClass: "small", land: "HE", shownName: "Grete Lindner", organisation: "", municipality: "", showsName: "ja" };
const EMAIL = "grete.lindner@stadt.example";

function scene() {
  const database = freshDatabase();
  return { database, as: givenPractitioner(database.db, { email: EMAIL }) };
}

test("signed out, the page asks to sign in, the form keeps its text", async () => {
  const { database } = scene();
  for (const [path, door, loader] of [["/konto/profil", save, show], ["/willkommen?zurueck=/papier", begin, welcome]] as const) {
    const asked = await answerOf(loader(await knock(database, path)));
    expect([asked.status, asked.headers.get("location")]).toEqual([302, `/anmelden?zurueck=${encodeURIComponent(path)}`]);
    const sent = await answerOf(door(await knock(database, path, { form: typed })));
    expect(sent.status).toBe(401);
    expect(await sent.json()).toMatchObject({ textInHand: { typed } });
  }
});

test("a valid profile is stored and shown again", async () => {
  const { database, as } = scene();
  const answer = await answerOf(save(await knock(database, "/konto/profil", { as, form: typed })));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/konto/profil?hinweis=gespeichert"]);
  expect(findPersonByEmail(database.db, EMAIL)).toMatchObject({ shownName: "Grete Lindner", showsName: 1, organisation: null, land: "HE" });
  const shown = await answerOf(show(await knock(database, "/konto/profil", { as })));
  expect(await shown.json()).toMatchObject({ stored: typed, lines: { now: "Grete Lindner, Kommunalverwaltung, Kleinstadt in Hessen" } });
});

test("an invalid one is 422, keeps what was typed and changes nothing", async () => {
  const { database, as } = scene();
  const form = { ...typed, shownName: "Projektteam", organisation: "Stadt\nMusterhain", citation: "ja" };
  for (const [door, path] of [[save, "/konto/profil"], [begin, "/willkommen"]] as const) {
    const knocking = await knock(database, path, { as, form });
    const before = everythingIn(database);
    const answer = await answerOf(door(knocking));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ typed: form, errors: { shownName: "Dieser Name ist dem Projekt vorbehalten.", organisation: "Schreiben Sie in eine einzige Zeile." } });
    expect(everythingIn(database)).toEqual(before);
  }
});

test("who has the permission may carry its name", async () => {
  const { database } = scene();
  const as = givenStaff(database.db, "team");
  expect((await answerOf(save(await knock(database, "/konto/profil", { as, form: { ...typed, shownName: "Projektteam" } })))).status).toBe(303);
});

describe("the welcome leads", () => {
  test.each([
    ["?zurueck=%2Fpapier%2Fstellen%23rn-4", "/papier/stellen#rn-4", "/papier/stellen#rn-4"],
    ["", "/konto", "/konto?hinweis=gespeichert"],
    ["?zurueck=%2F%2Fboese.example", "/konto", "/konto?hinweis=gespeichert"],
    ["?zurueck=https%3A%2F%2Fboese.example%2F", "/konto", "/konto?hinweis=gespeichert"],
  ])("from %j to %s, and after saving to %s", async (query, skipped, saved) => {
    const { database, as } = scene();
    const shown = await answerOf(welcome(await knock(database, `/willkommen${query}`, { as })));
    expect(await shown.json()).toMatchObject({ returnTo: skipped });
    expect((await answerOf(begin(await knock(database, `/willkommen${query}`, { as, form: typed })))).headers.get("location")).toBe(saved);
  });
});

test("what is told after the first text is copied onto it as long as it waits, and onto nothing older or decided", async () => {
  const { database, as } = scene();
  givenDiscussion(database.db);
  const decided = givenPublished(database.db, { author: as });
  const waiting = givenPending(database.db, { author: as, body: "Mein erster Text, noch ohne Angaben." });
  await answerOf(begin(await knock(database, "/willkommen?zurueck=/papier", { as, form: typed })));
  const contextOf = (number: number) => currentRevision(database.db, number);
  expect(contextOf(waiting.number)).toMatchObject({ occupation: "municipal", sizeClass: "small", land: "HE" });
  expect(contextOf(decided.number)).toMatchObject({ occupation: null, sizeClass: null, land: null });
  await answerOf(begin(await knock(database, "/willkommen?zurueck=/papier", { as, form: { ...typed, sizeClass: "medium" } })));
  expect(contextOf(waiting.number)).toMatchObject({ sizeClass: "small" });
});
