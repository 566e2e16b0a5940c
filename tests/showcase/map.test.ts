import { describe, expect, test } from "vitest";
import type { Example } from "#app/showcase/example.ts";
import { HEIGHT, type MapMark, toMapMarks, toPoint, WIDTH } from "#app/showcase/map.ts";
import { PROJECT_TOWNS } from "#app/showcase/municipalities.ts";
import { LANDS } from "#db/schema/sets.ts";

/** As wide as the map is on a screen of 320 px, and as wide as a target has to be. */
const NARROW = 288;
const TARGET = 24;

const towns = PROJECT_TOWNS.map((town, count) => ({ ...town, count }));
const elsewhere = LANDS.map((land, n): Example => ({ number: `B-00${n}`, municipality: n % 2 ? { slug: "ahlenau", name: "Ahlenau" } : null, land, sizeClass: null, who: "", day: "", done: "", topics: [], since: null, helped: null, hindered: null, contact: null }));
const place = ({ x, y }: MapMark) => [(Number.parseFloat(x) / 100) * NARROW, ((Number.parseFloat(y) / 100) * NARROW * HEIGHT) / WIDTH] as const;

test("the towns come as in the list, named with their Land and how many examples there are", () => {
  expect(toMapMarks({ municipalities: towns, examples: [] }).slice(0, 3).map(({ path, name }) => [path, name])).toEqual([
    ["/schaufenster/germersheim", "Germersheim, Rheinland-Pfalz: noch kein Beispiel"],
    ["/schaufenster/goslar", "Goslar, Niedersachsen: 1 Beispiel"],
    ["/schaufenster/ilmenau", "Ilmenau, Thüringen: 2 Beispiele"],
  ]);
});

test("what has no point of its own is counted at its Land, and what is in a town is not counted twice", () => {
  const inGoslar: Example = { ...elsewhere[0]!, municipality: { slug: "goslar", name: "Goslar" }, land: "NI" };
  const marks = toMapMarks({ municipalities: towns, examples: [inGoslar, { ...elsewhere[1]!, land: "BY" }, { ...elsewhere[0]!, land: "BY" }, { ...elsewhere[0]!, land: null }] });
  expect(marks.slice(PROJECT_TOWNS.length)).toMatchObject([{ name: "Bayern: 2 weitere Beispiele", path: "/schaufenster?land=bayern#beispiele" }]);
});

test("on the narrowest screen no mark covers another, with something in every Land", () => {
  const marks = toMapMarks({ municipalities: towns, examples: elsewhere });
  expect(marks).toHaveLength(9 + 16);
  const close = marks.flatMap((one, n) => marks.slice(n + 1).flatMap((other) => (Math.hypot(place(one)[0] - place(other)[0], place(one)[1] - place(other)[1]) < TARGET ? [`${one.word} – ${other.word}`] : [])));
  expect(close).toEqual([]);
});

describe("the drawing's corners", () => {
  test.each([[5.866, 55.058, 0, 0], [15.042, 47.27, WIDTH, HEIGHT]])("%f, %f", (longitude, latitude, x, y) => {
    expect(toPoint({ longitude, latitude }).map(Math.round)).toEqual([x, y]);
  });
});
