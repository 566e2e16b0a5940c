/** Length as people count it: one for an emoji or an umlaut, however it is encoded. */
export function countCodePoints(words: string): number {
  return [...words].length;
}

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Format characters, but neither the joiners nor the Arabic and other signs that are seen. */
const HIDDEN = String.raw`(?![\u200c\u200d\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}])\p{Cf}`;
/** The flags of England, Scotland and Wales are spelled with tags, which are hidden anywhere else. */
const FLAG = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`;
const UNSEEN = new RegExp(String.raw`(${FLAG})|(?![\t\n])\p{Cc}|\p{NChar}|${HIDDEN}`, "gu");

/** Scripts whose letters take another form beside a joiner. */
const JOINING = `[${["Arab", "Syrc", "Nkoo", "Mong", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Khmr", "Mymr", "Tibt"].map((script) => String.raw`\p{scx=${script}}`).join("")}]`;
const EMOJI_JOINER = String.raw`(?<=\p{ExtPict}\ufe0f?|\p{EMod})\u200d(?=\p{ExtPict})`;
const JOINERS = new RegExp(String.raw`(${EMOJI_JOINER}|(?<=${JOINING})[\u200c\u200d](?=${JOINING}))|[\u200c\u200d]`, "gu");
/** Letters and marks with nothing to see. */
const BLANKS = /[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/g;

/**
 * The words as they are stored: composed (NFC), every line end as one, no space around them, and without signs that nobody sees
 * and that reorder or hide others (Trojan source, CVE-2021-42574): control characters but tabs, bidi controls, zero-width spaces,
 * soft hyphens, tags, non-characters. Joiners and variation selectors stay, for emoji and scripts need them. All else is kept as it was typed.
 */
export function toStoredText(typed: string): string {
  return withoutUnseen(typed.replace(LINE_ENDS, "\n")).normalize("NFC").trim();
}

/** The same for names, where two that look alike shall be alike: joiners stay only between the parts of an emoji or in scripts that join their letters, and nothing blank counts as a letter. */
export function toStoredName(typed: string): string {
  return toStoredText(toStoredText(typed).replace(/\t/g, " ").replace(BLANKS, "").replace(JOINERS, "$1"));
}

/** For HTML too, where composing might swallow the end of a tag. */
export function withoutUnseen(words: string): string {
  return words.replace(UNSEEN, "$1");
}
