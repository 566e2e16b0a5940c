import { fold } from "#app/text/fold.ts";
import { toGermanNumber } from "#app/text/words.ts";

/** Something a moderator should look at twice. It decides nothing and holds nothing back. */
export type Flag = { word: string; matches: string[] };
/** A wording with what is known beside it. */
export type Checked = {
  body: string;
  /** What a practice example tells apart from its words. */
  besides?: string;
  /** Folded words of the moderation's list; one that ends with * stands for every word that begins so. */
  watched: readonly string[];
  isNewAuthor: boolean;
  recentRejections: number;
  /** Numbers of other contributions in which the same author says the same. */
  sameText: string[];
};

/** Code points a contribution can have at most; what lies beyond, as in an old wording, is not looked at. */
const LONGEST_CHECKED = 5000;
const MOST_MATCHES = 5;
const SHORT = 30;
const LONG = 4000;
const MANY_REJECTIONS = 2;

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu;
const LINKS = /(?:https?:\/\/|www\.)[^\s<>()[\]"„“]{1,200}/giu;
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const PHONE = /(?<![\p{L}\p{N}])(?:\+|00?|\(0)[1-9](?:[ /()-]{0,3}\d){5,13}(?!\d)/gu;
const IBAN = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?![\p{L}\p{N}])/giu;
const PERSON = /(?<![\p{L}])(?:Herrn?|Frau|Dr\.|Bürgermeister(?:in)?)\s\p{Lu}(?:\p{Ll}+|\.)/gu;

type Check = (checked: Checked) => Flag | null;

/** In the order in which they are shown. Each goes through the text once. */
const CHECKS_OF_WORDS: Check[] = [
  ({ isNewAuthor }) => (isNewAuthor ? { word: "noch nichts veröffentlicht", matches: [] } : null),
  ({ recentRejections: n }) => (n >= MANY_REJECTIONS ? { word: `${n}-mal abgelehnt in 90 Tagen`, matches: [] } : null),
  ({ sameText }) => (sameText.length > 0 ? { word: "gleicher Text", matches: sameText } : null),
  ({ body }) => (body.length < SHORT ? { word: "sehr kurz", matches: [] } : body.length > LONG ? { word: `sehr lang: ${toGermanNumber(body.length)} Zeichen`, matches: [] } : null),
];
const CHECKS_OF_ALL: Check[] = [
  toFlag("Link", LINKS),
  toFlag("E-Mail-Adresse", MAIL),
  toFlag("Telefonnummer", PHONE),
  toFlag("Kontonummer", IBAN),
  toFlag("nennt eine Person", PERSON),
  findWatched,
  findRepeats,
];

/** All flags of a wording. The work grows with the length of the text and no faster. */
export function listFlags(checked: Checked): Flag[] {
  const [body, besides] = [toChecked(checked.body), toChecked(checked.besides ?? "")];
  const all = besides === "" ? body : `${body}\n\n${besides}`;
  return [...CHECKS_OF_WORDS.flatMap((check) => check({ ...checked, body }) ?? []), ...CHECKS_OF_ALL.flatMap((check) => check({ ...checked, body: all }) ?? [])];
}

function toChecked(words: string): string {
  return Array.from(words.slice(0, 2 * LONGEST_CHECKED)).slice(0, LONGEST_CHECKED).join("").replace(/\p{Cf}/gu, "");
}

/** A line of the list as it is compared; null for what would mark too much. */
export function toWatchedWord(line: string): string | null {
  const word = fold(line.trim());
  return /^[\p{L}\p{N}][\p{L}\p{N}'’-]+\*?$/u.test(word) && word.length <= 80 ? word : null;
}

function toFlag(word: string, pattern: RegExp) {
  return ({ body }: Checked): Flag | null => {
    const matches = [...new Set(body.match(pattern) ?? [])].slice(0, MOST_MATCHES);
    return matches.length > 0 ? { word, matches } : null;
  };
}

/** Whole words only: "Ass" is not found in "Pass", and in "Asse" only if listed as "ass*". What is joined by hyphens counts whole and piece by piece. */
function findWatched({ body, watched }: Checked): Flag | null {
  if (watched.length === 0) return null;
  const whole = new Set(watched.filter((word) => !word.endsWith("*")));
  const beginnings = new Set(watched.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1)));
  const lengths = [...new Set([...beginnings].map(({ length }) => length))];
  const folded = listWords(fold(body));
  const matches = listWords(body).filter((_, at) => {
    const pieces = [folded[at] ?? "", ...(folded[at] ?? "").split("-")];
    return pieces.some((piece) => whole.has(piece) || lengths.some((length) => beginnings.has(piece.slice(0, length))));
  });
  return matches.length > 0 ? { word: "Wort von der Liste", matches: [...new Set(matches)].slice(0, MOST_MATCHES) } : null;
}

/** The same word four times running, the same sign eight times. */
function findRepeats({ body }: Checked): Flag | null {
  const words = listWords(body);
  const repeated = words.filter((word, at) => at >= 3 && [1, 2, 3].every((back) => words[at - back]?.toLowerCase() === word.toLowerCase()));
  const signs = body.match(/(\S)\1{7,}/gu) ?? [];
  const matches = [...new Set([...repeated, ...signs.map((run) => [...run].slice(0, 8).join(""))])].slice(0, MOST_MATCHES);
  return matches.length > 0 ? { word: "Wiederholungen", matches } : null;
}

function listWords(body: string): string[] {
  return body.match(WORDS) ?? [];
}
