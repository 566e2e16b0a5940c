import { expect, test } from "vitest";
import { parseContributionFilter, toChips, toFilterFields, toFilterPath, toMatch, toSlug } from "#app/discussion/contribution-filter.ts";

const FIELDS = toFilterFields({ sections: [{ key: "stellen", title: "Stellen ohne Auftrag" }], municipalities: ["Groß Tessin"], numbers: ["1", "12a"], weichenstellungen: [1, 2] });
const parse = (query: string) => parseContributionFilter(new URLSearchParams(query), FIELDS);

test.each([
  ["abschnitt=stellen", "sectionKey", "stellen", "Stellen ohne Auftrag"],
  ["teil=hemmnisse", "part", "obstacles", "Hemmnisse"],
  ["art=einwand", "kind", "objection", "Einwand"],
  ["art=antwort", "kind", "reply", "Antwort"],
  ["funktion=traeger-verband", "occupation", "association", "Träger/Verband"],
  ["groesse=grossstadt", "sizeClass", "large", "Großstadt"],
  ["land=thueringen", "land", "TH", "Thüringen"],
  ["kommune=gross-tessin", "municipality", "Groß Tessin", "Groß Tessin"],
  ["weichenstellung=2", "weichenstellung", "2", "Weichenstellung 2"],
])("%s narrows %s to %s and is written back the same", (query, column, value, word) => {
  const filter = parse(query);
  expect(filter.chosen.map(({ field, choice }) => [field.column, choice.value, choice.word])).toEqual([[column, value, word]]);
  expect(toFilterPath(filter)).toBe(`/beitraege?${query}`);
});

test.each(["teil=x", "abschnitt=nirgends", "land=", "art=objection", "kommune=anderswo", "weichenstellung=99", "sortierung=__proto__", "sortierung=toString", "ab=x", "ab=1.2", "ab=-1", "ab=1e9", 'suche=" *', "suche=%00", "unbekannt=1"])("%s is left out", (query) => {
  expect(parse(query)).toEqual({ words: "", chosen: [], sort: "neueste", after: null });
});

test("everything together stays in the address, the page as well", () => {
  const query = "suche=kurze+Wege&teil=hemmnisse&art=frage&sortierung=papier&ab=3.2.17";
  const filter = parse(query);
  expect(filter.after).toEqual([3, 2, 17]);
  expect(toFilterPath(filter, filter.after)).toBe(`/beitraege?${query}`);
});

test("each chip leads to the same list without it, and to the first page", () => {
  expect(toChips(parse("suche=Amt&teil=hemmnisse&land=hessen&sortierung=geteilt&ab=1.2"))).toEqual([
    { word: "Suche: Amt", path: "/beitraege?teil=hemmnisse&land=hessen&sortierung=geteilt" },
    { word: "Hemmnisse", path: "/beitraege?suche=Amt&land=hessen&sortierung=geteilt" },
    { word: "Hessen", path: "/beitraege?suche=Amt&teil=hemmnisse&sortierung=geteilt" },
  ]);
});

test.each([
  ["Straße", '"strasse" *'],
  ["Ämter und Bür", '"aemter" "und" "buer" *'],
  ['" OR *', '"or" *'],
  ["NEAR(a b)", '"near" "a" "b" *'],
  ["words:x -y ^z", '"words" "x" "y" "z" *'],
])("%s is looked for as %s", (words, match) => expect(toMatch(words)).toBe(match));

test("no two choices of a field share an address", () => {
  for (const { choices } of FIELDS) expect(new Set(choices.map(({ slug }) => slug)).size).toBe(choices.length);
  expect(toSlug("Kreis/überörtlich")).toBe("kreis-ueberoertlich");
});
