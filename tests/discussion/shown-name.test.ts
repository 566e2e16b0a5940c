import { describe, expect, test } from "vitest";
import { describePerson } from "#app/accounts/people.server.ts";
import { EVERYTHING } from "#app/discussion/contribution-filter.ts";
import { listContributions } from "#app/discussion/list-contributions.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion, givenPractitioner, givenPublished } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const SILENT = "Fachperson aus einer Kleinstadt in Hessen, Kommunalverwaltung";

function given() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const author = givenPractitioner(database.db, {
    shownName: "Grete Lindner", organisation: "Stadt Musterhain", municipality: "Musterhain", occupation: "municipal", sizeClass: "small", land: "HE",
  });
  givenPublished(database.db, { author });
  const allow = (shown: Parameters<typeof describePerson>[1]["context"]) => describePerson(database.db, { person: author, context: shown });
  return { database, db: database.db, allow, who: () => findPublished(database.db, 1)?.who };
}

describe("beside a contribution stands", () => {
  test.each([
    ["nothing but the practice context, unless the person allows more", {}, SILENT],
    ["the name", { showsName: 1 }, "Grete Lindner, Kommunalverwaltung, Kleinstadt in Hessen"],
    ["the organisation", { showsOrganisation: 1 }, "Fachperson, Stadt Musterhain, Kleinstadt in Hessen"],
    ["the municipality", { showsMunicipality: 1 }, "Fachperson, Kommunalverwaltung, Musterhain"],
    ["all of it", { showsName: 1, showsOrganisation: 1, showsMunicipality: 1 }, "Grete Lindner, Stadt Musterhain, Musterhain"],
  ])("%s", (_, shown, line) => {
    const { allow, who } = given();
    allow(shown);
    expect(who()).toBe(line);
  });
});

test("switched off, a name is gone everywhere at once, also from what was published before", () => {
  const { db, allow, who } = given();
  allow({ showsName: 1, showsOrganisation: 1, showsMunicipality: 1 });
  expect(who()).toContain("Grete Lindner");
  allow({ showsName: 0, showsOrganisation: 0, showsMunicipality: 0 });
  expect(who()).toBe(SILENT);
  expect(JSON.stringify(listContributions(db, { filter: EVERYTHING, limit: 10 }))).not.toMatch(/Lindner|Musterhain/);
});

test("a changed name is shown under what was published before", () => {
  const { allow, who } = given();
  allow({ showsName: 1, shownName: "G. L." });
  expect(who()).toMatch(/^G\. L\., /);
});

test("no name is copied onto a contribution", () => {
  const { database } = given();
  const { contributions, revisions, decisions, decision_details } = everythingIn(database);
  expect(JSON.stringify([contributions, revisions, decisions, decision_details])).not.toMatch(/Lindner|Musterhain/);
});

test("when the person is gone, the words stay and the name does not", () => {
  const { database, allow, who } = given();
  allow({ showsName: 1 });
  database.sqlite.exec("delete from people where shown_name = 'Grete Lindner'");
  expect(who()).toBe(SILENT);
});
