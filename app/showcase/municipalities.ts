import type { Land, SizeClass } from "#db/schema/sets.ts";
import { toSlug } from "#app/discussion/contribution-filter.ts";
import { LAND_WORDS, SIZE_CLASS_WORDS } from "#app/text/words.ts";

/** A town or district the showcase has a page for. Of the project's own everything is known; of others what those who write from there say of it. */
export type Municipality = { slug: string; name: string; land: Land | null; sizeClass: SizeClass | null; isProjectTown: boolean };
export type ProjectTown = Municipality & { land: Land; sizeClass: SizeClass; longitude: number; latitude: number };

/** The nine of the project, 2015 to 2018. */
export const PROJECT_TOWNS: ProjectTown[] = [
  toTown("Germersheim", "RP", "medium", 8.367, 49.217),
  toTown("Goslar", "NI", "medium", 10.428, 51.906),
  toTown("Ilmenau", "TH", "medium", 10.914, 50.687),
  toTown("Michelstadt", "HE", "small", 9.004, 49.677),
  toTown("Mühlacker", "BW", "medium", 8.839, 48.948),
  toTown("Saarlouis", "SL", "medium", 6.752, 49.314),
  toTown("Steinfurt", "NW", "medium", 7.337, 52.15),
  toTown("Weißenfels", "ST", "medium", 11.968, 51.2),
  toTown("Zittau", "SN", "medium", 14.807, 50.896),
];

export const isProjectTown = <Place extends Municipality>(municipality: Place): municipality is Place & ProjectTown => municipality.isProjectTown;

export function toMunicipalityPath({ slug }: { slug: string }): string {
  return `/schaufenster/${encodeURIComponent(slug)}`;
}

/** "Niedersachsen · Mittelstadt", as far as it is known. */
export function toMunicipalityFacts({ land, sizeClass }: Pick<Municipality, "land" | "sizeClass">): string {
  return [land && LAND_WORDS[land], sizeClass && SIZE_CLASS_WORDS[sizeClass].word].filter(Boolean).join(" · ");
}

function toTown(name: string, land: Land, sizeClass: SizeClass, longitude: number, latitude: number): ProjectTown {
  return { slug: toSlug(name), name, land, sizeClass, isProjectTown: true, longitude, latitude };
}
