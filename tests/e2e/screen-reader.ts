import { createRequire } from "node:module";
import type { virtual as Virtual } from "@guidepup/virtual-screen-reader";
import type { Page } from "playwright";
import { bringIn } from "./in-page.ts";

const READER = createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js");
const MOST_STEPS = 3000;
const END = "end of document";

/** What the reader says, in the words of German readers. */
const WORDS: [RegExp, string][] = [
  [/^link, (.*), current (?:page|item)$/, "Link, hier: $1"],
  [/^link, (.*)$/, "Link: $1"],
  [/^button, (.*?)(?:, [a-z-]+)?$/, "Schalter: $1"],
  [/^heading, (.*), level (\d)$/, "Überschrift $2: $1"],
  [/^textbox, (.*), invalid$/, "Eingabefeld mit Fehler: $1"],
  [/^textbox, (.*?)(?:, placeholder\s*)?$/, "Eingabefeld: $1"],
  [/^combobox, (.*?)(?:, [a-z-]+)?, has popup listbox, not expanded$/, "Auswahl: $1"],
  [/^radio, (.*), not checked, position (\d+), set size (\d+)$/, "Option $2 von $3: $1"],
  [/^radio, (.*), checked, position (\d+), set size (\d+)$/, "gewählte Option $2 von $3: $1"],
  [/^checkbox, (.*), not checked$/, "Kästchen: $1"],
  [/^group, (.*)$/, "Gruppe: $1"],
  [/^article, (.*)$/, "Artikel: $1"],
  [/^alert, (.*)$/, "Meldung: $1"],
  [/^navigation, (.*)$/, "Navigation: $1"],
  [/^search, (.*)$/, "Suche: $1"],
  [/^region, (.*)$/, "Bereich: $1"],
  [/^complementary, (.*)$/, "Nebenbereich: $1"],
  [/^banner$/, "Kopf"],
  [/^main$/, "Inhalt"],
  [/^contentinfo$/, "Fuß"],
];
/** Said on the way in and out of what only holds other things; lists say more about themselves than is compared here. */
const FRAMES = /^(document|paragraph|list|listitem.*|group|form|mark|strong|emphasis|code|blockquote|term|definition|time|option.*|end of .*)$/;
/** What has its name from what stands inside, or from its label, says it once, not again piece by piece. */
const NAMED_BY_CONTENT = /^(?:link|button|heading), /;
const NAMED_BY_LABEL = /^(?:radio|checkbox|group), /;

/** Everything a virtual screen reader says of the page from its beginning to its end; what is folded is read, too. */
export async function listen(page: Page): Promise<string[]> {
  await bringIn(page, "reader", READER);
  const said = await page.evaluate(async ([most, end]) => {
    const { virtual } = (globalThis as unknown as { reader: { virtual: typeof Virtual } }).reader;
    await virtual.start({ container: document.body });
    const phrases = [await virtual.lastSpokenPhrase()];
    while (phrases.at(-1) !== end && phrases.length < most) {
      await virtual.next();
      phrases.push(await virtual.lastSpokenPhrase());
    }
    await virtual.stop();
    return phrases;
  }, [MOST_STEPS, END] as const);
  if (said.at(-1) !== END) throw new Error(`still reading after ${MOST_STEPS} steps`);
  return say(said);
}

/** What is said from one line up to another. */
export function between(said: string[], from: string, until: string): string[] {
  const start = said.indexOf(from);
  return said.slice(start, said.indexOf(until, start) + 1);
}

/** What is said of a control without a name. */
export function listNameless(said: string[]): string[] {
  return said.filter((words) => /^(link|button|textbox|combobox|checkbox|radio|heading|article|region|navigation|alert|img|image)(, (level|position|not checked|checked|has popup|invalid|current|not expanded|required|disabled).*)?$/.test(words));
}

/** A field for a day has no role in ARIA: its name sounds like its label once more. */
const FIELDS_WITHOUT_ROLE = ["Eingereicht vom", "Eingereicht bis zum", "bis zum"];

/** What is said twice in a row, be it by two elements or by one and its name; figures in tables and drawings may be alike. */
export function listRepeated(said: string[]): string[] {
  const isWords = (words: string) => /\p{L}{3}/u.test(words) && !words.startsWith("cell") && !FIELDS_WITHOUT_ROLE.includes(words);
  return said.filter((words, at) => isWords(words) && (words === said[at - 1] || /(?:^|[:,] )([^,:]{4,}), \1(?:,|$)/.test(words)));
}

function say(phrases: string[]): string[] {
  const ends = new Set(phrases.filter((phrase) => phrase.startsWith("end of ")));
  const said: string[] = [];
  let [inside, labelled] = ["", ""];
  for (const phrase of phrases) {
    if (inside !== "" && phrase !== `end of ${inside}`) continue;
    inside = NAMED_BY_CONTENT.test(phrase) && ends.has(`end of ${phrase}`) ? phrase : "";
    if (FRAMES.test(phrase) || labelled.includes(phrase)) continue;
    labelled = NAMED_BY_LABEL.test(phrase) ? phrase : "";
    said.push(translate(phrase));
  }
  return said;
}

function translate(phrase: string): string {
  const [pattern, german] = WORDS.find(([words]) => words.test(phrase)) ?? [/^$/, ""];
  return phrase.replace(pattern, german).replace(/ ([,:]) /g, "$1 ").replaceAll("\u00a0", " ").trim();
}
