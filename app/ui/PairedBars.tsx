import type { ReactNode } from "react";
import { toGermanNumber } from "#app/text/words.ts";
import { Chart, Label } from "./Chart.tsx";
import { ChartKey, Patterns, Segment, type Series } from "./ChartKey.tsx";
import { placeRows, ROOM_FOR_NUMBER, toLengths, toTold } from "./scales.ts";

type Pair = { word: string; values: [number, number] };
type PairedBarsProps = { id: string; title: string; measure: string; series: [Series, Series]; pairs: Pair[]; table: ReactNode };

const LETTERS = 42;
const THICKNESS = 1;

/** Two numbers of the same thing, one bar below the other, on one scale. */
export function PairedBars({ id, title, measure, series, pairs, table }: PairedBarsProps) {
  const toLength = toLengths(pairs.flatMap(({ values }) => values), ROOM_FOR_NUMBER);
  const { rows, height } = placeRows(pairs, { letters: LETTERS, thickness: 2 * THICKNESS });
  const told = toTold(pairs.map(({ word, values }) => ({ word, values: values.map((value, place) => ({ word: series[place]!.word, value })) })));
  return (
    <Chart id={id} title={title} measure={measure} told={told} height={height} legend={<ChartKey id={id} series={series} />} table={table} shape="wide">
      <Patterns id={id} />
      {rows.map(({ word, values, lines, labelAt, barAt }) => (
        <g key={word}>
          <Label lines={lines} y={labelAt} />
          {values.map((value, place) => (
            <g key={series[place]!.word}>
              <Segment id={id} place={place} x="0" y={`${barAt + place * THICKNESS}rem`} width={`${toLength(value)}%`} height={`${THICKNESS}rem`} />
              <text className="chart__sum" x={`${toLength(value)}%`} dx="0.5em" y={`${barAt + place * THICKNESS + 0.75 * THICKNESS}rem`}>
                {toGermanNumber(value)}
              </text>
            </g>
          ))}
        </g>
      ))}
    </Chart>
  );
}
