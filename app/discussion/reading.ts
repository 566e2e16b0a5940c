import type { OwnContribution } from "./shown-contribution.ts";

/** A passage as everybody reads it: text, how many live the same, what was said about it, drawn and ready. */
export type PublicPassage = {
  id: string;
  number: string;
  weichenstellung: number | null;
  html: string;
  supports: number;
  total: number;
  /** The first contributions, which stand beside the text; the rest is folded away. */
  beside: string;
  rest: string;
  restCount: number;
};
export type ReadingPassage = PublicPassage & { isSupported: boolean; own: OwnContribution[] };
export type Subheading = { type: "subheading"; anchor: string; title: string };
export type ReadingItem = Subheading | ({ type: "passage" } & ReadingPassage);
