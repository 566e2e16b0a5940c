import type { Land, Occupation, SizeClass } from "#db/schema/sets.ts";
import { LAND_WORDS, OCCUPATION_WORDS, SIZE_CLASS_WORDS } from "#app/text/words.ts";

/** What may be seen of a person beside their words: names only as far as the profile allows them now. */
export type ShownPerson = {
  shownName: string | null;
  organisation: string | null;
  municipality: string | null;
  occupation: Occupation | null;
  sizeClass: SizeClass | null;
  land: Land | null;
};

/** "Fachperson aus einer Kleinstadt in Hessen", or the name and what else the person shows. */
export function toPersonLine(person: ShownPerson): string {
  const occupation = person.occupation && person.occupation !== "other" ? OCCUPATION_WORDS[person.occupation] : null;
  if (!person.shownName && !person.organisation && !person.municipality) return join([`Fachperson${toOrigin(person)}`, occupation]);
  return join([person.shownName ?? "Fachperson", person.organisation ?? occupation, toPlace(person)]);
}

/** The same where words are printed under a name: only of those who show it and said that they may be cited with it; of all others nothing that names them. */
export function toCitedLine(person: ShownPerson, { mayBeCited }: { mayBeCited: boolean }): string {
  return toPersonLine(mayBeCited && person.shownName ? person : { ...person, shownName: null, organisation: null, municipality: null });
}

/** The name of a city-state says by itself what a size class would. */
const CITY_STATES: ReadonlySet<Land | null> = new Set(["BE", "HB", "HH"]);

function isNamedByLand({ sizeClass, land }: ShownPerson): boolean {
  return CITY_STATES.has(land) && sizeClass !== "regional";
}

function toOrigin(person: ShownPerson): string {
  const { sizeClass, land } = person;
  if (sizeClass && !isNamedByLand(person)) return ` ${SIZE_CLASS_WORDS[sizeClass].from}${toLand(land)}`;
  return land ? ` aus ${land === "SL" ? "dem " : ""}${LAND_WORDS[land]}` : "";
}

function toPlace(person: ShownPerson): string | null {
  const { municipality, sizeClass, land } = person;
  if (municipality) return municipality;
  if (sizeClass === "regional") return `überörtlich${toLand(land)}`;
  if (sizeClass && !isNamedByLand(person)) return `${SIZE_CLASS_WORDS[sizeClass].word}${toLand(land)}`;
  return land ? LAND_WORDS[land] : null;
}

function toLand(land: Land | null): string {
  if (!land) return "";
  return land === "SL" ? " im Saarland" : ` in ${LAND_WORDS[land]}`;
}

function join(pieces: (string | null)[]): string {
  return pieces.filter((piece) => piece !== null).join(", ");
}
