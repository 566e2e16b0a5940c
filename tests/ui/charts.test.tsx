import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BarChart } from "#app/ui/BarChart.tsx";
import { ColumnChart } from "#app/ui/ColumnChart.tsx";
import { PairedBars } from "#app/ui/PairedBars.tsx";
import { StackedBars } from "#app/ui/StackedBars.tsx";

const heading = { id: "probe", title: "Was auffällt", measure: "Dinge nach Art" };
const bars = (values: number[]) => <BarChart {...heading} columns={["Art", "Dinge"]} bars={values.map((value, n) => ({ word: `Art ${n}`, value, path: value > 0 ? `/dinge?art=${n}` : undefined }))} />;
const columns = (values: number[]) => <ColumnChart {...heading} told="Es wurden mehr." headings={["Woche", "Dinge"]} columns={values.map((value, n) => ({ word: `Woche ${n}`, short: String(n), value }))} />;
const stacked = (values: number[]) => <StackedBars {...heading} series={values.map((_, n) => ({ word: `Teil ${n}` }))} bars={[{ word: "Alles", values }, { word: "Nichts", values: values.map(() => 0) }]} table={<table />} />;
const paired = (values: number[]) => <PairedBars {...heading} series={[{ word: "alt" }, { word: "neu" }]} pairs={values.map((value, n) => ({ word: `Paar ${n}`, values: [value, 1] }))} table={<table />} />;
const CHARTS: [string, (values: number[]) => ReactElement][] = [["bars", bars], ["columns", columns], ["stacked bars", stacked], ["paired bars", paired]];
const VALUES = [[], [0], [1], [0, 0, 0], [3, 0, 12, 1], [999_999, 1, 0, 2, 3, 4]];

/** The values of an attribute on elements of a class, in their order. */
function attributes(html: string, className: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<rect class="${className}[^"]*"[^>]*? ${name}="([^"]*)"`, "g"))].map(([, value]) => value!);
}

describe.each(CHARTS)("%s", (_, draw) => {
  test.each(VALUES.map((values) => [values]))("of %j are drawn with numbers only, in attributes only", (values) => {
    const html = renderToStaticMarkup(draw(values));
    expect(html).not.toMatch(/NaN|undefined|null|Infinity|style=/);
    for (const [, name, value] of html.matchAll(/ (x|y|x1|x2|y1|y2|width|height)="([^"]*)"/g)) expect(value, name).toMatch(/^\d+(\.\d{1,2})?(%|rem)?$/);
  });

  test("have a name, say in words what they show, and carry their numbers as a table", () => {
    const html = renderToStaticMarkup(draw([3, 0, 12, 1]));
    expect(html).toMatch(/<figure class="chart[^>]*aria-labelledby="probe"/);
    expect(html).toContain('<h3 id="probe">Was auffällt</h3>');
    expect(html).toMatch(/<svg[^>]* role="img" aria-label="Dinge nach Art: [^"]{5,}"/);
    expect(html).toMatch(/<details class="chart__table">.*<table/);
  });
});

test("bars are as long as their numbers, which stand beside them with their share", () => {
  const html = renderToStaticMarkup(bars([1000, 500, 0]));
  expect(attributes(html, "bar", "width")).toEqual(["100%", "50%", "0%"]);
  expect(html).toContain("1.000 · 67\u00a0%");
  expect(html).toContain('aria-label="Dinge nach Art: Art 0 1.000, Art 1 500, Art 2 0."');
  expect(html).toMatch(/<tfoot>.*1\.500.*100\u00a0%.*<\/tfoot>/);
});

test("a row of the table leads on where there is something to see", () => {
  expect([...renderToStaticMarkup(bars([5, 0])).matchAll(/<a href="([^"]*)">([^<]*)/g)].map(([, path, word]) => [path, word])).toEqual([["/dinge?art=0", "Art 0"]]);
});

test("the parts of a bar come to its whole, in one order with one pattern each", () => {
  const html = renderToStaticMarkup(stacked([4, 0, 3, 2, 1, 5]));
  const drawing = html.slice(html.indexOf("<defs>"));
  expect(attributes(drawing, "seg seg--", "width").reduce((sum, width) => sum + Number.parseFloat(width), 0)).toBeCloseTo(90, 1);
  expect([...drawing.matchAll(/class="seg seg--(\d)"/g)].map(([, place]) => place)).toEqual(["1", "3", "4", "5", "6"]);
  expect([...drawing.matchAll(/class="chart__sum"[^>]*>(\d+)/g)].map(([, sum]) => sum)).toEqual(["15", "0"]);
  for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(html).toContain(`<pattern id="${id}"`);
});

test("in a key every part has its own look: no two share tone and pattern", () => {
  const html = renderToStaticMarkup(stacked([1, 1, 1, 1, 1, 1]));
  const looks = [...html.matchAll(/<svg class="chart__swatch"[^>]*>(.*?)<\/svg>/g)].map(([, look]) => look);
  expect(new Set(looks).size).toBe(6);
});

test("with many columns only the highest have their number, and only some a name", () => {
  const html = renderToStaticMarkup(columns([...Array<number>(29).fill(1), 7]));
  expect([...html.matchAll(/text-anchor="middle">(\d+)<\/text>/g)].map(([, words]) => Number(words))).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 7]);
  expect(html.match(/<tbody>.*<\/tbody>/)?.[0].match(/<tr>/g)).toHaveLength(30);
});
