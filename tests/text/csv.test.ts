import { describe, expect, test } from "vitest";
import { toCsvLine } from "#app/text/csv.ts";
import { readCsv } from "./read-csv.ts";

const fieldOf = (words: string) => readCsv(toCsvLine([words]))[0]![0]!;

/** Signs that a spreadsheet takes for the beginning of a formula, and what may stand before them unseen. */
const SIGNS = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"];
const UNSEEN = ["", " ", "   ", "\u00a0", "\u202f", "\ufeff", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff \u200b"];
const FORMULAS = [
  "=cmd|'/c calc'!A1", '=HYPERLINK("https://canary.example","hier")', '=WEBSERVICE("https://canary.example")', '=IMPORTXML("https://canary.example","//a")',
  "+SUM(1;1)*cmd|'/c calc'!A0", "-2+3+cmd|'/c calc'!A0", "@SUM(1+1)*cmd|'/c calc'!A0", '=1+1";=1+1', "\n=1+1", "\r\n=1+1", "\t=1+1", "=\n1+1", "==1", "=-1", "--1", "=",
];

describe("nothing that leaves the house calculates", () => {
  test.each(SIGNS)("%j at the beginning, whatever unseen stands before it", (sign) => {
    const payloads = UNSEEN.map((unseen) => `${unseen}${sign}1+1`);
    expect(payloads.map(fieldOf)).toEqual(payloads.map((payload) => `'${payload}`));
  });

  test.each(FORMULAS)("%j is kept as words", (formula) => {
    expect(fieldOf(formula)).toBe(`'${formula}`);
  });

  test.each(["Ein Satz = eine Aussage.", "a+b", "E-Mail", "name@stadt.de", "5 - 3", "(−3)", "„=“", "", "'=1+1", "1=1", "ä=1", ";=1+1", "Zeile 1\n=1+1", "P-001", "2018-10-01 10:00:00"])("%j is harmless and stays as it is", (words) => {
    expect(fieldOf(words)).toBe(words);
  });
});

describe("a line", () => {
  test.each([
    [["a", "b"], '"a";"b"\r\n'],
    [[""], '""\r\n'],
    [['sagt "nein"'], '"sagt ""nein"""\r\n'],
    [["a;b", "c,d"], '"a;b";"c,d"\r\n'],
    [["Zeile 1\nZeile 2", "3"], '"Zeile 1\nZeile 2";"3"\r\n'],
    [['"', '""', '";"'], '"""";"""""";""";"""\r\n'],
    [["Größe 🙂"], '"Größe 🙂"\r\n'],
  ])("%j is written %j", (fields, line) => {
    expect(toCsvLine(fields)).toBe(line);
    expect(readCsv(line)).toEqual([fields]);
  });
});
