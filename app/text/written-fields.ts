import { REASON_WORDS } from "./words.ts";

/** The fields of all forms that somebody writes words into, in the order in which a page gives them back that could not take them. */
export const WRITTEN_FIELDS: readonly string[] = [
  "body", "municipality", "since", "helped", "hindered", "contact", "explanation",
  "cutBody", "cutMunicipality", "cutSince", "cutHelped", "cutHindered", "cutContact",
  "words", "answer", "changes", "quote", "changeNote", "text", "addresses", "domains", ...Object.keys(REASON_WORDS),
];
