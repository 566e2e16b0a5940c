const PIECE = /<!(?:--[\s\S]*?--|doctype[^>]*)>|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>"]*(?:"[^"]*")?)*)\/?>|[^<]+/g;
const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'", nbsp: "\u00a0" };
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const UNSEEN = ["script", "style", "code", "kbd"];
/** What emphasises a part of a word does not end it. */
const WITHIN_WORDS = /^(strong|em|mark|b|wbr)$/i;
const READ_OUT = /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g;

type LeftOut = { classes: string[]; elements: string[] };

/** All that a page says, seen or read out, in pieces that stand apart; what is left out says nothing. */
export function listVisibleWords(html: string, leftOut: LeftOut = { classes: [], elements: [] }): string[] {
  const pieces = [""];
  const isSilent = [false];
  for (const [piece, slash, name, attributes = ""] of html.matchAll(PIECE)) {
    if (name === undefined) {
      if (!piece.startsWith("<") && !isSilent.at(-1)) pieces.push(`${pieces.pop()}${toSigns(piece)}`);
      continue;
    }
    if (!WITHIN_WORDS.test(name)) pieces.push("");
    if (slash) isSilent.pop();
    else {
      const isLeftOut = isSilent.at(-1) || [...UNSEEN, ...leftOut.elements].includes(name) || classesOf(attributes).some((word) => leftOut.classes.includes(word));
      if (!isLeftOut) pieces.unshift(...[...attributes.matchAll(READ_OUT)].map(([, words = ""]) => toSigns(words)));
      if (!VOID.test(name) && !piece.endsWith("/>")) isSilent.push(isLeftOut);
    }
  }
  return pieces.map((words) => words.replaceAll("\u00ad", "")).filter((words) => words.trim() !== "");
}

const classesOf = (attributes: string) => (/\sclass="([^"]*)"/.exec(attributes)?.[1] ?? "").split(" ");

function toSigns(words: string): string {
  return words.replace(/&([a-z0-9#]+);/gi, (entity, name: string) => SIGNS[name.toLowerCase()] ?? entity);
}
