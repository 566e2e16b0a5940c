import { toGermanNumber } from "#app/text/words.ts";
import { Chart, Label } from "./Chart.tsx";
import { ChartTable } from "./ChartTable.tsx";
import { placeRows, toLengths, toShare, toTold, WHOLE_WIDTH } from "./scales.ts";

export type Bar = { word: string; value: number; path?: string | undefined };
type BarChartProps = { id: string; title: string; measure: string; columns: [what: string, value: string]; bars: Bar[]; shape?: "tall" };

const LETTERS = 24;
const THICKNESS = 0.75;

/** One bar for each thing, with its number and its share of all. */
export function BarChart({ id, title, measure, columns, bars, ...shape }: BarChartProps) {
  const values = bars.map(({ value }) => value);
  const sum = values.reduce((total, value) => total + value, 0);
  const toLength = toLengths(values, WHOLE_WIDTH);
  const { rows, height } = placeRows(bars, { letters: LETTERS, thickness: THICKNESS });
  const cells = (value: number) => [toGermanNumber(value), toShare(value, sum)];
  const table = <ChartTable label={title} columns={[...columns, "Anteil"]} rows={bars.map(({ word, value, path }) => ({ word, path, cells: cells(value) }))} sum={cells(sum)} />;
  return (
    <Chart id={id} title={title} measure={measure} told={toTold(bars)} height={height} table={table} {...shape}>
      {rows.map(({ word, value, lines, labelAt, barAt }) => (
        <g key={word}>
          <Label lines={lines} y={labelAt} />
          <text x="100%" y={`${labelAt}rem`} textAnchor="end">
            {cells(value).join(" · ")}
          </text>
          <rect className="bar" x="0" y={`${barAt}rem`} width={`${toLength(value)}%`} height={`${THICKNESS}rem`} />
        </g>
      ))}
    </Chart>
  );
}
