import type { Person } from "./people.server.ts";
import { type ShownPerson, toPersonLine } from "./person-line.ts";

type Described = Pick<Person, "shownName" | "organisation" | "municipality" | "occupation" | "sizeClass" | "land" | "showsName" | "showsOrganisation" | "showsMunicipality">;

/** A person as others may see them now. */
export function toShownPerson(person: Described): ShownPerson {
  const { occupation, sizeClass, land } = person;
  return {
    occupation, sizeClass, land,
    shownName: person.showsName ? person.shownName : null,
    organisation: person.showsOrganisation ? person.organisation : null,
    municipality: person.showsMunicipality ? person.municipality : null,
  };
}

/** The line beside one's contributions: as it is, and what each answer adds to it; where nothing is answered yet, with an example. */
export function toProfileLines(person: Described) {
  const now = toShownPerson(person);
  return {
    now: toPersonLine(now),
    occupation: toPersonLine({ ...now, occupation: person.occupation ?? "municipal" }),
    sizeClass: toPersonLine({ ...now, sizeClass: person.sizeClass ?? "small" }),
    land: toPersonLine({ ...now, land: person.land ?? "HE" }),
    shownName: toPersonLine({ ...now, shownName: person.shownName ?? "Ihr Name" }),
    organisation: toPersonLine({ ...now, organisation: person.organisation ?? "Ihre Organisation" }),
    municipality: toPersonLine({ ...now, municipality: person.municipality ?? "Ihre Kommune" }),
  };
}

export type ProfileLines = ReturnType<typeof toProfileLines>;

/** What is stored, as the form holds it. */
export function toTypedProfile(person: Described, { mayBeCited }: { mayBeCited: boolean }): Record<string, string> {
  const { shownName, organisation, municipality, occupation, sizeClass, land } = person;
  const words = { shownName, organisation, municipality, occupation, sizeClass, land };
  const ticks = { showsName: person.showsName, showsOrganisation: person.showsOrganisation, showsMunicipality: person.showsMunicipality, citation: mayBeCited };
  return Object.fromEntries([
    ...Object.entries(words).map(([name, word]) => [name, word ?? ""]),
    ...Object.entries(ticks).flatMap(([name, isOn]) => (isOn ? [[name, "ja"]] : [])),
  ]);
}
