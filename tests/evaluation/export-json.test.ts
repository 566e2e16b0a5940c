import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { writeExport } from "#app/evaluation/export.server.ts";
import { toJsonSchema } from "#app/evaluation/json-schema.ts";
import { PROFILES, type Profile } from "#app/evaluation/profile.ts";
import { ALL } from "#app/evaluation/selection.ts";
import type { Db } from "#db/open.ts";
import { givenDiscussion } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { HOSTILE } from "#tests/text/hostile.ts";
import { readTable } from "#tests/text/read-csv.ts";
import { givenHostile, putMany } from "./scene.ts";

const ORIGIN = "https://diskussion.example";
const write = (db: Db, profile: Profile, format: "json" | "csv" = "json") => [...writeExport(db, { format, profile, selection: ALL, publicOrigin: ORIGIN })].join("");
type File = { schema: number; info: Record<string, unknown>; beitraege: Record<string, unknown>[] };
const read = (db: Db, profile: Profile = "oeffentlich") => JSON.parse(write(db, profile)) as File;
const documented = z.fromJSONSchema(JSON.parse(readFileSync("docs/auswertung.schema.json", "utf8")) as Parameters<typeof z.fromJSONSchema>[0]);

test("the schema in docs/ is the one the file is written by", () => {
  expect(JSON.parse(readFileSync("docs/auswertung.schema.json", "utf8"))).toEqual(toJsonSchema());
});

test.each(PROFILES)("in the profile %s every file keeps to the schema, empty or full of hostile texts", (profile) => {
  for (const { db } of [freshDatabase(), givenHostile()]) expect(documented.safeParse(read(db, profile)).error).toBeUndefined();
});

test("the schema notices what is not as it should be", () => {
  const file = read(givenHostile().db);
  const [first] = file.beitraege;
  for (const wrong of [{ ...first, mail: "a@stadt.example" }, { ...first, nr: undefined }, { ...first, fassung: "1" }, { ...first, eingereicht: null }]) expect(documented.safeParse({ ...file, beitraege: [wrong] }).success).toBe(false);
});

test("every text comes back to the letter, and every cell is the one the CSV has", () => {
  const { db } = givenHostile();
  const { beitraege } = read(db);
  expect(beitraege.map(({ beitrag }) => beitrag)).toEqual(HOSTILE);
  const properties = toJsonSchema().properties.beitraege.items.properties as Record<string, { title: string; format?: string }>;
  for (const [index, line] of readTable(write(db, "oeffentlich", "csv")).entries()) {
    for (const [key, { title, format }] of Object.entries(properties)) {
      const value = beitraege[index]![key];
      if (format) expect(new Date(String(value)).toLocaleString("sv-SE", { timeZone: "Europe/Berlin" })).toBe(line[title]);
      else expect([String(value ?? ""), `'${String(value)}`]).toContain(line[title]);
    }
  }
});

test("many contributions come whole, one on each line, in order, the same twice", () => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  putMany(database, { from: 1, until: 1203 });
  const json = write(database.db, "pseudonym");
  expect(json).toBe(write(database.db, "pseudonym"));
  expect((JSON.parse(json) as File).beitraege.map(({ nr }) => Number(String(nr).slice(2)))).toEqual(Array.from({ length: 1203 }, (_, n) => n + 1));
  expect(json.split("\n").length).toBe(1203 + 3);
});
