import { describe, expect, test } from "vitest";
import type { Profile } from "#app/accounts/profile-form.ts";
import { saveProfile } from "#app/accounts/save-profile.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { FORMATS } from "#app/evaluation/format.ts";
import { markQuote, readMarkedQuotes } from "#app/evaluation/marked-quotes.server.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { readFile } from "#tests/evaluation/scene.ts";
import { givenDiscussion, givenPractitioner, givenPublished, givenTeamMember, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const SHOWN: Profile = { shownName: "Karla Offen", organisation: null, municipality: null, occupation: null, sizeClass: "small", land: "HE", showsName: 1, showsOrganisation: 0, showsMunicipality: 0, citation: 1 };

/** Somebody who shows their name and may be cited with it; what is printed and exported then. */
function scene() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const person = givenPractitioner(db, { sizeClass: "small", land: "HE" });
  saveProfile(db, { person, profile: SHOWN, now: NOW });
  const { number } = givenPublished(db, { author: person, body: "Das machen wir seit Jahren so." });
  markQuote(db, { author: givenTeamMember(db), sectionKey: "stellen", number, quote: "seit Jahren so", now: NOW });
  const change = (changed: Partial<Profile>) => saveProfile(db, { person, profile: { ...SHOWN, ...changed }, now: NOW });
  const files = () => FORMATS.flatMap((format) => (["pseudonym", "oeffentlich"] as const).map((profile) => readFile([...writeExport(db, { format, profile, selection: ALL, publicOrigin: "https://d.example" })] as Uint8Array[])));
  const seen = () => ({ page: findPublished(db, number)?.who, quoted: readMarkedQuotes(db).get("stellen")?.map(({ by }) => by), files: files().filter((file) => file.includes("Karla Offen")).length });
  return { change, seen };
}

const NOBODY = "Fachperson aus einer Kleinstadt in Hessen";
const NAMED = "Karla Offen, Kleinstadt in Hessen";

describe("consent to the name", () => {
  test("given, the name is on pages, under quotes and in files", () => {
    const { seen } = scene();
    expect(seen()).toEqual({ page: NAMED, quoted: [NAMED], files: FORMATS.length });
  });

  test("withdrawn, it is gone from all of them with the next look", () => {
    const { change, seen } = scene();
    change({ showsName: 0 });
    expect(seen()).toEqual({ page: NOBODY, quoted: [NOBODY], files: 0 });
  });

  test("withdrawn for citing only, it is gone from under quotes", () => {
    const { change, seen } = scene();
    change({ citation: 0 });
    expect(seen()).toMatchObject({ page: NAMED, quoted: [NOBODY] });
  });
});
