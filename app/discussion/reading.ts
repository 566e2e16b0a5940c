import type { Kind } from "#db/schema/sets.ts";
import type { Absorbed } from "#app/paper/gone-numbers.ts";
import type { PlacedOwn } from "./shown-contribution.ts";

/** A passage as everybody reads it: text, how many live the same, what was said about it, drawn and ready. */
export type PublicPassage = {
  id: string;
  number: string;
  weichenstellung: number | null;
  html: string;
  /** Randnummern that went into this one. */
  absorbed: Absorbed[];
  supports: number;
  total: number;
  /** How many of each kind, replies left out, in the order of the glossary. */
  kinds: { kind: Kind; count: number }[];
  /** The first contributions, which stand beside the text; the rest is folded away. */
  beside: string;
  rest: string;
  restCount: number;
  /** Where all of them are, if they are more than a page can hold. */
  allPath: string | null;
};
export type ReadingPassage = PublicPassage & {
  isSupported: boolean;
  isFollowed: boolean;
  own: PlacedOwn[];
  /** Drawn, where it is as for everybody who has done nothing about it. */
  ready: string | null;
};
/** A sub-heading with how much was said about the passages below it. */
export type Subheading = { type: "subheading"; anchor: string; title: string; total: number };
export type ReadingItem = Subheading | ({ type: "passage" } & ReadingPassage);
