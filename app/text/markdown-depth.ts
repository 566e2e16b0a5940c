import type { Token } from "marked";

const DEEPEST_NESTING = 20;
const MOST_SIGNS_IN_A_PARAGRAPH = 400;
const NESTING = new Set(["blockquote", "list", "em", "strong", "del", "link"]);

/** For each of these the parser looks on to the end of the paragraph. */
const COSTLY = /[*_~[\]!]|www\.|:\/\//gi;
/** Nor does it like to look for the end of so much white space. */
const ROOM = /[^\S\n]{500}/;

/** The parser recurses on quotes, lists and emphasis; a few kilobytes of signs would exhaust the stack or take seconds. */
export function looksPathological(markdown: string, most = MOST_SIGNS_IN_A_PARAGRAPH): boolean {
  const isDeep = (line: string) => (/^(?:\s*(?:>|[-*+](?=\s)|\d+[.)](?=\s)))*/.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0) > DEEPEST_NESTING;
  const isLine = (paragraph: string) => /^[\s*_~-]{0,200}$/.test(paragraph);
  if (ROOM.test(markdown)) return true;
  return markdown.split("\n").some(isDeep) || markdown.split(/\n\s*\n/).some((paragraph) => !isLine(paragraph) && (paragraph.match(COSTLY)?.length ?? 0) > most);
}

/** What has been parsed is nested deeper than anybody writes. */
export function isTooDeep(tokens: Token[]): boolean {
  return depthOf(tokens) > DEEPEST_NESTING;
}

function depthOf(tokens: Token[]): number {
  return tokens.reduce((deepest, token) => {
    const inner = [...("tokens" in token && token.tokens ? token.tokens : []), ...("items" in token && Array.isArray(token.items) ? (token.items as Token[]) : [])];
    return Math.max(deepest, depthOf(inner) + (NESTING.has(token.type) ? 1 : 0));
  }, 0);
}
