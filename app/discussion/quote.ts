const SURROUNDINGS = 40;
const SENTENCES = new Intl.Segmenter("de", { granularity: "sentence" });

/** Ends that are no end: "z. B.", "Rn.", "am 3. Oktober". */
const ABBREVIATED = /(?:^|[\s(„])(?:\p{L}|bzw|ca|Abs|Art|Nr|Rn|usw|vgl|Dr|\d{1,2})\.\s*$/u;

export type Quote = { quote: string; quoteBefore: string; quoteAfter: string };

/** The sentences of a passage, to choose one from without a mouse. */
export function listSentences(plain: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of SENTENCES.segment(plain)) {
    if (ABBREVIATED.test(sentences.at(-1) ?? "")) sentences.push(sentences.pop() + segment);
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

/** Exact words of a passage with those around them, or undefined if they do not stand there: never guessed onto others. */
export function findQuote(plain: string, words: string): Quote | undefined {
  const at = words === "" ? -1 : plain.indexOf(words);
  if (at === -1) return undefined;
  return { quote: words, quoteBefore: plain.slice(Math.max(0, at - SURROUNDINGS), at), quoteAfter: plain.slice(at + words.length, at + words.length + SURROUNDINGS) };
}

const TAG_OR_ENTITY = /<a class="fn"[^>]*>\d+<\/a>|<[^>]+>|&(?:amp|lt|gt|quot|#39);|[^<&]/gs;
const SIGNS: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** The passage's HTML with each of these words marked where it stands first, over tags and no-break spaces. What no longer stands there is left out. */
export function markQuotes(html: string, quotes: readonly string[]): string {
  const pieces = html.match(TAG_OR_ENTITY) ?? [];
  const letters = pieces.map((piece) => (piece.length === 1 ? (/\s/.test(piece) ? " " : piece) : (SIGNS[piece] ?? (/^<\/(p|li|tr|blockquote)>$/.test(piece) ? " " : ""))));
  const marked = new Set(quotes.flatMap((quote) => listPositions(letters, quote)));
  let isOpen = false;
  const written = pieces.map((piece, at) => {
    const isText = !piece.startsWith("<");
    const wanted = isText && marked.has(at);
    const turn = wanted === isOpen ? "" : wanted ? '<mark class="quoted">' : "</mark>";
    isOpen = wanted;
    return turn + piece;
  });
  return written.join("") + (isOpen ? "</mark>" : "");
}

/** Which pieces hold these words, with any run of white space counting as one. */
function listPositions(letters: string[], quote: string): number[] {
  const kept = letters.flatMap((letter, at) => (letter === "" || (letter === " " && isBlankBefore(letters, at)) ? [] : [at]));
  const begin = kept.map((at) => letters[at]).join("").indexOf(quote);
  return begin === -1 ? [] : kept.slice(begin, begin + quote.length);
}

function isBlankBefore(letters: string[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) if (letters[before] !== "") return letters[before] === " ";
  return true;
}
