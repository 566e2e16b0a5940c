import { expect, test } from "vitest";
import { mayBeCited } from "#app/accounts/consents.server.ts";
import { toProfileLines } from "#app/accounts/profile.ts";
import type { Profile } from "#app/accounts/profile-form.ts";
import { saveProfile } from "#app/accounts/save-profile.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { contentVersion, countRows } from "#tests/db/contents.ts";
import { givenDiscussion, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const PROFILE: Profile = {
  occupation: "municipal", sizeClass: "small", land: "HE", shownName: "Grete Lindner", organisation: "Stadt Musterhain", municipality: "Musterhain",
  showsName: 0, showsOrganisation: 0, showsMunicipality: 0, citation: 0,
};
const SILENT = "Fachperson aus einer Kleinstadt in Hessen, Kommunalverwaltung";

function given() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const author = givenPractitioner(database.db, { occupation: "municipal", sizeClass: "small", land: "HE" });
  givenPublished(database.db, { author });
  const save = (changes: Partial<Profile>) => saveProfile(database.db, { person: author, profile: { ...PROFILE, ...changes }, now: NOW });
  return { ...database, author, save, who: () => findPublished(database.db, 1)?.who };
}

test.each(["showsName", "showsOrganisation", "showsMunicipality"] as const)("%s off: gone from what was published, and pages forget what they knew", (shows) => {
  const { sqlite, save, who } = given();
  const before = contentVersion({ sqlite });
  save({ [shows]: 1 });
  expect(who()).toMatch(/Lindner|Musterhain/);
  const shown = contentVersion({ sqlite });
  expect(shown).toBeGreaterThan(before);
  save({ [shows]: 0 });
  expect(who()).toBe(SILENT);
  expect(contentVersion({ sqlite })).toBeGreaterThan(shown);
});

test("occupation, size and land stay with a contribution as they were when it was submitted", () => {
  const { save, who } = given();
  save({ occupation: "research", sizeClass: "large", land: "SL" });
  expect(who()).toBe(SILENT);
});

test("being cited by name is a consent of its own, given once and taken back", () => {
  const { db, sqlite, author, save } = given();
  expect(mayBeCited(db, author)).toBe(false);
  save({ citation: 1 });
  save({ citation: 1 });
  expect(mayBeCited(db, author)).toBe(true);
  expect(countRows({ sqlite }, "consents")).toBe(2);
  save({ citation: 0 });
  expect(mayBeCited(db, author)).toBe(false);
  expect(countRows({ sqlite }, "consents")).toBe(1);
});

test("nobody else's profile or consent changes", () => {
  const { db, save } = given();
  const other = givenPractitioner(db, { shownName: "Ole Thiel" });
  saveProfile(db, { person: other, profile: { ...PROFILE, shownName: "Ole Thiel", citation: 1 }, now: NOW });
  save({ citation: 0, showsName: 1 });
  expect(mayBeCited(db, other)).toBe(true);
});

test("each line says what would stand there with its own answer given and its own switch on", () => {
  expect(toProfileLines({ ...PROFILE, municipality: null, land: null })).toEqual({
    now: "Fachperson aus einer Kleinstadt, Kommunalverwaltung",
    occupation: "Fachperson aus einer Kleinstadt, Kommunalverwaltung",
    sizeClass: "Fachperson aus einer Kleinstadt, Kommunalverwaltung",
    land: SILENT,
    shownName: "Grete Lindner, Kommunalverwaltung, Kleinstadt",
    organisation: "Fachperson, Stadt Musterhain, Kleinstadt",
    municipality: "Fachperson, Kommunalverwaltung, Ihre Kommune",
  });
});
