import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findPersonByEmail, listPermissions } from "#app/accounts/people.server.ts";
import { openDatabase } from "#db/open.ts";
import { bePatient, givenFolder, lookInto, run } from "./run-command.ts";

bePatient();

function given() {
  const { databasePath } = givenFolder();
  const permissionsOf = (email: string) => lookInto(databasePath, ({ db }) => listPermissions(db, findPersonByEmail(db, email)!));
  return { databasePath, person: (...args: string[]) => run("person", args, { DATABASE_PATH: databasePath }), permissionsOf };
}

test.each([
  ["moderator", "Moderation"],
  ["team", "Projektteam"],
  ["admin", "Administration"],
])("gives the permission %s, and giving it twice is no fault", (role, word) => {
  const { person, permissionsOf } = given();
  expect(person("add", "Ada.Kern@Institut.example", "--role", role)).toEqual({ code: 0, out: `ada.kern@institut.example hat jetzt die Berechtigung „${word}“.\n`, problem: "" });
  expect(person("add", "ada.kern@institut.example", "--role", role)).toEqual({ code: 0, out: `ada.kern@institut.example hat die Berechtigung „${word}“ schon.\n`, problem: "" });
  expect(permissionsOf("ada.kern@institut.example")).toEqual([role]);
});

test("gives several, one by one", () => {
  const { person, permissionsOf } = given();
  for (const role of ["team", "moderator"]) person("add", "ada.kern@institut.example", "--role", role);
  expect(permissionsOf("ada.kern@institut.example").toSorted()).toEqual(["moderator", "team"]);
});

test("takes lost passkeys away, and says when there are none", () => {
  const { person, databasePath } = given();
  person("add", "ada.kern@institut.example", "--role", "admin");
  const { sqlite, close } = openDatabase(databasePath);
  sqlite.exec("insert into passkeys (id, person_id, public_key, counter, transports, name, created_at) select 'p1', id, 'x', 0, '', 'Diensthandy', 1 from people");
  close();
  expect(person("reset-passkeys", "Ada.Kern@institut.example")).toMatchObject({ code: 0, out: expect.stringContaining("von ada.kern@institut.example sind entfernt") });
  expect(person("reset-passkeys", "ada.kern@institut.example")).toMatchObject({ code: 1, problem: expect.stringContaining("ada.kern@institut.example hat keinen Passkey.") });
  expect(person("reset-passkeys", "niemand@institut.example")).toMatchObject({ code: 1, problem: expect.stringContaining("gibt es kein Konto.") });
});

describe("what it does not understand changes nothing", () => {
  test.each([
    ["no words at all", [], "npm run person -- add"],
    ["no address", ["add", "--role", "team"], "npm run person -- add"],
    ["another verb", ["remove", "ada@institut.example", "--role", "team"], "npm run person -- add"],
    ["an unknown option", ["add", "ada@institut.example", "--rolle", "team"], "npm run person -- add"],
    ["a second address", ["add", "ada@institut.example", "bob@institut.example", "--role", "team"], "npm run person -- add"],
    ["no permission", ["add", "ada@institut.example"], "Nennen Sie mit --role eine Berechtigung: moderator, team oder admin."],
    ["an unknown permission", ["add", "ada@institut.example", "--role", "chef"], "Nennen Sie mit --role eine Berechtigung: moderator, team oder admin."],
    ["no full address", ["add", "ada", "--role", "team"], "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
  ])("%s", (_, args, sentence) => {
    const { databasePath, person } = given();
    const { code, out, problem } = person(...args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(problem).toContain(sentence);
    expect(problem).not.toMatch(/^\s+at /m);
    expect(existsSync(databasePath)).toBe(false);
  });
});
