import { HEIGHT, type MapMark, type Side, WIDTH } from "./map.ts";
import { OUTLINES } from "./germany.ts";

/** In pixels, whatever the size of the map: as large as a finger needs, and letters one can read. */
const RADIUS = 12;
const NAMES: Record<Side, { dx: number; dy: number; anchor: "start" | "middle" | "end" }> = {
  left: { dx: -17, dy: 5, anchor: "end" },
  right: { dx: 17, dy: 5, anchor: "start" },
  above: { dx: 0, dy: -17, anchor: "middle" },
  "above-start": { dx: -24, dy: -17, anchor: "start" },
  below: { dx: 0, dy: 26, anchor: "middle" },
  "below-end": { dx: 10, dy: 27, anchor: "end" },
};

/** Germany with a link for every mark. The same links stand in the list. The counts are drawn apart, where there are any: each link's name says its count in words. */
export function GermanyMap({ marks }: { marks: MapMark[] }) {
  return (
    <figure className="showcase__map">
      <nav aria-label="Karte der Kommunen">
        <svg className="map">
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
            {Object.entries(OUTLINES).map(([land, outline]) => (
              <path key={land} className="map__land" d={outline} />
            ))}
          </svg>
          {marks.map((mark) => (
            <Mark key={mark.path} mark={mark} />
          ))}
          <g aria-hidden="true">
            {marks.filter(({ count }) => count > 0).map(({ path, side, count, x, y }) => (
              <text key={path} className={side ? "map__count" : "map__count map__count--dark"} x={x} y={y} dy="5" textAnchor="middle">
                {side ? count : `+${count}`}
              </text>
            ))}
          </g>
        </svg>
      </nav>
      <figcaption className="small quiet">
        {marks.some(({ count }) => count > 0) && "Die Zahl sagt, wie viele Praxisbeispiele es von dort gibt. "}
        {marks.some(({ side }) => side === null) && "Mit Plus: Beispiele von anderswo im Bundesland. "}
        {marks.some(({ side, count }) => side !== null && count === 0) && "Ohne Zahl: eine der neun Kommunen, noch ohne Beispiel. "}
        Umrisse vereinfacht nach{" "}
        <a href="https://mapsvg.com/maps/germany" rel="noreferrer">
          MapSVG
        </a>
        ,{" "}
        <a href="https://creativecommons.org/licenses/by/4.0/deed.de" rel="license noreferrer">
          CC&nbsp;BY&nbsp;4.0
        </a>
        .
      </figcaption>
    </figure>
  );
}

function Mark({ mark: { path, name, word, count, x, y, side } }: { mark: MapMark }) {
  const kind = side === null ? "map__mark map__mark--land" : count === 0 ? "map__mark map__mark--none" : "map__mark";
  return (
    <a className={kind} href={path} aria-label={name}>
      <circle className="map__halo" cx={x} cy={y} r={RADIUS + 5} />
      <circle className="map__point" cx={x} cy={y} r={RADIUS} />
      {side && (
        <text className="map__name" x={x} y={y} dx={NAMES[side].dx} dy={NAMES[side].dy} textAnchor={NAMES[side].anchor}>
          {word}
        </text>
      )}
    </a>
  );
}
