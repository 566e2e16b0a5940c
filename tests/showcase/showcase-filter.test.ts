import { expect, test } from "vitest";
import type { Example } from "#app/showcase/example.ts";
import { gatherMunicipalities } from "#app/showcase/gather-municipalities.ts";
import { narrowShowcase, parseShowcaseFilter, toExamplesBefore, toShowcaseFields } from "#app/showcase/showcase-filter.ts";

const TOPIC = { name: "Öffentlicher Raum", slug: "oeffentlicher-raum" };
const example = (number: string, given: Partial<Example>): Example => ({ number, municipality: null, land: null, sizeClass: null, who: "", day: "", done: "", topics: [], since: null, helped: null, hindered: null, contact: null, ...given });
const WHOLE = {
  municipalities: gatherMunicipalities([{ municipality: "Ahlenau", land: "BY", sizeClass: "small" }]),
  examples: [
    example("B-004", { municipality: { slug: "goslar", name: "Goslar" }, land: "NI", sizeClass: "medium", topics: [TOPIC] }),
    example("B-003", { municipality: { slug: "ahlenau", name: "Ahlenau" }, land: "BY", sizeClass: "small" }),
    example("B-002", { land: "NI", sizeClass: "small" }),
    example("B-001", {}),
  ],
};
const ask = (query: string) => {
  const { municipalities, examples } = narrowShowcase(WHOLE, parseShowcaseFilter(new URLSearchParams(query), toShowcaseFields(WHOLE)));
  return [municipalities.map(({ name, count }) => `${name} ${count}`), examples.map(({ number }) => number)];
};

test.each([
  ["land=niedersachsen", ["Goslar 1"], ["B-004", "B-002"]],
  ["groesse=kleinstadt", ["Ahlenau 1", "Michelstadt 0"], ["B-003", "B-002"]],
  ["schlagwort=oeffentlicher-raum", ["Goslar 1"], ["B-004"]],
  ["schlagwort=oeffentlicher-raum&land=bayern", [], []],
  ["land=hessen", ["Michelstadt 0"], []],
])("%s leaves the places that are there and the examples from there", (query, places, numbers) => {
  expect(ask(query)).toEqual([places, numbers]);
});

test.each(["", "land=atlantis", "schlagwort='", "art=einwand", "suche=x"])("%j narrows nothing", (query) => {
  expect(ask(query)[0]).toHaveLength(10);
  expect(ask(query)[1]).toHaveLength(4);
});

test("only what leads to something is offered", () => {
  expect(toShowcaseFields(WHOLE).map(({ name, choices }) => [name, choices.map(({ word }) => word)])).toEqual([
    ["schlagwort", ["Öffentlicher Raum"]],
    ["groesse", ["Kleinstadt", "Mittelstadt"]],
    ["land", ["Baden-Württemberg", "Bayern", "Hessen", "Niedersachsen", "Nordrhein-Westfalen", "Rheinland-Pfalz", "Saarland", "Sachsen", "Sachsen-Anhalt", "Thüringen"]],
  ]);
  expect(toShowcaseFields({ ...WHOLE, examples: [] }).map(({ name }) => name)).toEqual(["groesse", "land"]);
});

test("a long list goes on where its page ended, and nonsense begins at the top", () => {
  const many = Array.from({ length: 31 }, (_, n) => example(`B-${String(131 - n)}`, {}));
  expect(toExamplesBefore(many, null)).toMatchObject({ shown: { length: 30 }, next: 102 });
  expect(toExamplesBefore(many, "102")).toMatchObject({ shown: [{ number: "B-101" }], next: null });
  expect(toExamplesBefore(many, "x' or 1").shown).toHaveLength(30);
});
