import { describe, expect, test } from "vitest";
import type { Admin } from "#app/accounts/doorkeeper.server.ts";
import { FRESH_SIGN_IN } from "#app/accounts/fresh-sign-in.ts";
import { saveRegistration } from "#app/accounts/registration.server.ts";
import { action as cancel } from "#app/routes/konto.email_.abbrechen.tsx";
import { action as confirm, loader as codes } from "#app/routes/konto.email_.bestaetigen.tsx";
import { action as start, loader as show } from "#app/routes/konto.email.tsx";
import { codesOf, NEW, OLD, WRONG } from "#tests/accounts/changing-email.ts";
import { readOwnData } from "#app/privacy/read-own-data.server.ts";
import { givenPractitioner, givenStaff, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock, signInCookie, TEST_ENV, wordsOf } from "../support/door.ts";

const STALE = NOW + FRESH_SIGN_IN;

async function scene() {
  const database = freshDatabase();
  const person = givenPractitioner(database.db, { email: OLD });
  const cookie = await signInCookie(database, person);
  const at = (path: string, { now = NOW, form }: { now?: number; form?: Record<string, string> } = {}) => knock(database, path, { cookie, now, ...(form ? { form } : {}) });
  const begin = async (email = NEW, now = NOW) => answerOf(start(await at("/konto/email", { form: { email }, now })));
  const enter = async (form: Record<string, string>) => answerOf(confirm(await at("/konto/email/bestaetigen", { form })));
  return { database, person, cookie, at, begin, enter };
}

describe("/konto/email", () => {
  test("shows the address and, after a fresh sign-in, the way to change it", async () => {
    const { at } = await scene();
    expect(await (await answerOf(show(await at("/konto/email")))).json()).toEqual({ email: OLD, signInPath: null, open: null });
    expect(await (await answerOf(show(await at("/konto/email", { now: STALE })))).json()).toMatchObject({ signInPath: "/anmelden?neu=ja&zurueck=%2Fkonto%2Femail" });
  });

  test("a stale sign-in is refused and keeps what was typed", async () => {
    const { begin, database } = await scene();
    const answer = await begin(NEW, STALE);
    expect([answer.status, await answer.json()]).toMatchObject([403, { typed: { email: NEW }, back: "/konto/email" }]);
    expect(database.sqlite.prepare("select count(*) from email_changes").pluck().get()).toBe(0);
    expect((await begin(NEW, STALE - 1)).status).toBe(303);
  });

  test.each([[OLD, "Das ist schon Ihre Adresse."], [`  ${OLD.toUpperCase()} `, "Das ist schon Ihre Adresse."], ["karin", "vollständige Adresse"], ["", "vollständige Adresse"]])("%j is refused beside the field", async (email, sentence) => {
    const { begin } = await scene();
    const answer = await begin(email);
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { email: expect.stringContaining(sentence) }, typed: { email } }]);
  });

  test("what the domains allow holds here, too", async () => {
    const { begin, database } = await scene();
    saveRegistration(database.db, { admin: givenStaff(database.db, "admin") as Admin, mode: "domains", domains: ["musterstadt.de"], readership: "public", now: NOW });
    expect((await begin()).status).toBe(422);
    expect((await begin("karin@musterstadt.de")).status).toBe(303);
  });

  test("the sixth time in an hour is too many", async () => {
    const { begin } = await scene();
    for (let n = 0; n < 5; n++) await begin();
    expect((await begin()).status).toBe(429);
  });

  test("says nothing of who has an account: pages, statuses, headers and one's own data are the same", async () => {
    const told = await Promise.all([true, false].map(async (isKnown) => {
      const { database, person, at, begin, enter } = await scene();
      if (isKnown) givenPractitioner(database.db, { email: NEW });
      const started = await begin();
      const { codeOld } = codesOf(database, person, TEST_ENV.sessionSecret);
      const answers = [started, await answerOf(codes(await at("/konto/email/bestaetigen"))), await enter({ codeOld, codeNew: WRONG }), await answerOf(show(await at("/konto/email")))];
      const read = await Promise.all(answers.map(async (answer) => [answer.status, [...answer.headers], answer.status === 303 ? "" : await wordsOf(answer)]));
      return JSON.stringify([read, readOwnData(database.db, person)]).replaceAll(codeOld, "CODE");
    }));
    expect(told[0]).toContain(NEW);
    expect(told[0]).toBe(told[1]);
  });
});

describe("/konto/email/bestaetigen", () => {
  test("changes the address and leads to the account", async () => {
    const { database, person, begin, enter } = await scene();
    await begin();
    const answer = await enter(codesOf(database, person, TEST_ENV.sessionSecret));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/konto?hinweis=adresse-geaendert"]);
    expect(database.sqlite.prepare("select email from people").pluck().get()).toBe(NEW);
  });

  test("a code may be typed as people type: small, with blanks", async () => {
    const { database, person, begin, enter } = await scene();
    await begin();
    const { codeOld, codeNew } = codesOf(database, person, TEST_ENV.sessionSecret);
    expect((await enter({ codeOld: ` ${codeOld.toLowerCase()}`, codeNew: `${codeNew.slice(0, 4)} ${codeNew.slice(4)}` })).status).toBe(303);
  });

  test("says which code is wrong and keeps both; the fifth time it is over", async () => {
    const { database, person, begin, enter } = await scene();
    await begin();
    const right = codesOf(database, person, TEST_ENV.sessionSecret);
    const answer = await enter({ ...right, codeNew: WRONG });
    expect([answer.status, await answer.json()]).toEqual([422, { errors: { codeNew: "Der Code aus der Mail an Ihre neue Adresse stimmt nicht. Sie haben noch 4 Versuche." }, typed: { ...right, codeNew: WRONG } }]);
    for (let n = 0; n < 3; n++) await enter({ ...right, codeOld: WRONG });
    expect([(await enter({ ...right, codeOld: WRONG })).status, (await enter(right)).status]).toEqual([429, 429]);
  });

  test("an empty field costs no try", async () => {
    const { database, begin, enter } = await scene();
    await begin();
    const answer = await enter({ codeOld: WRONG, codeNew: " " });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { codeNew: "Geben Sie den Code ein, den wir an Ihre neue Adresse geschickt haben." } }]);
    expect(database.sqlite.prepare("select tries from email_changes").pluck().get()).toBe(0);
  });

  test("sent twice, or cancelled, it answers 409 and leads back", async () => {
    const { database, person, at, begin, enter } = await scene();
    await begin();
    const right = codesOf(database, person, TEST_ENV.sessionSecret);
    const cancelled = await answerOf(cancel(await at("/konto/email/abbrechen", { form: {} })));
    expect([cancelled.status, cancelled.headers.get("location")]).toEqual([303, "/konto/email?hinweis=adresse-bleibt"]);
    const answer = await enter(right);
    expect([answer.status, await answer.json()]).toMatchObject([409, { back: "/konto/email" }]);
  });
});
