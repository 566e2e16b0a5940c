import { expect, test } from "vitest";
import { type ShownPerson, toPersonLine } from "#app/accounts/person-line.ts";

const NOBODY: ShownPerson = { shownName: null, organisation: null, municipality: null, occupation: null, sizeClass: null, land: null };

test.each<[string, Partial<ShownPerson>, string]>([
  ["nothing is known", {}, "Fachperson"],
  ["the size class", { sizeClass: "small" }, "Fachperson aus einer Kleinstadt"],
  ["size class and Land", { sizeClass: "small", land: "HE" }, "Fachperson aus einer Kleinstadt in Hessen"],
  ["a rural municipality", { sizeClass: "rural", land: "MV" }, "Fachperson aus einer Landgemeinde in Mecklenburg-Vorpommern"],
  ["a Land with an article", { sizeClass: "medium", land: "SL" }, "Fachperson aus einer Mittelstadt im Saarland"],
  ["a task beyond one town", { sizeClass: "regional", land: "TH" }, "Fachperson mit überörtlicher Aufgabe in Thüringen"],
  ["the Land alone", { land: "SN" }, "Fachperson aus Sachsen"],
  ["the Saarland alone", { land: "SL" }, "Fachperson aus dem Saarland"],
  ["the occupation", { occupation: "politics", sizeClass: "large", land: "BE" }, "Fachperson aus Berlin, Kommunalpolitik"],
  ["a task beyond one town in a city-state", { sizeClass: "regional", land: "HB" }, "Fachperson mit überörtlicher Aufgabe in Bremen"],
  ["a name in a city-state", { shownName: "Jens Kolb", sizeClass: "large", land: "HH" }, "Jens Kolb, Hamburg"],
  ["an occupation that says nothing", { occupation: "other", land: "BY" }, "Fachperson aus Bayern"],
  ["a name", { shownName: "Jens Kolb" }, "Jens Kolb"],
  ["a name and the context", { shownName: "Jens Kolb", occupation: "association", sizeClass: "regional", land: "NI" }, "Jens Kolb, Träger/Verband, überörtlich in Niedersachsen"],
  ["an organisation stands for the occupation", { organisation: "Caritas Musterhain", occupation: "association", land: "NI" }, "Fachperson, Caritas Musterhain, Niedersachsen"],
  ["a municipality stands for size and Land", { municipality: "Musterhain", sizeClass: "small", land: "HE" }, "Fachperson, Musterhain"],
  ["everything", { shownName: "J. K.", organisation: "Stadt Musterhain", municipality: "Musterhain", occupation: "municipal", sizeClass: "small", land: "HE" }, "J. K., Stadt Musterhain, Musterhain"],
])("%s", (_, known, line) => {
  expect(toPersonLine({ ...NOBODY, ...known })).toBe(line);
});
