/**
 * Draws the outlines in app/showcase/germany.ts from the npm package @svg-maps/germany (MapSVG, CC BY 4.0). Needed only
 * to draw them anew: `npm pack @svg-maps/germany`, unpack it, `node bin/draw-germany.mjs package/germany.svg > app/showcase/germany.ts`.
 */
import { readFileSync } from "node:fs";

const TOLERANCE = 1.1;
/** Islands and slivers below this area, in square units of the drawing, are left out. */
const SMALLEST = 9;
/** Points of neighbouring Länder that are as close as this are meant to be one. */
const SAME = 0.6;

const svg = readFileSync(process.argv[2], "utf8");
const lands = [...svg.matchAll(/<path\s[^>]*>/g)].map(([path]) => ({ land: /\bid="(\w+)"/.exec(path)[1].toUpperCase(), rings: toRings(/\sd="([^"]+)"/.exec(path)[1]) }));
const known = new Map();
for (const one of lands) one.rings = one.rings.map((ring) => withoutRepeats(ring.map(toKnown))).filter((ring) => ring.length > 2 && Math.abs(toArea(ring)) >= SMALLEST);
const neighbours = new Map();
for (const { rings } of lands) for (const ring of rings) ring.forEach((point, at) => [ring.at(at - 1), ring[(at + 1) % ring.length]].forEach((next) => neighbours.set(point, (neighbours.get(point) ?? new Set()).add(next))));
const outlines = lands.map(({ land, rings }) => [land, rings.map(simplifyRing).map(toPath).join("")]);
process.stdout.write(`import type { Land } from "#db/schema/sets.ts";

/**
 * The outlines of the Länder in a drawing of 586 by 793, simplified from "Germany" by MapSVG (https://mapsvg.com/maps/germany),
 * CC BY 4.0, by way of the npm package @svg-maps/germany 2.0.0. Written by bin/draw-germany.mjs.
 */
export const OUTLINES: Record<Land, string> = {
${outlines.toSorted().map(([land, path]) => `  ${land}: "${path}",`).join("\n")}
};
`);

function toRings(d) {
  let at = [0, 0];
  return d.split(/z/i).filter((words) => words.trim()).map((words) => {
    const numbers = words.match(/-?[\d.]+/g).map(Number);
    const isRelative = /m/.test(words);
    const ring = [];
    for (let i = 0; i < numbers.length; i += 2) {
      at = isRelative ? [at[0] + numbers[i], at[1] + numbers[i + 1]] : [numbers[i], numbers[i + 1]];
      ring.push(at);
    }
    at = ring[0];
    return ring;
  });
}

function toKnown([x, y]) {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) for (const point of known.get(`${column + i} ${row + j}`) ?? []) if (Math.hypot(point[0] - x, point[1] - y) < SAME) return point;
  const point = [x, y];
  known.set(`${column} ${row}`, [...(known.get(`${column} ${row}`) ?? []), point]);
  return point;
}

function withoutRepeats(ring) {
  return ring.filter((point, at) => point !== ring.at(at - 1));
}

function toArea(ring) {
  return ring.reduce((sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length][1] - ring[(at + 1) % ring.length][0] * y, 0) / 2;
}

/** Cut where three Länder meet, so that both sides of a border are simplified alike. */
function simplifyRing(ring) {
  const first = Math.max(0, ring.findIndex((point) => neighbours.get(point).size > 2));
  const turned = [...ring.slice(first), ...ring.slice(0, first), ring[first]];
  const corners = turned.flatMap((point, at) => (at === 0 || at === turned.length - 1 || neighbours.get(point).size > 2 ? [at] : []));
  if (corners.length === 2) corners.splice(1, 0, Math.floor(turned.length / 2));
  return corners.slice(1).flatMap((to, n) => simplifyBothWays(turned.slice(corners[n], to + 1)).slice(0, -1));
}

function simplifyBothWays(line) {
  const [start, end] = [line[0], line.at(-1)];
  const isForward = start[0] < end[0] || (start[0] === end[0] && start[1] <= end[1]);
  return isForward ? simplify(line) : simplify(line.toReversed()).toReversed();
}

/** Douglas and Peucker's way. */
function simplify(line) {
  const [[ax, ay], [bx, by]] = [line[0], line.at(-1)];
  const length = Math.hypot(bx - ax, by - ay);
  let [farthest, far] = [0, 0];
  line.forEach(([x, y], at) => {
    const away = length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (away > far) [farthest, far] = [at, away];
  });
  if (far <= TOLERANCE) return [line[0], line.at(-1)];
  return [...simplify(line.slice(0, farthest + 1)).slice(0, -1), ...simplify(line.slice(farthest))];
}

function toPath(ring) {
  const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const steps = points.slice(1).map(([x, y], at) => [x - points[at][0], y - points[at][1]]);
  return `M${points[0].join(" ")}l${steps.filter(([dx, dy]) => dx !== 0 || dy !== 0).map((step) => step.join(" ")).join(" ").replaceAll(" -", "-")}z`;
}
