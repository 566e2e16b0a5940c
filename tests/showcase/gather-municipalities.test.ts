import { expect, test } from "vitest";
import { gatherMunicipalities, type Mention } from "#app/showcase/gather-municipalities.ts";
import { PROJECT_TOWNS, toMunicipalityFacts, toMunicipalityPath } from "#app/showcase/municipalities.ts";

const from = (municipality: string | null, context: Partial<Mention> = {}): Mention => ({ municipality, land: null, sizeClass: null, ...context });
const others = (mentions: Mention[]) => gatherMunicipalities(mentions).filter(({ isProjectTown }) => !isProjectTown);

test("the nine towns are there from the start, by name, each where and as large as the project says", () => {
  expect(gatherMunicipalities([]).map((town) => `${town.name}: ${toMunicipalityFacts(town)}`)).toEqual([
    "Germersheim: Rheinland-Pfalz · Mittelstadt", "Goslar: Niedersachsen · Mittelstadt", "Ilmenau: Thüringen · Mittelstadt", "Michelstadt: Hessen · Kleinstadt", "Mühlacker: Baden-Württemberg · Mittelstadt",
    "Saarlouis: Saarland · Mittelstadt", "Steinfurt: Nordrhein-Westfalen · Mittelstadt", "Weißenfels: Sachsen-Anhalt · Mittelstadt", "Zittau: Sachsen · Mittelstadt",
  ]);
  expect(PROJECT_TOWNS.map(toMunicipalityPath)).toEqual(expect.arrayContaining(["/schaufenster/weissenfels", "/schaufenster/muehlacker"]));
});

test.each(["weißenfels", "WEISSENFELS", "Weissenfels", "  Weißenfels ", "Weißenfels", "Muehlacker", "MÜHLACKER"])("%j is one of them, not another place", (spelling) => {
  expect(others([from(spelling)])).toEqual([]);
});

test.each([null, "", "  ", "…", "-"])("%j names no place", (nothing) => {
  expect(others([from(nothing)])).toEqual([]);
});

test("another place is there once, however it is spelled, under its first spelling and in its place by name", () => {
  expect(others([from("Groß  Eschfurt"), from("gross eschfurt"), from("Ahlenau")])).toMatchObject([{ slug: "ahlenau", name: "Ahlenau" }, { slug: "gross-eschfurt", name: "Groß Eschfurt" }]);
});

test("what most say of where and how large it is counts, and nothing is known if nobody says it", () => {
  expect(others([from("Ahlenau", { land: "HE" }), from("Ahlenau", { land: "BY", sizeClass: "small" }), from("Ahlenau", { land: "BY" })])).toMatchObject([{ land: "BY", sizeClass: "small" }]);
  expect(toMunicipalityFacts(others([from("Ahlenau")])[0]!)).toBe("");
});

test("what somebody says of the place cannot move a town of the project", () => {
  expect(gatherMunicipalities([from("Goslar", { land: "BY", sizeClass: "large" })]).find(({ slug }) => slug === "goslar")).toMatchObject({ land: "NI", sizeClass: "medium" });
});
