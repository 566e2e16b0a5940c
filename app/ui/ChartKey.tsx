import type { SVGProps } from "react";
import { Mark } from "./Mark.tsx";
import type { Sign } from "./marks.ts";

export type Series = { word: string; sign?: Sign };

/** What is laid over the tones, so that they are told apart without colour; the first and the last tone have nothing on them. */
const STROKES = ["", "M-1 7 7 -1M-1 1 1 -1M5 7 7 5", "M0 3h6", "M3 2.2v1.6M0 5.2v1.6M6 5.2v1.6", "M3 0v6", ""];

/** Which tone and pattern is what, in the order in which they stand in a bar. */
export function ChartKey({ id, series }: { id: string; series: Series[] }) {
  return (
    <ul className="chart__key">
      {series.map(({ word, sign }, place) => (
        <li key={word}>
          <svg className="chart__swatch" aria-hidden="true">
            <Segment id={id} place={place} width="100%" height="100%" />
          </svg>
          {sign && <Mark sign={sign} />}
          {word}
        </li>
      ))}
    </ul>
  );
}

/** The patterns of one chart; names of others on the page would be taken for them. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {STROKES.map((strokes, place) => (
        <pattern id={`${id}-p${place + 1}`} key={`${place}${strokes}`} width="6" height="6" patternUnits="userSpaceOnUse">
          {strokes && <path className="seg__strokes" d={strokes} />}
        </pattern>
      ))}
    </defs>
  );
}

type SegmentProps = Pick<SVGProps<SVGRectElement>, "x" | "y" | "width" | "height"> & { id: string; place: number };

/** A stretch in one of the six tones, with its pattern. */
export function Segment({ id, place, ...stretch }: SegmentProps) {
  return (
    <>
      <rect className={`seg seg--${place + 1}`} {...stretch} />
      {STROKES[place] && <rect fill={`url(#${id}-p${place + 1})`} {...stretch} />}
    </>
  );
}
