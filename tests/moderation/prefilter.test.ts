import { describe, expect, test } from "vitest";
import { type Checked, type Flag, listFlags, toWatchedWord } from "#app/moderation/prefilter.ts";

const check = (body: string, more: Partial<Checked> = {}) => toMatchWords(listFlags({ body, watched: [], isNewAuthor: false, recentRejections: 0, sameText: [], ...more }));
/** "Link: www.auental.example" – flags as a test names them. */
function toMatchWords(flags: Flag[]): string[] {
  return flags.map(({ word, matches }) => (matches.length > 0 ? `${word}: ${matches.join(", ")}` : word));
}

const LONG_ENOUGH = " Und das sehen wir in unserer Stadt schon seit Jahren so.";

describe("what a wording is marked for", () => {
  test.each([
    ["Unser Konzept: https://auental.example/anlaufstelle", "Link: https://auental.example/anlaufstelle"],
    ["Siehe www.auental.example für alles Weitere.", "Link: www.auental.example"],
    ["Schreiben Sie an rathaus@auental.example", "E-Mail-Adresse: rathaus@auental.example"],
    ["Rufen Sie an: 0661 123 45 67", "Telefonnummer: 0661 123 45 67"],
    ["Rufen Sie an: +49 661 1234567", "Telefonnummer: +49 661 1234567"],
    ["Rufen Sie an: (030) 390 01-0", "Telefonnummer: (030) 390 01-0"],
    ["Rufen Sie an: +49 (0)30 39001-0", "Telefonnummer: +49 (0)30 39001-0"],
    ["Spenden an de02 1203 0000 0000 2020 51", "Kontonummer: de02 1203 0000 0000 2020 51"],
    ["Spenden an DE02 1203 0000 0000 2020 51", "Kontonummer: DE02 1203 0000 0000 2020 51"],
    ["Herr Maibaum aus dem Sozialamt sagt das selbst.", "nennt eine Person: Herr Maibaum"],
    ["Frau M. aus der Mühlgasse hilft allen.", "nennt eine Person: Frau M."],
    ["ja ja ja ja, das kennen wir.", "Wiederholungen: ja"],
    ["So nicht!!!!!!!!!!!", "Wiederholungen: !!!!!!!!"],
  ])("%s", (words, flag) => {
    expect(check(words + LONG_ENOUGH)).toEqual([flag]);
  });

  test.each([
    ["Kurz.", {}, "sehr kurz"],
    [LONG_ENOUGH.repeat(80), {}, "sehr lang: 4.560 Zeichen"],
    [LONG_ENOUGH, { isNewAuthor: true }, "noch nichts veröffentlicht"],
    [LONG_ENOUGH, { recentRejections: 2 }, "2-mal abgelehnt in 90 Tagen"],
    [LONG_ENOUGH, { sameText: ["B-007"] }, "gleicher Text: B-007"],
  ] satisfies [string, Partial<Checked>, string][])("%.20s %o", (body, more, flag) => {
    expect(check(body, more)).toEqual([flag]);
  });

  test("one rejection is no pattern", () => {
    expect(check(LONG_ENOUGH, { recentRejections: 1 })).toEqual([]);
  });
});

describe("the moderation's words", () => {
  test.each([
    ["ass", "Der Pass und die Asse liegen im Fass.", []],
    ["ass", "Das ist ein Ass im Ärmel, sagt man.", ["Ass"]],
    ["ass*", "Der Pass und die Asse liegen im Fass.", ["Asse"]],
    ["strasse", "In der STRASSE und auf der Straße.", ["STRASSE", "Straße"]],
    ["buerger*", "Bürgerbüro, Bürger und Weinbürger.", ["Bürgerbüro", "Bürger"]],
    ["nazi", "Das Naziregime und das Nazi-Regime.", ["Nazi-Regime"]],
    ["depp", "Ein De\u00adpp mit weichem Trennstrich.", ["Depp"]],
    ["rat", "Verrat, Rathaus, ratlos, Heirat.", []],
  ])("%s in: %s", (word, body, found) => {
    expect(check(body + LONG_ENOUGH, { watched: [word] })).toEqual(found.length === 0 ? [] : [`Wort von der Liste: ${found.join(", ")}`]);
  });

  test.each([
    ["Straße", "strasse"], ["  Depp* ", "depp*"], ["zwei Wörter", null], ["a", null], ["*", null], ["ab*c", null], ["x".repeat(81), null],
  ])("%s is kept as %s", (line, word) => {
    expect(toWatchedWord(line)).toBe(word);
  });

  /** Words that contain what lists of bad words often hold. None of them may be marked. */
  const HARMLESS = `Assistenz Kassel Klasse Masse Wasser Pass Passage Passau Hass-Prävention Ausländerbehörde Ausländeramt Flüchtlingsrat Asylbewerberleistungsgesetz Heirat Rathaus Ratgeber Verrat Vorrat Inserat Granate
    Analyse Kanal Banal Dechant Schwanzfeder Schwanheim Titel Document Scunthorpe Essex Sussex Sexualberatung Fickmühlen Wichtel Kackerlake Pimpernell Saustall-Festival Sauerland Sauna Hurenkinderregel Hurtig
    Idiotie-Roman Idiom Deppendorf Depot Affenbrotbaum Affinität Blödelbarde Trottoir Trotteldorf Nazareth Nazarener Naziverbrechen-Gedenken Hitlerjunge-Quex-Forschung Judengasse Judenstein Mohrenstraße Zigeunersauce-Debatte Negernbötel
    Spastik Spasmus Krüppelwalmdach Krüppelkiefer Behindertenbeirat Behindertengleichstellung Lesbos Schwulst Schwüle Transport Transit Muschikatze Muselmann-Apotheke Türkei Türkenfeld Kurdistan Polenz Polenta Russland Russwurm`.split(/\s+/);
  const LIST = ["ass", "sex", "fick", "wichser", "sau", "hure", "idiot", "depp", "affe", "trottel", "nazi", "hitler", "jude", "neger", "spast", "krueppel", "behindert", "schwul", "musel", "titte", "schwanz", "scheisse", "arsch", "anal", "cunt"];

  test.each(HARMLESS)("%s is harmless", (word) => {
    expect(check(`Zum Beispiel ${word} kommt hier vor.${LONG_ENOUGH}`, { watched: LIST })).toEqual([]);
  });
});

describe("bounded work", () => {
  test.each([
    ["nothing but digits", "1".repeat(200_000)],
    ["half a mail address over and over", "a.".repeat(100_000)],
    ["half a link over and over", "http://".repeat(30_000)],
    ["one sign", "!".repeat(200_000)],
    ["words of a list", "depp ".repeat(40_000)],
    ["emoji", "🙂".repeat(100_000)],
    ["blocks of an account number", "DE02 ".repeat(40_000)],
  ])("%s: no more than the longest contribution is looked at", (_, body) => {
    const watched = Array.from({ length: 500 }, (_, n) => `wort${n}${n % 2 ? "*" : ""}`);
    for (const flag of listFlags({ body, watched, isNewAuthor: false, recentRejections: 0, sameText: [] })) expect(flag.matches.length).toBeLessThanOrEqual(5);
  });
});
