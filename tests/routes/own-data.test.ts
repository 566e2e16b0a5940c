import { describe, expect, test } from "vitest";
import { FRESH_SIGN_IN } from "#app/accounts/fresh-sign-in.ts";
import { loader as account } from "#app/routes/konto._index.tsx";
import { loader as ownData } from "#app/routes/konto.daten.tsx";
import { loader as download } from "#app/routes/konto.daten[.]json.ts";
import { action as plan, loader as deletion } from "#app/routes/konto.loeschen.tsx";
import { action as takeBack } from "#app/routes/konto.loeschen_.zuruecknehmen.tsx";
import { findPlannedDeletion } from "#app/privacy/plan-deletion.server.ts";
import { GRACE_PERIOD } from "#app/privacy/deletion.ts";
import { givenDiscussion, givenPending, givenPractitioner, givenStaff, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock, signInCookie, wordsOf } from "../support/door.ts";

const STALE = NOW + FRESH_SIGN_IN;

async function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const person = givenPractitioner(database.db, { email: "frida@stadt.example" });
  givenPending(database.db, { author: person, body: "Das ist mein Wort, und es wartet noch." });
  const cookie = await signInCookie(database, person);
  const at = (path: string, { now = NOW, form }: { now?: number; form?: Record<string, string> } = {}) => knock(database, path, { cookie, now, ...(form ? { form } : {}) });
  return { database, person, at };
}

describe("/konto/daten", () => {
  test("shows everything at once to somebody who has just signed in", async () => {
    const { at } = await scene();
    const words = await wordsOf(await answerOf(ownData(await at("/konto/daten"))));
    for (const expected of ["frida@stadt.example", "Das ist mein Wort, und es wartet noch.", "Netiquette und Nutzungsbedingungen"]) expect(words).toContain(expected);
  });

  test("and only says how, once the sign-in is ten minutes old", async () => {
    const { at } = await scene();
    const answer = await answerOf(ownData(await at("/konto/daten", { now: STALE })));
    expect([answer.status, await answer.json()]).toEqual([200, { parts: null, planned: null }]);
    expect((await (await answerOf(ownData(await at("/konto/daten", { now: STALE - 1 })))).json()) as object).not.toMatchObject({ parts: null });
  });

  test("is a file, too", async () => {
    const { at } = await scene();
    const answer = await answerOf(download(await at("/konto/daten.json")));
    expect([answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual(["application/json; charset=utf-8", 'attachment; filename="meine-daten.json"']);
    expect(await answer.json()).toMatchObject({ "Konto und Profil": [{ "E-Mail-Adresse": "frida@stadt.example" }], "Wortlaute Ihrer Beiträge": [{ Stand: "in Prüfung" }], Entwürfe: [] });
  });

  test("the file asks for a fresh sign-in", async () => {
    const { at } = await scene();
    const answer = await answerOf(download(await at("/konto/daten.json", { now: STALE })));
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/anmelden?neu=ja&zurueck=%2Fkonto%2Fdaten"]);
  });
});

describe("/konto/loeschen", () => {
  test("plans, says so on the account page, and takes back", async () => {
    const { database, person, at } = await scene();
    const planned = await answerOf(plan(await at("/konto/loeschen", { form: { choice: "erase" } })));
    expect([planned.status, planned.headers.get("location")]).toEqual([303, "/konto?hinweis=loeschung-geplant"]);
    expect(await (await answerOf(account(await at("/konto")))).json()).toMatchObject({ planned: { choice: "erase", dueAt: NOW + GRACE_PERIOD } });
    const back = await answerOf(takeBack(await at("/konto/loeschen/zuruecknehmen", { form: {} })));
    expect([back.status, back.headers.get("location")]).toEqual([303, "/konto?hinweis=loeschung-zurueck"]);
    expect(findPlannedDeletion(database.db, person)).toBeUndefined();
  });

  test.each([[{}], [{ choice: "" }], [{ choice: "alles" }]])("%j is no choice", async (form) => {
    const { database, person, at } = await scene();
    const answer = await answerOf(plan(await at("/konto/loeschen", { form: form as Record<string, string> })));
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { choice: "Wählen Sie aus, was mit Ihren Beiträgen geschehen soll." } }]);
    expect(findPlannedDeletion(database.db, person)).toBeUndefined();
  });

  test("an old sign-in is led to a new one, and nothing is planned", async () => {
    const { database, person, at } = await scene();
    expect(await (await answerOf(deletion(await at("/konto/loeschen", { now: STALE })))).json()).toMatchObject({ signInPath: "/anmelden?neu=ja&zurueck=%2Fkonto%2Floeschen" });
    const answer = await answerOf(plan(await at("/konto/loeschen", { form: { choice: "keep" }, now: STALE })));
    expect([answer.status, await answer.json()]).toMatchObject([403, { title: "Dafür ist Ihre Anmeldung zu lange her.", instead: [{ to: "/anmelden?neu=ja&zurueck=%2Fkonto%2Floeschen" }] }]);
    expect(findPlannedDeletion(database.db, person)).toBeUndefined();
  });

  test("what is planned stays as it was planned: 409", async () => {
    const { at } = await scene();
    await answerOf(plan(await at("/konto/loeschen", { form: { choice: "erase" } })));
    const answer = await answerOf(plan(await at("/konto/loeschen", { form: { choice: "keep" } })));
    expect([answer.status, await answer.json()]).toMatchObject([409, { lead: expect.stringContaining("wird schon gelöscht") }]);
  });

  test("whoever is the last to administer is told before, and refused after: 409", async () => {
    const { database } = await scene();
    const as = givenStaff(database.db, "admin");
    expect(await (await answerOf(deletion(await knock(database, "/konto/loeschen", { as })))).json()).toMatchObject({ isNeeded: true });
    const answer = await answerOf(plan(await knock(database, "/konto/loeschen", { as, form: { choice: "keep" } })));
    expect([answer.status, await answer.json()]).toMatchObject([409, { lead: expect.stringContaining("letzte Person mit der Berechtigung „Administration“") }]);
  });
});
