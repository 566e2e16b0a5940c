import { describe, expect, test } from "vitest";
import { hasAcceptedTerms, recordConsent, TERMS_VERSION } from "#app/accounts/consents.server.ts";
import { describePerson, findOrCreatePerson, findPersonByEmail, grantPermission, hasPermission, listPermissions } from "#app/accounts/people.server.ts";
import { signInForm } from "#app/accounts/sign-in-form.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

describe("people", () => {
  test("get numbers in the order in which they come, and keep them", () => {
    const { db } = freshDatabase();
    const numbers = ["a@stadt.example", "b@stadt.example", "a@stadt.example"].map((email) => findOrCreatePerson(db, { email, now: NOW }).number);
    expect(numbers).toEqual([1, 2, 1]);
  });

  test("tell nothing and show nothing by themselves", () => {
    const { db } = freshDatabase();
    const nothing = { shownName: null, organisation: null, municipality: null, occupation: null, sizeClass: null, land: null };
    expect(findOrCreatePerson(db, { email: "neu@stadt.example", now: NOW })).toMatchObject({ ...nothing, showsName: 0, showsOrganisation: 0, showsMunicipality: 0, createdAt: NOW });
  });

  test("change only what they say they change", () => {
    const { db } = freshDatabase();
    const person = findOrCreatePerson(db, { email: "neu@stadt.example", now: NOW });
    describePerson(db, { person, context: { shownName: "Ole Thiel", land: "SH" } });
    describePerson(db, { person, context: { sizeClass: "rural" } });
    describePerson(db, { person, context: {} });
    expect(findPersonByEmail(db, "neu@stadt.example")).toMatchObject({ shownName: "Ole Thiel", land: "SH", sizeClass: "rural", showsName: 0 });
  });

  test("have a name of 80 characters at most", () => {
    const { db } = freshDatabase();
    const person = findOrCreatePerson(db, { email: "neu@stadt.example", now: NOW });
    expect(() => describePerson(db, { person, context: { shownName: "ü".repeat(80) } })).not.toThrow();
    expect(() => describePerson(db, { person, context: { shownName: "ü".repeat(81) } })).toThrow(/CHECK/);
  });
});

describe("permissions", () => {
  test("are given to an address, known or not, each once", () => {
    const database = freshDatabase();
    const { db } = database;
    expect(grantPermission(db, { email: "team@institut.example", permission: "team", now: NOW })).toEqual({ alreadyHad: false });
    const before = everythingIn(database);
    expect(grantPermission(db, { email: "team@institut.example", permission: "team", now: NOW + 1 })).toEqual({ alreadyHad: true });
    expect(everythingIn(database)).toEqual(before);
  });

  test("are a set, not a ladder", () => {
    const { db } = freshDatabase();
    grantPermission(db, { email: "admin@institut.example", permission: "admin", now: NOW });
    const person = findPersonByEmail(db, "admin@institut.example")!;
    expect(["moderator", "team", "admin"].map((permission) => hasPermission(db, person, permission as "admin"))).toEqual([false, false, true]);
    expect(listPermissions(db, person)).toEqual(["admin"]);
  });
});

describe("consent", () => {
  test("is to a document in its wording, noted once with the first time", () => {
    const database = freshDatabase();
    const person = findOrCreatePerson(database.db, { email: "neu@stadt.example", now: NOW });
    for (const now of [NOW, NOW + 1]) recordConsent(database.db, { person, document: "terms", now });
    expect(hasAcceptedTerms(database.db, person)).toBe(true);
    expect(database.sqlite.prepare("select document, version, accepted_at from consents").all()).toEqual([{ document: "terms", version: TERMS_VERSION, accepted_at: NOW }]);
  });

  test("to an older wording, or to being cited, is no consent to the terms in force", () => {
    const { db, sqlite } = freshDatabase();
    const person = findOrCreatePerson(db, { email: "neu@stadt.example", now: NOW });
    sqlite.prepare("insert into consents values (?, 'terms', '2017-01-01', 1)").run(person.id);
    recordConsent(db, { person, document: "citation", now: NOW });
    expect(hasAcceptedTerms(db, person)).toBe(false);
    expect(countRows({ sqlite }, "consents")).toBe(2);
  });
});

describe("the address at sign-in", () => {
  test.each([
    ["  Name@Stadt.DE ", "name@stadt.de"],
    ["vorname.nachname+papier@amt.musterhain.de", "vorname.nachname+papier@amt.musterhain.de"],
  ])("%j is %s", (email, stored) => {
    expect(signInForm.parse({ email })).toEqual({ email: stored });
  });

  test.each([
    ["", "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
    ["name", "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
    ["name@", "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
    ["name@stadt", "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
    ["a@b.de, c@d.de", "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
    ["Name <name@stadt.de>", "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
    ["name@stadt.de\r\nBcc: x@y.de", "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
    [`${"a".repeat(250)}@b.de`, "Diese Adresse ist zu lang."],
  ])("%j is refused", (email, sentence) => {
    expect(signInForm.safeParse({ email }).error?.issues[0]?.message).toBe(sentence);
  });
});
