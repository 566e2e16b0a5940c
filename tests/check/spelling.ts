import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeTrie } from "cspell-trie-lib";

/** Words that are right though the dictionary lacks them, one in each line, in the order of the alphabet. */
export const WORD_LIST = join(import.meta.dirname, "woerter.txt");

/** What stands between German words without being any: addresses, commands, placeholders, names of files, packages and fields. */
const NO_WORDS = new RegExp(
  [
    /\w+:\/\/\S*/u, /mailto:\S*/u, /\S+@\S*/u, /„(?:npm|npx|openssl) [^“]*“/u, /npm (?:run [\w:-]+|test|start|ci)(?![\p{L}\d])/u, /„[a-z]+“/u, /&\w+;/u, /\{[^}\s]*(?:\s[\w-]+=[^}\s]*)*\}/u, /[#&?]\w+=\S+/u,
    /(?<![\p{L}\d)])\.{0,2}\/[\w./?=&%#-]+/u, /[\w./-]+\.(?:tsx?|md|jsonl?|sqlite|txt|xml|csv|xlsx|docx|zip|de|org|example|mjs|yml|conf|service)\b/u, /\.[a-z]{2,4}\b/u,
    /(?<![\p{L}\d])[a-z][a-z\d]*(?:[-:+][a-z\d]+)+(?![\p{L}\d])/u,
  ].map(({ source }) => source).join("|"),
  "gu",
);
const WORD = /(?<![\p{L}\p{M}\d_])\p{L}[\p{L}\p{M}]+(?![\p{L}\p{M}\d_])-?/gu;

/** What cspell uses for German, compounds included. */
const DICTIONARY = "node_modules/@cspell/dict-de-de/de_DE.trie.gz";
/** With fewer words nobody can tell a language. */
const FEWEST = 4;
const dictionary = decodeTrie(gunzipSync(readFileSync(DICTIONARY)));
const listed = new Set(readFileSync(WORD_LIST, "utf8").split("\n"));
const judged = new Map<string, boolean>();

/** The words that no dictionary knows, each once. */
export function listMisspelt(words: string): string[] {
  return [...new Set(listWords(words))].filter((word) => !isRight(word)).map((word) => word.replace(/-$/, ""));
}

/** Whether a text is German at all, where others stand beside it: code, another language, lists of names. */
export function isGerman(text: string): boolean {
  const words = listWords(text);
  return words.length >= FEWEST && !/[<=]/.test(text) && 3 * words.filter((word) => !isRight(word)).length <= words.length;
}

function listWords(text: string): string[] {
  return [...text.replace(NO_WORDS, " ").matchAll(WORD)].map(([word]) => word);
}

/** Entries of the list that the dictionary knows by now. */
export function listNeedless(): string[] {
  return [...listed].filter((word) => word !== "" && isInDictionary(word));
}

function isRight(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const right = word.endsWith("-") ? isPartRight(word.slice(0, -1)) : isWordRight(word);
  judged.set(word, right);
  return right;
}

/** Before a hyphen stands a word, with the sound that joins it to the next: „Migrations-“. */
function isPartRight(part: string): boolean {
  return isWordRight(part) || (part.endsWith("s") && isWordRight(part.slice(0, -1)));
}

const isWordRight = (word: string) => listed.has(word) || isInDictionary(word);

/** A word may have a capital at the beginning of a sentence, and nothing but capitals in a heading of plain text. */
function isInDictionary(word: string): boolean {
  const small = word.toLowerCase();
  const spellings = [word, `${small[0]}${word.slice(1)}`, ...(word === word.toUpperCase() ? [small, `${word[0]}${small.slice(1)}`] : [])];
  return spellings.some((spelling) => dictionary.hasWord(spelling, true));
}
