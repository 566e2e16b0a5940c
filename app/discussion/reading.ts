import type { OwnContribution, ShownContribution } from "./shown-contribution.ts";

/** A passage as the reader meets it: text, how many live the same, what was said about it. */
export type ReadingPassage = {
  id: string;
  number: string;
  weichenstellung: number | null;
  html: string;
  supports: number;
  isSupported: boolean;
  total: number;
  contributions: ShownContribution[];
  own: OwnContribution[];
};
export type ReadingItem = { type: "subheading"; anchor: string; title: string } | ({ type: "passage" } & ReadingPassage);
