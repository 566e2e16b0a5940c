import type { ReactNode } from "react";
import { toGermanNumber } from "#app/text/words.ts";
import { Chart, Label } from "./Chart.tsx";
import { ChartKey, Patterns, Segment, type Series } from "./ChartKey.tsx";
import { placeRows, ROOM_FOR_NUMBER, round, toFit, toLengths, toStack, toTold } from "./scales.ts";

type Stacked = { word: string; values: number[] };
type StackedBarsProps = { id: string; title: string; measure: string; series: Series[]; bars: Stacked[]; table: ReactNode };

const LETTERS = 42;
const THICKNESS = 1.5;
const NUMBER_AT = 1.06;

/** One bar for each thing, made of parts that always come in the same order, each with its number where there is room. */
export function StackedBars({ id, title, measure, series, bars, table }: StackedBarsProps) {
  const sums = bars.map(({ values }) => values.reduce((total, value) => total + value, 0));
  const toLength = toLengths(sums, ROOM_FOR_NUMBER);
  const { rows, height } = placeRows(bars, { letters: LETTERS, thickness: THICKNESS });
  const told = toTold(bars.map(({ word, values }) => ({ word, values: values.map((value, place) => ({ word: series[place]!.word, value })) })));
  return (
    <Chart id={id} title={title} measure={measure} told={told} height={height} legend={<ChartKey id={id} series={series} />} table={table} shape="wide">
      <Patterns id={id} />
      {rows.map(({ word, values, lines, labelAt, barAt }, row) => (
        <g key={word}>
          <Label lines={lines} y={labelAt} />
          {toStack(values, toLength).map(({ start, length }, place) => (length === 0 ? null : <Part key={series[place]!.word} id={id} place={place} start={start} length={length} value={values[place]!} y={barAt} />))}
          <text className="chart__sum" x={`${toLength(sums[row]!)}%`} dx="0.5em" y={`${round(barAt + NUMBER_AT)}rem`}>
            {toGermanNumber(sums[row]!)}
          </text>
        </g>
      ))}
    </Chart>
  );
}

type PartProps = { id: string; place: number; start: number; length: number; value: number; y: number };

function Part({ id, place, start, length, value, y }: PartProps) {
  const words = toGermanNumber(value);
  const fit = toFit(words, length);
  return (
    <>
      <Segment id={id} place={place} x={`${start}%`} y={`${y}rem`} width={`${length}%`} height={`${THICKNESS}rem`} />
      {fit !== "never" && (
        <text className={`seg__number seg__number--${place + 1}${fit === "wide" ? " seg__number--wide" : ""}`} x={`${round(start + length / 2)}%`} y={`${round(y + NUMBER_AT)}rem`} textAnchor="middle">
          {words}
        </text>
      )}
    </>
  );
}
