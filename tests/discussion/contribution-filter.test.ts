import { expect, test } from "vitest";
import { EVERYTHING, findPeriodProblem, isNarrowed, narrow, parseContributionFilter, toChips, toFilterFields, toFilterPath, toMatch, toSlug } from "#app/discussion/contribution-filter.ts";

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

test.each(["teil=x", "abschnitt=nirgends", "land=", "art=objection", "kommune=anderswo", "weichenstellung=99", "sortierung=__proto__", "sortierung=toString", "ab=x", "ab=1.2", "ab=-1", "ab=1e9", 'suche=" *', "suche=%00", "unbekannt=1", "von=gestern", "von=2018-02-30", "bis=2018-13-01", "bis=1.10.2018", "von=2018-10-04T10:00"])("%s is left out", (query) => {
  expect(parse(query)).toEqual(EVERYTHING);
  expect(isNarrowed(parse(query))).toBe(false);
});

test("everything together stays in the address, the page as well", () => {
  const query = "suche=kurze+Wege&teil=hemmnisse&art=frage&von=2018-10-01&bis=2018-10-31&sortierung=papier&ab=3.2.17";
  const filter = parse(query);
  expect(filter.after).toEqual([3, 2, 17]);
  expect(toFilterPath(filter, filter.after)).toBe(`/beitraege?${query}`);
});

test("each chip leads to the same list without it, and to the first page", () => {
  expect(toChips(parse("suche=Amt&teil=hemmnisse&land=hessen&bis=2018-10-31&sortierung=geteilt&ab=1.2"))).toEqual([
    { word: "Suche: Amt", query: "?teil=hemmnisse&land=hessen&bis=2018-10-31&sortierung=geteilt" },
    { word: "Hemmnisse", query: "?suche=Amt&land=hessen&bis=2018-10-31&sortierung=geteilt" },
    { word: "Hessen", query: "?suche=Amt&teil=hemmnisse&bis=2018-10-31&sortierung=geteilt" },
    { word: "eingereicht bis 31.\u00a0Oktober 2018", query: "?suche=Amt&teil=hemmnisse&land=hessen&sortierung=geteilt" },
  ]);
  expect(toChips(parse("von=2018-10-01"))).toEqual([{ word: "eingereicht ab 1.\u00a0Oktober 2018", query: "" }]);
});

test.each([
  ["", null],
  ["von=&bis=", null],
  ["von=2018-10-01&bis=2018-10-01", null],
  ["von=gestern", /^„gestern“ steht nicht im Kalender/],
  ["von=2018-02-30&bis=2018-13-01", /^„2018-02-30“ und „2018-13-01“ steh/],
  [`bis=${"9".repeat(5000)}`, /^„9{20}“/],
  ["von=2018-10-02&bis=2018-10-01", /endet, bevor er beginnt/],
])("of the days in %j it says %s", (query, problem) => {
  const found = findPeriodProblem(new URLSearchParams(query));
  if (problem === null) expect(found).toBe(null);
  else expect(found).toMatch(problem);
});

test("a filter is narrowed by one more choice, which takes the place of another of its field", () => {
  const hesse = parse("land=hessen&von=2018-10-01");
  expect(toFilterPath(narrow(hesse, { fields: FIELDS, column: "land", value: "TH" })!)).toBe("/beitraege?land=thueringen&von=2018-10-01");
  expect(narrow(hesse, { fields: FIELDS, column: "land", value: "TH" })?.chosen.map(({ choice }) => choice.value)).toEqual(["TH"]);
  expect(toFilterPath(narrow(hesse, { fields: FIELDS, column: "kind", value: "reply" })!)).toBe("/beitraege?land=hessen&art=antwort&von=2018-10-01");
  expect(narrow(hesse, { fields: FIELDS, column: "sectionKey", value: "nirgends" })).toBeUndefined();
  expect(narrow(hesse, { fields: FIELDS, column: "land", value: null })).toBeUndefined();
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
