import type { Land } from "#db/schema/sets.ts";
import { LAND_WORDS } from "#app/text/words.ts";
import { toSlug } from "#app/discussion/contribution-filter.ts";
import { type Example, toExampleCount } from "./example.ts";
import { isProjectTown, toMunicipalityPath } from "./municipalities.ts";
import type { Counted } from "./showcase-filter.ts";

/** The drawing's size, and the corner and extent of Germany it shows, in degrees. */
export const WIDTH = 586;
export const HEIGHT = 793;
const [WEST, EAST, SOUTH, NORTH] = [5.866, 15.042, 47.27, 55.058];

/** Where a name stands, seen from its mark. */
export type Side = "left" | "right" | "above" | "above-start" | "below" | "below-end";
/** A link on the map: to a town, or for a whole Land to what has no place of its own. */
export type MapMark = { path: string; name: string; word: string; count: number; x: string; y: string; side: Side | null };

/** So that on the narrowest screen no name covers another, and marks stay 24 px apart. */
const SIDES: Record<string, { side: Side; dx?: number; dy?: number }> = {
  germersheim: { side: "below-end", dx: -8, dy: -6 },
  goslar: { side: "left" },
  ilmenau: { side: "below" },
  michelstadt: { side: "right", dx: 4, dy: -8 },
  muehlacker: { side: "right", dx: 12, dy: 10 },
  saarlouis: { side: "above-start" },
  steinfurt: { side: "above" },
  weissenfels: { side: "above" },
  zittau: { side: "below-end" },
};

/** Where a Land's own count stands, clear of the towns. */
const CENTRES: Record<Land, [number, number]> = {
  BW: [205, 715], BY: [405, 610], BE: [481, 273], BB: [528, 335], HB: [183, 212], HH: [263, 164], HE: [195, 455], MV: [420, 140],
  NI: [225, 262], NW: [110, 420], RP: [72, 505], SL: [62, 648], SN: [465, 415], ST: [362, 305], SH: [215, 90], TH: [285, 412],
};

/** The towns in the order of the list, then the Länder by name. */
export function toMapMarks({ municipalities, examples }: { municipalities: Counted[]; examples: Example[] }): MapMark[] {
  const towns = municipalities.filter(isProjectTown);
  const slugs = new Set(towns.map(({ slug }) => slug));
  const elsewhere = Map.groupBy(examples.filter(({ municipality }) => !slugs.has(municipality?.slug ?? "")), ({ land }) => land);
  const lands = [...elsewhere].flatMap(([land, there]) => (land ? [toLandMark(land, there.length)] : []));
  return [...towns.map(toTownMark), ...lands.toSorted((one, other) => one.word.localeCompare(other.word, "de"))];
}

/** Degrees to the drawing, which is in Mercator's projection. */
export function toPoint({ longitude, latitude }: { longitude: number; latitude: number }): [x: number, y: number] {
  const height = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
  return [((longitude - WEST) / (EAST - WEST)) * WIDTH, ((height(NORTH) - height(latitude)) / (height(NORTH) - height(SOUTH))) * HEIGHT];
}

function toTownMark(town: Counted & { longitude: number; latitude: number; land: Land }): MapMark {
  const { side = "right", dx = 0, dy = 0 } = SIDES[town.slug] ?? {};
  const [x, y] = toPoint(town);
  return { path: toMunicipalityPath(town), name: `${town.name}, ${LAND_WORDS[town.land]}: ${toExampleCount(town.count)}`, word: town.name, count: town.count, ...toShares(x + dx, y + dy), side };
}

function toLandMark(land: Land, count: number): MapMark {
  const words = LAND_WORDS[land];
  return { path: `/schaufenster?land=${toSlug(words)}#beispiele`, name: `${words}: ${count === 1 ? "1 weiteres Beispiel" : `${count} weitere Beispiele`}`, word: words, count, ...toShares(...CENTRES[land]), side: null };
}

function toShares(x: number, y: number): { x: string; y: string } {
  return { x: `${((x / WIDTH) * 100).toFixed(2)}%`, y: `${((y / HEIGHT) * 100).toFixed(2)}%` };
}
