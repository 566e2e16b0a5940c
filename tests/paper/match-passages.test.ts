import { describe, expect, test } from "vitest";
import { describePairs, type Matching, proposePairs, type Wording } from "#app/paper/match-passages.ts";
import { numberPassages } from "#app/paper/number-passages.ts";
import { type Pick, toPick } from "#tests/support/chance.ts";

const STOREYS = "Viele Kleinstädte haben leer stehende Häuser im Zentrum und suchen Menschen, die darin wohnen und arbeiten wollen.";
const OFFICES = "Wer in der Verwaltung für Integration zuständig ist, hat oft nur eine halbe Stelle und keinen Auftrag des Rates.";
const MONEY = "Fördermittel kommen für zwei Jahre. Danach beginnt die Suche nach Geld von vorn, und Wissen geht verloren.";
const LANGUAGE = "Sprachkurse fahren selten dorthin, wo Menschen wohnen; der letzte Bus geht um sechs.";
const ALL = { a: STOREYS, b: OFFICES, c: MONEY, d: LANGUAGE };

const toText = (words: Record<string, string>, section = "lage"): Wording[] => Object.entries(words).map(([id, plain]) => ({ id, sectionKey: section, plain }));
const match = (before: Wording[], after: Wording[]) => describePairs(before, after, proposePairs(before, after));
const read = ({ matches, added, dropped }: Matching) => [...matches.map(({ from, to, relation, moved }) => `${from} ${relation}${moved ? " moved" : ""} ${to}`), ...added.map((id) => `new ${id}`), ...dropped.map((id) => `dropped ${id}`)];

describe("between two versions", () => {
  test.each<[string, Record<string, string>, string[]]>([
    ["nothing changed", { A: STOREYS, B: OFFICES, C: MONEY, D: LANGUAGE }, ["a same A", "b same B", "c same C", "d same D"]],
    ["words changed", { A: STOREYS, B: OFFICES.replace("eine halbe Stelle", "ein paar Stunden"), C: MONEY, D: LANGUAGE }, ["a same A", "b changed B", "c same C", "d same D"]],
    ["one came", { A: STOREYS, N: "Vereine tragen vieles, was sonst niemand täte.", B: OFFICES, C: MONEY, D: LANGUAGE }, ["a same A", "b same B", "c same C", "d same D", "new N"]],
    ["one went", { A: STOREYS, C: MONEY, D: LANGUAGE }, ["a same A", "c same C", "d same D", "dropped b"]],
    ["one was replaced by something else", { A: STOREYS, N: "Vereine tragen vieles, was sonst niemand täte.", C: MONEY, D: LANGUAGE }, ["a same A", "c same C", "d same D", "new N", "dropped b"]],
    ["one went to the end", { A: STOREYS, C: MONEY, D: LANGUAGE, B: OFFICES }, ["a same A", "c same C", "d same D", "b same moved B"]],
    ["one was split", { A: STOREYS, B: OFFICES, C: "Fördermittel kommen für zwei Jahre.", E: "Danach beginnt die Suche nach Geld von vorn, und Wissen geht verloren.", D: LANGUAGE }, ["a same A", "b same B", "c split C", "c split E", "d same D"]],
    ["two were merged", { A: `${STOREYS} ${OFFICES}`, C: MONEY, D: LANGUAGE }, ["a merged A", "b merged A", "c same C", "d same D"]],
  ])("%s", (_, after, expected) => {
    expect(read(match(toText(ALL), toText(after)))).toEqual(expected);
  });

  test("another section is another place", () => {
    expect(read(match(toText({ a: STOREYS, b: OFFICES }), [...toText({ A: STOREYS }), ...toText({ B: OFFICES }, "stellen")]))).toEqual(["a same A", "b same moved B"]);
  });

  test("of passages with the same words each goes to its own section", () => {
    const before = [...toText({ a: "Siehe oben." }, "eins"), ...toText({ b: "Siehe oben." }, "zwei")];
    expect(read(match(before, [...toText({ A: "Siehe oben.", N: LANGUAGE }, "eins"), ...toText({ B: "Siehe oben." }, "zwei")]))).toEqual(["a same A", "b same B", "new N"]);
  });

  test("how alike they are is said in percent of words", () => {
    const [{ similarity } = { similarity: 0 }] = match(toText({ a: "eins zwei drei vier" }), toText({ A: "eins zwei drei fünf" })).matches;
    expect(similarity).toBe(75);
  });
});

describe("Randnummern", () => {
  const number = (before: Record<string, string>, after: string[], pairs: [string, string][], given: string[] = []) =>
    [...numberPassages({ before: Object.entries(before).map(([id, n]) => ({ id, number: n })), after: after.map((id) => ({ id })), pairs: pairs.map(([from, to]) => ({ from, to })), given }).values()];

  test.each<[string, string[], [string, string][], string[], string[]]>([
    ["stay with their passage, wherever it goes", ["C", "A", "B"], [["a", "A"], ["b", "B"], ["c", "C"]], [], ["3", "1", "2"]],
    ["what is new takes the letter of the one before it", ["A", "N", "M", "B", "C"], [["a", "A"], ["b", "B"], ["c", "C"]], [], ["1", "1a", "1b", "2", "3"]],
    ["a letter that was given before is never given again", ["A", "N", "B", "C"], [["a", "A"], ["b", "B"], ["c", "C"]], ["1a", "1b"], ["1", "1c", "2", "3"]],
    ["what is new at the very beginning stands before the first", ["N", "A", "B", "C"], [["a", "A"], ["b", "B"], ["c", "C"]], [], ["0a", "1", "2", "3"]],
    ["a split leaves the number with its first piece", ["A", "B", "B2", "C"], [["a", "A"], ["b", "B"], ["b", "B2"], ["c", "C"]], [], ["1", "2", "2a", "3"]],
    ["what is merged keeps the first number", ["A", "C"], [["a", "A"], ["b", "A"], ["c", "C"]], [], ["1", "3"]],
    ["a dropped number is not given to somebody else", ["A", "N", "C"], [["a", "A"], ["c", "C"]], [], ["1", "1a", "3"]],
  ])("%s", (_, after, pairs, given, expected) => {
    expect(number({ a: "1", b: "2", c: "3" }, after, pairs, given)).toEqual(expected);
  });

  test("after z comes aa", () => {
    const after = Array.from({ length: 28 }, (_, n) => `N${n}`);
    expect(number({ a: "1" }, ["A", ...after], [["a", "A"]]).slice(25)).toEqual(["1y", "1z", "1aa", "1ab"]);
  });
});

const WORDS = [STOREYS, OFFICES, MONEY, LANGUAGE].join(" ").split(" ");

/** A version made from another by what happens to texts. */
function edit(before: Wording[], pick: Pick, name: (n: number) => string): Wording[] {
  let n = 0;
  const write = (length: number) => Array.from({ length }, () => pick(WORDS)).join(" ");
  const after = before.flatMap(({ plain, sectionKey }): Wording[] => {
    const words = plain.split(" ");
    const to = (...wordings: string[]) => wordings.map((wording) => ({ id: name(n++), sectionKey, plain: wording }));
    const half = Math.ceil(words.length / 2);
    switch (pick(["stay", "stay", "stay", "stay", "reword", "drop", "insert", "split"])) {
      case "reword": return to(words.map((word) => (pick([0, 0, 0, 0, 1]) ? pick(WORDS) : word)).join(" "));
      case "drop": return [];
      case "insert": return to(plain, write(pick([3, 12, 20])));
      case "split": return words.length < 4 ? to(plain) : to(words.slice(0, half).join(" "), words.slice(half).join(" "));
      default: return to(plain);
    }
  });
  if (after.length > 2 && pick([0, 1])) after.splice(pick([...after.keys()]), 0, ...after.splice(pick([...after.keys()]), 1));
  const at = pick([...after.keys()]);
  if (after.length > 1 && pick([0, 1]) && at > 0) after.splice(at - 1, 2, { ...after[at - 1]!, plain: `${after[at - 1]!.plain} ${after[at]!.plain}` });
  return after.length > 0 ? after : [{ id: name(n), sectionKey: "lage", plain: write(8) }];
}

test.each(Array.from({ length: 200 }, (_, seed) => seed + 1))("whatever happens to a text over four versions, no passage is lost and no number given twice (%i)", (seed) => {
  const pick = toPick(seed);
  let text = toText(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`1-${n}`, Array.from({ length: pick([2, 8, 20]) }, () => pick(WORDS)).join(" ")])));
  let numbers = new Map(text.map(({ id }, n) => [id, String(n + 1)]));
  const given = new Map([...numbers].map(([id, number]) => [number, id]));
  for (let version = 2; version <= 4; version++) {
    const next = edit(text, pick, (n) => `${version}-${n}`);
    const { matches, added, dropped } = match(text, next);
    expect([...new Set(matches.map(({ from }) => from)), ...dropped].toSorted()).toEqual(text.map(({ id }) => id).toSorted());
    expect([...new Set(matches.map(({ to }) => to)), ...added].toSorted()).toEqual(next.map(({ id }) => id).toSorted());
    const wordsOf = (all: Wording[], id: string) => all.find((one) => one.id === id)!.plain;
    for (const { from, to, relation } of matches) if (relation === "same") expect(wordsOf(next, to)).toBe(wordsOf(text, from));
    const renumbered = numberPassages({ before: text.map(({ id }) => ({ id, number: numbers.get(id)! })), after: next, pairs: matches, given: given.keys() });
    expect(new Set(renumbered.values()).size).toBe(next.length);
    for (const [id, number] of renumbered) {
      const holder = given.get(number);
      if (holder !== undefined) expect(matches.some(({ from, to }) => from === holder && to === id)).toBe(true);
      given.set(number, id);
    }
    [text, numbers] = [next, renumbered];
  }
});
