import type { ReactNode } from "react";
import { LINE_HEIGHT, round } from "./scales.ts";

type ChartProps = { id: string; title: string; measure: string; told: string; height: number; legend?: ReactNode; table: ReactNode; shape?: "wide" | "tall"; children: ReactNode };

/** A drawing with the finding as its title, in words for those who do not see it, and with its numbers as a table. Heights are in rem: they grow with the letters. */
export function Chart({ id, title, measure, told, height, legend, table, shape, children }: ChartProps) {
  return (
    <figure className={shape ? `chart chart--${shape}` : "chart"} aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p className="small quiet">{measure}</p>
      </figcaption>
      {legend}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in the page, so that it follows its colours */}
      <svg className="chart__drawing" role="img" aria-label={`${measure}: ${told}`} height={`${height}rem`}>
        {children}
      </svg>
      <details className="chart__table">
        <summary>
          Zahlen als Tabelle<span className="hidden">: {title}</span>
        </summary>
        {table}
      </details>
    </figure>
  );
}

/** A label in as many lines as it needs. */
export function Label({ lines, y }: { lines: string[]; y: number }) {
  return (
    <text>
      {lines.map((line, place) => (
        <tspan key={line} x="0" y={`${round(y + place * LINE_HEIGHT)}rem`}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
