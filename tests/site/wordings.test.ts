import { expect, test } from "vitest";
import { z } from "zod";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { writeContributions } from "#app/site/open-data.server.ts";
import { toOpenDataSchema } from "#app/site/open-data-schema.ts";
import { writeArchive } from "#app/site/write-archive.server.ts";
import { toBytes } from "#tests/evaluation/scene.ts";
import { currentRevision, givenModerator, givenPublished, NOW } from "#tests/support/builders.ts";
import { toParts } from "#tests/text/read-xlsx.ts";
import { givenOpenData, ORIGIN } from "./open-data-scene.ts";

const DETAILS = { municipality: "Auental", since: "seit 2016", helped: null, hindered: "Die Heizkosten", contact: "markt@lindental.example" };

/** An example that lost its contact, and one that has it still. */
function given() {
  const { db } = givenOpenData();
  const { author, number } = givenPublished(db, { kind: "example", body: "Der Laden am Markt ist jeden Samstag offen.", details: DETAILS });
  editContribution(db, { author, number, kind: "example", body: "Der Laden am Markt ist jeden Samstag offen.", details: { ...DETAILS, hindered: "Der Denkmalschutz", contact: null }, now: NOW });
  decide(db, { moderator: givenModerator(db), revisionId: currentRevision(db, number).id, outcome: "publish", now: NOW });
  givenPublished(db, { kind: "example", body: "Im Rathaus gibt es seither eine Stelle.", details: { contact: "stelle@auental.example" } });
  return db;
}
const open = (db: ReturnType<typeof given>) => toParts(toBytes(writeArchive(db, { publicOrigin: ORIGIN })));

test("the open data tell what examples tell besides; a contact stands only where it stands on the pages", () => {
  const { beitraege } = JSON.parse([...writeContributions(given(), { format: "json", publicOrigin: ORIGIN })].join("")) as { beitraege: Record<string, unknown>[] };
  const told = beitraege.slice(-2).map(({ beispielKommune, beispielSeit, beispielGeholfen, beispielGehindert, beispielKontakt }) => [beispielKommune, beispielSeit, beispielGeholfen, beispielGehindert, beispielKontakt]);
  expect(told).toEqual([["Auental", "seit 2016", null, "Der Denkmalschutz", null], [null, null, null, null, "stelle@auental.example"]]);
});

test("the archive has what earlier wordings told, and no contact that was taken back", () => {
  const files = open(given());
  const { wortlaute } = JSON.parse(files["beitraege/wortlaute.json"]!) as { wortlaute: Record<string, unknown>[] };
  expect(wortlaute.filter(({ beispielSeit }) => beispielSeit).map(({ beispielKommune, beispielGehindert }) => [beispielKommune, beispielGehindert])).toEqual([["Auental", "Die Heizkosten"], ["Auental", "Der Denkmalschutz"]]);
  expect(files["beitraege/wortlaute.json"]).not.toContain("tal.example");
  expect(files["beitraege/beitraege.md"]).toContain("**Was gehindert hat:** Der Denkmalschutz");
  for (const [path, words] of Object.entries(files)) expect(words, path).not.toContain("lindental");
});

test("its files keep to the schema that lies in it, and the same data gives the same bytes", () => {
  const db = given();
  const files = open(db);
  const schema = JSON.parse(files["schema.json"]!) as ReturnType<typeof toOpenDataSchema>;
  expect(schema).toEqual(toOpenDataSchema(ORIGIN));
  for (const [path, kind] of [["beitraege/beitraege.json", "beitraege"], ["beitraege/wortlaute.json", "wortlaute"]] as const) {
    const documented = z.fromJSONSchema(schema.$defs[kind] as Parameters<typeof z.fromJSONSchema>[0]);
    expect(documented.safeParse(JSON.parse(files[path]!)).error, path).toBeUndefined();
  }
  expect(toBytes(writeArchive(db, { publicOrigin: ORIGIN })).equals(toBytes(writeArchive(db, { publicOrigin: ORIGIN })))).toBe(true);
});
