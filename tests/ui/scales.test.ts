import { describe, expect, test } from "vitest";
import { placeRows, ROOM_FOR_NUMBER, toColumns, toFit, toLengths, toLines, toShare, toStack, toTold, WHOLE_WIDTH } from "#app/ui/scales.ts";

describe("lengths", () => {
  test.each<[string, number[], number[]]>([
    ["nothing", [], []],
    ["one nought", [0], [0]],
    ["one number", [7], [100]],
    ["one and nought", [1, 0], [100, 0]],
    ["several", [50, 25, 100], [50, 25, 100]],
    ["very many", [1_000_000, 1], [100, 0]],
  ])("of %s are shares of the largest", (_, values, lengths) => {
    expect(values.map(toLengths(values, WHOLE_WIDTH))).toEqual(lengths);
  });

  test("never go beyond their end", () => expect(toLengths([3], ROOM_FOR_NUMBER)(99)).toBe(90));
});

describe("a stack", () => {
  test.each([[[1, 2, 3]], [[0, 0, 5, 0, 1]], [[0]], [[]], [[1, 1, 1, 1, 1, 1, 1]], [[333, 1, 2]]])("of %j lies end to end and is as long as its sum", (values) => {
    const toLength = toLengths([values.reduce((sum, value) => sum + value, 0)], ROOM_FOR_NUMBER);
    const parts = toStack(values, toLength);
    let end = 0;
    for (const { start, length } of parts) {
      expect(start).toBeCloseTo(end, 6);
      end = start + length;
    }
    expect(end).toBeCloseTo(values.some(Boolean) ? ROOM_FOR_NUMBER : 0, 6);
    expect(parts.map(({ length }) => length > 0)).toEqual(values.map((value) => value > 0));
  });
});

describe("columns", () => {
  test.each([[[]], [[0]], [[1]], [[3, 0, 12]], [Array.from({ length: 60 }, (_, n) => n)], [[1_234_567]]])("of %j are numbers within the drawing, from left to right", (values) => {
    const { columns, ticks } = toColumns(values);
    expect(columns).toHaveLength(values.length);
    for (const number of [...columns, ...ticks].flatMap((thing) => Object.values(thing))) expect(Number.isFinite(number)).toBe(true);
    for (const { height, start, length } of columns) expect([height >= 0, height <= 1, start >= 0, start + length <= 100, length > 0]).toEqual(Array(5).fill(true));
    expect(columns.map(({ start }) => start)).toEqual(columns.map(({ start }) => start).toSorted((a, b) => a - b));
  });

  test("are read by whole numbers, beginning with nought", () => {
    expect(toColumns([1]).ticks.map(({ value }) => value)).toEqual([0, 1]);
    expect(toColumns([28]).ticks.map(({ value }) => value)).toEqual([0, 10, 20, 30]);
    expect(toColumns([]).ticks[0]).toEqual({ value: 0, height: 0 });
  });

  test("are as broad when they are few, and narrower when they are many", () => {
    const breadth = (n: number) => toColumns(Array<number>(n).fill(1)).columns[0]!.length;
    expect(breadth(1)).toBe(breadth(8));
    expect(breadth(30)).toBeLessThan(breadth(8));
  });
});

test.each([
  ["", 10, [""]],
  ["kurz", 10, ["kurz"]],
  ["genau zehn", 10, ["genau zehn"]],
  ["genau zehn und mehr", 10, ["genau zehn", "und mehr"]],
  ["Donaudampfschifffahrt fährt", 10, ["Donaudampfschifffahrt", "fährt"]],
  ["eins zwei drei vier fünf", 20, ["eins zwei drei", "vier fünf"]],
  ["ja Donaudampfschifffahrt", 10, ["ja", "Donaudampfschifffahrt"]],
])("%j in lines of %i letters", (words, longest, lines) => expect(toLines(words, longest)).toEqual(lines));

test("rows stand below each other, and a label of two lines moves the rest down", () => {
  const place = (words: string[]) => placeRows(words.map((word) => ({ word })), { letters: 8, thickness: 1 });
  const [one, two] = [place(["kurz", "kurz"]), place(["lang und länger", "kurz"])];
  expect(one.rows[1]!.labelAt).toBeGreaterThan(one.rows[0]!.barAt + 1);
  expect(two.height - one.height).toBeCloseTo(1.2);
  expect(place([])).toEqual({ rows: [], height: 0 });
});

test.each([[1, 3, "33\u00a0%"], [0, 0, "0\u00a0%"], [2, 3, "67\u00a0%"], [5, 5, "100\u00a0%"]])("%i of %i are %s", (value, of, words) => expect(toShare(value, of)).toBe(words));
test.each([["1", 5, "always"], ["1", 2, "wide"], ["1", 0.5, "never"], ["128", 10, "wide"], ["128", 11, "always"]] as const)("the number %s in a part of %f per cent is shown %s", (words, length, fit) => expect(toFit(words, length)).toBe(fit));

test("what is drawn is told", () => {
  expect(toTold([{ word: "Nord", value: 1200 }, { word: "Süd", value: 0 }])).toBe("Nord 1.200, Süd 0.");
  expect(toTold([{ word: "Nord", values: [{ word: "alt", value: 1 }, { word: "neu", value: 2 }] }])).toBe("Nord: 1 alt, 2 neu.");
});
