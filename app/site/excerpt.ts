import { fold } from "#app/text/fold.ts";

export type ExcerptPiece = { words: string; isFound: boolean };

/** How much is shown before the first find and in all, in letters. */
const BEFORE = 80;
const LENGTH = 280;

/** A stretch of a text around the first find, cut into what was looked for and what was not. */
export function toExcerpt(text: string, tokens: string[]): ExcerptPiece[] {
  const found = findLetters(text, tokens);
  const from = toStart(text, Math.max(0, found.indexOf(true)));
  const to = toEnd(text, from);
  const pieces: ExcerptPiece[] = from > 0 ? [{ words: "… ", isFound: false }] : [];
  for (let at = from; at < to; at++) {
    const last = pieces.at(-1);
    if (last && last.isFound === found[at]) last.words += text[at];
    else pieces.push({ words: text[at] ?? "", isFound: found[at] ?? false });
  }
  return to < text.length ? [...pieces, { words: " …", isFound: false }] : pieces;
}

/** For each place in the text whether it belongs to a find; folding may turn one letter into two or none. */
function findLetters(text: string, tokens: string[]): boolean[] {
  const folded: string[] = [];
  const origins: { at: number; length: number }[] = [];
  let at = 0;
  for (const letter of text) {
    for (const sign of fold(letter)) {
      folded.push(sign);
      for (let unit = 0; unit < sign.length; unit++) origins.push({ at, length: letter.length });
    }
    at += letter.length;
  }
  const found = Array.from({ length: text.length }, () => false);
  const all = folded.join("");
  for (const token of tokens) {
    for (let hit = all.indexOf(token); hit >= 0; hit = all.indexOf(token, hit + token.length)) {
      for (const origin of origins.slice(hit, hit + token.length)) found.fill(true, origin.at, origin.at + origin.length);
    }
  }
  return found;
}

function toStart(text: string, found: number): number {
  if (found <= BEFORE) return 0;
  return text.lastIndexOf(" ", found - BEFORE) + 1;
}

function toEnd(text: string, from: number): number {
  if (text.length - from <= LENGTH) return text.length;
  const gap = text.lastIndexOf(" ", from + LENGTH);
  return gap > from + LENGTH / 2 ? gap : from + LENGTH;
}
