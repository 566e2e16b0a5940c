import type { Permission } from "#db/schema/sets.ts";
import { fold } from "#app/text/fold.ts";

/** Names under which the project itself speaks, with who may carry them. */
const WORDS: [word: string, permissions: Permission[]][] = [
  ["moderation", ["moderator"]],
  ["moderator", ["moderator"]],
  ["administration", ["admin"]],
  ["administrator", ["admin"]],
  ["projektteam", ["team"]],
  ["redaktion", ["team"]],
];
/** Too short to be looked for inside other names: "Heidi Fuchs" is nobody's staff. */
const SHORT_WORDS: typeof WORDS = [
  ["difu", ["moderator", "team", "admin"]],
  ["admin", ["admin"]],
];
/** What the eye takes for the letters of these names: other alphabets, small capitals, digits; after Unicode's list of confusables (UTS 39). */
const LOOKALIKES = toTable({
  a: "4@аαɑᴀꭺꓮ", c: "сϲᴄꮯꓚ", d: "ԁɖđժδᴅꭰꓓᗪ", e: "3еєεɛɇҽᴇꭼꓰ€", f: "ϝƒꜰꓝ", i: "1l|!іιıɩɪłⲓӏӀǀוꓲ", j: "јϳᴊꓙ", k: "кκᴋꮶꓗ", m: "мμᴍꮇꓟ", n: "пνηռոᴎɴꓠ",
  o: "0оοøσօᴏөꓳסه٥०০ⲟ", p: "рρᴘꮲꓑ", r: "гʀᴦꭱꓣ", s: "5$ѕꜱꮪꓢ", t: "7+тτᴛꭲꓔŧ", u: "υսᴜцꓴ",
});
/** Letters that side by side look like one, "l" being an "i" by then. */
const PAIRS: [pair: RegExp, letter: string][] = [[/rn/g, "m"], [/ci/g, "d"]];
/** Where the signs of a letter in a box or on a disc begin; Unicode counts those in outline among the letters already. */
const BOXED = [0x1f150, 0x1f170, 0x1f1e6];

/** Whether a name looks like one of the project's own to somebody who may not carry it. */
export function isReserved(name: string, permissions: Permission[]): boolean {
  const words = toSkeleton(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const closed = words.join("");
  const looksLike = [
    ...WORDS.filter(([word]) => closed.includes(toSkeleton(word))),
    ...SHORT_WORDS.filter(([word]) => closed === toSkeleton(word) || words.includes(toSkeleton(word))),
  ];
  return looksLike.some(([, allowed]) => !allowed.some((permission) => permissions.includes(permission)));
}

/** What the eye takes a name for: case, accents, invisible and similar signs made equal. */
function toSkeleton(name: string): string {
  const plain = fold([...name.normalize("NFKD").replace(/[\p{M}\p{Cf}\u115f\u1160\u2800\u3164]/gu, "")].map(unbox).join(""));
  const letters = [...plain].map((sign) => LOOKALIKES[sign] ?? sign).join("");
  return PAIRS.reduce((words, [pair, letter]) => words.replace(pair, letter), letters);
}

function unbox(sign: string): string {
  const point = sign.codePointAt(0)!;
  const first = BOXED.find((begin) => point >= begin && point < begin + 26);
  return first === undefined ? sign : String.fromCodePoint("a".codePointAt(0)! + point - first);
}

function toTable(lookalikes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(lookalikes).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter])));
}
