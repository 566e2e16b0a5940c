import { scaleBand, scaleLinear } from "d3-scale";
import { toGermanNumber } from "#app/text/words.ts";

/** How far bars go that have their number behind them. All is measured in per cent of the width, so that a chart is as wide as its place and its letters never shrink. */
export const ROOM_FOR_NUMBER = 90;
export const WHOLE_WIDTH = 100;
/** Fewer columns than this stand side by side from the left, instead of growing broad. */
const FEWEST_SLOTS = 8;
const COLUMNS_END = 93;
const TICKS = 3;

export const LINE_HEIGHT = 1.2;
const BASELINE = 0.9;
const GAP_BELOW_LABEL = 0.2;
const GAP_BELOW_BAR = 0.9;

export type Stretch = { start: number; length: number };

/** How long the bar of a value is where the largest is as long as bars get. */
export function toLengths(values: number[], longest: number): (value: number) => number {
  const scale = scaleLinear().domain([0, Math.max(1, ...values)]).range([0, longest]).clamp(true);
  return (value) => round(scale(value));
}

/** The parts of one bar, end to end. */
export function toStack(values: number[], toLength: (value: number) => number): Stretch[] {
  let sum = 0;
  return values.map((value) => {
    const start = toLength(sum);
    sum += value;
    return { start, length: round(toLength(sum) - start) };
  });
}

/** Columns from left to right, their heights as a share of the whole height, and the lines they are read by. */
export function toColumns(values: number[]): { columns: (Stretch & { height: number })[]; ticks: { value: number; height: number }[] } {
  const slots = scaleBand<number>().domain(values.length > FEWEST_SLOTS ? values.keys() : Array(FEWEST_SLOTS).keys()).range([0, COLUMNS_END]).paddingInner(0.3);
  const scale = scaleLinear().domain([0, Math.max(...values, 1)]).nice(TICKS);
  const columns = values.map((value, slot) => ({ start: round(slots(slot) ?? 0), length: round(slots.bandwidth()), height: round(scale(value)) }));
  return { columns, ticks: scale.ticks(TICKS).filter(Number.isInteger).map((value) => ({ value, height: round(scale(value)) })) };
}

/** Words in lines of at most so many letters, as equal as they can be; a longer word has a line of its own. SVG breaks no lines by itself. */
export function toLines(words: string, longest: number): string[] {
  const fewest = breakLines(words, longest);
  for (let letters = Math.ceil(words.length / fewest.length); letters < longest; letters++) {
    const lines = breakLines(words, letters);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

function breakLines(words: string, longest: number): string[] {
  const lines = [""];
  for (const word of words.split(" ")) {
    const joined = `${lines.at(-1)} ${word}`.trim();
    if (joined.length <= longest || lines.at(-1) === "") lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

type Placed = { lines: string[]; labelAt: number; barAt: number };

/** Rows under each other, each with its label above its bar, in rem. */
export function placeRows<Row extends { word: string }>(rows: Row[], { letters, thickness }: { letters: number; thickness: number }): { rows: (Row & Placed)[]; height: number } {
  let height = 0;
  const placed = rows.map((row) => {
    const lines = toLines(row.word, letters);
    const labelAt = round(height + BASELINE);
    const barAt = round(height + lines.length * LINE_HEIGHT + GAP_BELOW_LABEL);
    height = barAt + thickness + GAP_BELOW_BAR;
    return { ...row, lines, labelAt, barAt };
  });
  return { rows: placed, height: round(height) };
}

/** "37 %"; of nothing, nothing. */
export function toShare(value: number, of: number): string {
  return `${of === 0 ? 0 : Math.round((100 * value) / of)}\u00a0%`;
}

/** A number in an attribute, to two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Widths in per cent that a letter needs where there is much room, and where there is little. */
const LETTER_WHEN_WIDE = 1.2;
const LETTER_WHEN_NARROW = 3.5;

/** Whether a number has room in its part of a bar: always, on wide screens, or never. */
export function toFit(words: string, length: number): "always" | "wide" | "never" {
  if (length >= words.length * LETTER_WHEN_NARROW) return "always";
  return length >= words.length * LETTER_WHEN_WIDE ? "wide" : "never";
}

type Told = { word: string; value: number } | { word: string; values: { word: string; value: number }[] };

/** "Kleinstadt 47, Mittelstadt 38.": what a drawing shows, for those who do not see it. */
export function toTold(rows: Told[]): string {
  const words = rows.map((row) => ("value" in row ? `${row.word} ${toGermanNumber(row.value)}` : `${row.word}: ${row.values.map(({ word, value }) => `${toGermanNumber(value)} ${word}`).join(", ")}`));
  return `${words.join(rows.some((row) => "values" in row) ? "; " : ", ")}.`;
}
