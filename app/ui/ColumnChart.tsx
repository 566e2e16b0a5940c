import { toGermanNumber } from "#app/text/words.ts";
import { Chart } from "./Chart.tsx";
import { ChartTable } from "./ChartTable.tsx";
import { round, toColumns } from "./scales.ts";

export type Column = { word: string; short: string; value: number; path?: string | undefined };
type ColumnChartProps = { id: string; title: string; measure: string; told: string; headings: [what: string, value: string]; columns: Column[] };

const TOP = 1.8;
const BOTTOM = 11;
const HEIGHT = 12.6;
/** More columns than this leave no room for a number over each, and not for a name under each. */
const MOST_NUMBERS = 10;

/** One column for each step in time, from left to right. */
export function ColumnChart({ id, title, measure, told, headings, columns: steps }: ColumnChartProps) {
  const values = steps.map(({ value }) => value);
  const sum = values.reduce((total, value) => total + value, 0);
  const largest = Math.max(0, ...values);
  const { columns, ticks } = toColumns(values);
  const every = Math.ceil(steps.length / MOST_NUMBERS);
  const toY = (height: number) => round(BOTTOM - height * (BOTTOM - TOP));
  const table = <ChartTable label={title} columns={headings} rows={steps.map(({ word, path, value }) => ({ word, path, cells: [toGermanNumber(value)] }))} sum={[toGermanNumber(sum)]} />;
  return (
    <Chart id={id} title={title} measure={measure} told={told} height={HEIGHT} table={table} shape="wide">
      {ticks.map(({ value, height }) => (
        <Tick key={value} value={value} y={toY(height)} />
      ))}
      {columns.map(({ start, length, height }, place) => {
        const { short, word, value } = steps[place]!;
        const middle = `${round(start + length / 2)}%`;
        return (
          <g key={word}>
            <rect className="bar" x={`${start}%`} y={`${toY(height)}rem`} width={`${length}%`} height={`${round(BOTTOM - toY(height))}rem`} />
            {(every === 1 || value === largest) && <text x={middle} y={`${round(toY(height) - 0.4)}rem`} textAnchor="middle">{toGermanNumber(value)}</text>}
            {place % every === 0 && <text className="chart__quiet" x={middle} y={`${BOTTOM + 1.2}rem`} textAnchor="middle">{short}</text>}
          </g>
        );
      })}
    </Chart>
  );
}

function Tick({ value, y }: { value: number; y: number }) {
  return (
    <>
      <line className={value === 0 ? "chart__line chart__line--ground" : "chart__line"} x1="0" x2="100%" y1={`${y}rem`} y2={`${y}rem`} />
      <text className="chart__quiet" x="100%" y={`${round(y - 0.35)}rem`} textAnchor="end">
        {toGermanNumber(value)}
      </text>
    </>
  );
}
