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
const LOOKALIKES: Record<string, string> = {
  "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", l: "i", "|": "i", "!": "i", ı: "i",
  а: "a", в: "b", е: "e", ѕ: "s", і: "i", ј: "j", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x", ԁ: "d",
  α: "a", ε: "e", ι: "i", κ: "k", ο: "o", ρ: "p", τ: "t", υ: "u", χ: "x",
};

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
  const plain = fold(name.normalize("NFKD").replace(/[\p{M}\p{Cf}\u115f\u1160\u3164]/gu, ""));
  return [...plain].map((sign) => LOOKALIKES[sign] ?? sign).join("");
}
