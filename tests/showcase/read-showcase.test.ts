import { describe, expect, test } from "vitest";
import { describePerson } from "#app/accounts/people.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { readMunicipality } from "#app/showcase/read-municipality.server.ts";
import { readShowcase } from "#app/showcase/read-showcase.server.ts";
import { givenDiscussion, givenModerator, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenExample } from "./showing.ts";

const CONTEXT = { municipality: "Ahlenau", land: "HE", sizeClass: "small" } as const;

function given() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  return { db, read: () => readShowcase(db), others: () => readShowcase(db).municipalities.filter(({ isProjectTown }) => !isProjectTown), from: (slug: string) => readMunicipality(db, slug) };
}

test("an example stands at the municipality it names, with what it tells and nothing else", () => {
  const { db, read } = given();
  const author = givenPractitioner(db, { ...CONTEXT, shownName: "Grete Lindner" });
  const { number } = givenExample(db, { author, body: "Wir haben den Laden gemietet und **geöffnet**.", details: { municipality: "goslar", since: "2016", helped: "Ein Beschluss", contact: "rathaus@goslar.example" } });
  addTopic(db, { sectionKey: "stellen", number, name: "Leerstand", now: NOW });
  expect(read().examples).toEqual([
    {
      number: "B-001", municipality: { slug: "goslar", name: "Goslar" }, land: "NI", sizeClass: "medium", who: "Fachperson aus einer Kleinstadt in Hessen", day: "1.\u00a0Oktober 2018",
      done: "Wir haben den Laden gemietet und geöffnet.", since: "2016", helped: "Ein Beschluss", hindered: null, contact: "rathaus@goslar.example", topics: [{ name: "Leerstand", slug: "leerstand" }],
    },
  ]);
});

test("an example that names no municipality is listed all the same, where its author says to be from", () => {
  const { db, read, others } = given();
  givenExample(db, { author: givenPractitioner(db, CONTEXT) });
  expect(read().examples).toMatchObject([{ municipality: null, land: "HE", sizeClass: "small" }]);
  expect(others()).toEqual([]);
});

test("an example whose municipality the moderation shortened stands where what is left says, and nowhere if nothing is", () => {
  const { db, read, from } = given();
  for (const cutMunicipality of ["Ahlenau", ""]) {
    const { revisionId } = givenExample(db, { status: "pending", details: { municipality: "Ahlenau, bei Frau Falke" }, body: "Der Laden ist jeden Samstag offen." });
    decide(db, { moderator: givenModerator(db), revisionId, outcome: "cut", reason: "personal-data", cutBody: "Der Laden ist jeden Samstag offen.", cutMunicipality, now: NOW });
  }
  expect(read().examples.map(({ number, municipality }) => [number, municipality?.name])).toEqual([["B-002", undefined], ["B-001", "Ahlenau"]]);
  expect(from("ahlenau")?.examples.map(({ number }) => number)).toEqual(["B-001"]);
});

test("a municipality appears when a published example names it, not before, and what its author says holds for it", () => {
  const { db, others, from } = given();
  givenExample(db, { status: "pending", details: { municipality: "Ahlenau" } });
  expect([others(), from("ahlenau")]).toEqual([[], undefined]);
  givenExample(db, { author: givenPractitioner(db, CONTEXT), details: { municipality: "AHLENAU" } });
  expect(others()).toMatchObject([{ slug: "ahlenau", name: "AHLENAU", land: "HE", sizeClass: "small" }]);
});

test("what an author who shows another town says of it does not hold for the place written about", () => {
  const { db, others } = given();
  givenExample(db, { author: givenPractitioner(db, { ...CONTEXT, showsMunicipality: 1 }), details: { municipality: "Weidenau" } });
  expect(others()).toMatchObject([{ name: "Ahlenau", land: "HE" }, { name: "Weidenau", land: null, sizeClass: null }]);
});

test("a municipality appears when an author shows it, with what was written from there, and goes when that is switched off", () => {
  const { db, others, from } = given();
  const author = givenPractitioner(db, { ...CONTEXT, showsMunicipality: 1 });
  givenPublished(db, { author, body: "Ein Einwand aus Ahlenau." });
  expect(from("ahlenau")).toMatchObject({ municipality: { name: "Ahlenau" }, examples: [], others: [{ number: "B-001" }], rest: 0 });
  describePerson(db, { person: author, context: { showsMunicipality: 0 } });
  expect([others(), from("ahlenau")]).toEqual([[], undefined]);
});

test("a municipality's page parts its examples from what else was written there, each newest first", () => {
  const { db, from } = given();
  const author = givenPractitioner(db, { municipality: "Weissenfels", showsMunicipality: 1 });
  givenExample(db, { author, body: "Das erste Beispiel von hier." });
  givenPublished(db, { author, body: "Etwas anderes von hier." });
  givenExample(db, { body: "Das zweite, von woanders.", details: { municipality: "WEISSENFELS" } });
  const found = from("weissenfels");
  expect(found?.examples.map(({ number }) => number)).toEqual(["B-003", "B-001"]);
  expect(found?.others.map(({ number }) => number)).toEqual(["B-002"]);
});

describe("an example is gone at once from list, municipality and map", () => {
  test.each([
    ["hidden", (db: ReturnType<typeof given>["db"], { number }: ReturnType<typeof givenExample>) => hideContribution(db, { moderator: givenModerator(db), number, reason: "insult", explanation: "", now: NOW })],
    ["withdrawn", (db: ReturnType<typeof given>["db"], { number, author }: ReturnType<typeof givenExample>) => withdrawContribution(db, { author, number, now: NOW })],
  ])("when it is %s", (_, remove) => {
    const { db, read, from } = given();
    const example = givenExample(db, { details: { municipality: "Ahlenau", contact: "rathaus@ahlenau.example" } });
    expect(from("ahlenau")?.examples).toHaveLength(1);
    remove(db, example);
    expect([read().examples, from("ahlenau")]).toEqual([[], undefined]);
  });
});

test("the towns of the project have a page from the start", () => {
  expect(given().from("zittau")).toMatchObject({ municipality: { name: "Zittau", isProjectTown: true }, examples: [], others: [] });
});
