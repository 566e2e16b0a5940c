import { describe, expect, test } from "vitest";
import { type Cell, toExcelTime, writeXlsx } from "#app/text/xlsx.ts";
import { HOSTILE, withoutIllegal } from "./hostile.ts";
import { readXlsx } from "./read-xlsx.ts";

const AT = Date.UTC(2018, 9, 1, 8);

function write(rows: Cell[][], columns = 3): Uint8Array {
  const sheets = [{ name: "Beiträge", columns: Array.from({ length: columns }, (_, n) => ({ title: `Spalte ${n}`, width: 10 + n })), rows }, { name: "Zweites", columns: [{ title: "A & B", width: 9 }], rows: [] }];
  return Buffer.concat([...writeXlsx({ title: "Titel <1>", changedAt: AT, sheets })]);
}
const cellOf = (words: string) => readXlsx(write([[words]])).sheets["Beiträge"]![1]![0];

describe("words stay words", () => {
  test.each(HOSTILE)("%j comes back as it was, as text and no formula", (words) => {
    expect(cellOf(words)).toMatchObject({ t: "s", v: withoutIllegal(words).replaceAll("\r\n", "\n") });
  });

  test("line ends are written as they are, though the reading library joins CR and LF", () => {
    expect(readXlsx(write([["a\r\nb\rc\nd"]])).parts["xl/worksheets/sheet1.xml"]).toContain(">a_x000D_\nb_x000D_c\nd<");
  });

  test("half an emoji is left out, a whole one stays, and a text longer than a cell is cut between signs", () => {
    expect([cellOf("halb \ud83d da")?.v, cellOf("ganz 🙂 da")?.v]).toEqual(["halb  da", "ganz 🙂 da"]);
    const long = String(cellOf(`x${"🙂".repeat(20_000)}`)?.v);
    expect(long.length).toBeLessThanOrEqual(32_767);
    expect(long).toMatch(/^x(🙂)+…$/u);
  });

  test("what looks like a formula is marked as quoted, so that it stays text when somebody edits it", () => {
    const { "xl/worksheets/sheet1.xml": sheet, "xl/styles.xml": styles } = readXlsx(write([["=1+1", "eins"]])).parts;
    expect(sheet).toMatch(/<c r="A2" s="3" t="inlineStr">.*<c r="B2" s="2"/);
    expect([...styles!.matchAll(/<cellXfs.*?<\/cellXfs>/g)][0]![0].split("<xf").findIndex((style) => style.includes('quotePrefix="1"')) - 1).toBe(3);
  });

  test("no part of the file holds a formula, whatever is in it", () => {
    const { parts } = readXlsx(write(HOSTILE.map((words) => [words, words, words])));
    for (const xml of Object.values(parts)) expect(xml).not.toMatch(/<f[\s>]/);
  });
});

describe("numbers and moments are typed", () => {
  test("a number is a number, nothing is nothing", () => {
    expect(readXlsx(write([[5, null, ""], [0, -3, 1.5]])).sheets["Beiträge"]!.slice(1)).toMatchObject([[{ t: "n", v: 5 }, undefined, undefined], [{ t: "n", v: 0 }, { t: "n", v: -3 }, { t: "n", v: 1.5 }]]);
  });

  test.each([
    [AT, "01.10.2018 10:00"],
    [Date.UTC(2018, 11, 31, 23, 30), "01.01.2019 00:30"],
    [Date.UTC(2018, 9, 28, 0, 30), "28.10.2018 02:30"],
    [Date.UTC(2018, 9, 28, 1, 30), "28.10.2018 02:30"],
  ])("the moment %i is shown as %s, as clocks in Germany did", (at, shown) => {
    expect(readXlsx(write([[{ at }]])).sheets["Beiträge"]![1]![0]).toMatchObject({ t: "n", w: shown, z: "dd\\.mm\\.yyyy\\ hh:mm" });
  });

  test("days are counted as spreadsheets do", () => {
    expect(toExcelTime(Date.UTC(2018, 9, 1, 10))).toBe(43_374.5);
  });
});

describe("the file", () => {
  test("keeps the header in sight, filters all columns, and has the widths it was given", () => {
    const { parts, raw, names } = readXlsx(write([["a", "b", "c"], ["d", "e", "f"]]));
    expect(names).toEqual(["Beiträge", "Zweites"]);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(raw["Beiträge"]!["!autofilter"]).toEqual({ ref: "A1:C3" });
    expect(raw["Beiträge"]!["!cols"]?.map((column) => Math.round(column.width!))).toEqual([10, 11, 12]);
    expect(parts["xl/styles.xml"]).toContain('wrapText="1"');
  });

  test("names columns beyond Z and rows beyond one piece", () => {
    const rows = Array.from({ length: 130 }, (_, r) => Array.from({ length: 55 }, (__, c) => `${r}/${c}`));
    const { raw, sheets } = readXlsx(write(rows, 55));
    expect(raw["Beiträge"]!["!autofilter"]).toEqual({ ref: "A1:BC131" });
    expect(sheets["Beiträge"]!.slice(1).map((row) => row.map((cell) => cell?.v))).toEqual(rows);
  });

  test("says of itself its title and time, and no person", () => {
    const { props, parts } = readXlsx(write([]));
    expect(props).toMatchObject({ Title: "Titel <1>" });
    expect(parts["docProps/core.xml"]).toContain(">2018-10-01T08:00:00Z<");
    expect(parts["docProps/core.xml"]).not.toMatch(/creator|lastModifiedBy/);
  });

  test("is the same twice, in every time zone, with no time of its own", () => {
    const rows: Cell[][] = [["a", { at: AT }, 3]];
    const before = process.env.TZ;
    const [here, there] = ["Europe/Berlin", "Pacific/Auckland"].map((zone) => {
      process.env.TZ = zone;
      return Buffer.from(write(rows));
    });
    process.env.TZ = before;
    expect(here!.equals(there!)).toBe(true);
    expect(here!.readUInt32LE(10)).toBe(0x00_21_00_00);
  });
});
