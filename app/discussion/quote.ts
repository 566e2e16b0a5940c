const SURROUNDINGS = 40;
const SENTENCES = new Intl.Segmenter("de", { granularity: "sentence" });

/** Half of an emoji, where the surroundings were cut: the database would store something else. */
const HALF_SIGN = /\p{Cs}/gu;

/** Ends that are no end: "z. B.", "Rn.", "am 3. Oktober". */
const ABBREVIATED = /(?:^|[\s(„])(?:\p{L}|bzw|ca|Abs|Art|Nr|Rn|usw|vgl|Dr|\d{1,2})\.\s*$/u;

export type Quote = { quote: string; quoteBefore: string; quoteAfter: string };
/** Words with those before them, as far as they are known: enough to tell two places with the same words apart. */
export type Cited = { quote: string; quoteBefore?: string | null | undefined };

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
export function findQuote(plain: string, cited: Cited): Quote | undefined {
  const at = findWords(plain, cited);
  if (at === -1) return undefined;
  const { quote } = cited;
  const around = [plain.slice(Math.max(0, at - SURROUNDINGS), at), plain.slice(at + quote.length, at + quote.length + SURROUNDINGS)];
  const [quoteBefore = "", quoteAfter = ""] = around.map((words) => words.replace(HALF_SIGN, ""));
  return { quote, quoteBefore, quoteAfter };
}

/** Where the words stand after those that should be before them, or else where they stand first; -1 if nowhere. */
function findWords(plain: string, { quote, quoteBefore }: Cited): number {
  if (quote === "") return -1;
  const together = quoteBefore ? plain.indexOf(quoteBefore + quote) : -1;
  return together === -1 ? plain.indexOf(quote) : together + (quoteBefore ?? "").length;
}

/** The piece of a split text that holds these words whole: where the words before them say, or else the first that has them. */
export function findPiece<Piece extends { plain: string }>(pieces: readonly Piece[], cited: Cited): Piece | undefined {
  const begin = findWords(pieces.map(({ plain }) => plain).join(" "), cited);
  let end = -1;
  const meant = pieces.find(({ plain }) => (end += plain.length + 1) > begin);
  return [meant, ...pieces].find((piece) => piece !== undefined && findQuote(piece.plain, cited) !== undefined);
}

const TAG_OR_ENTITY = /<a class="fn"[^>]*>\d+<\/a>|<[^>]+>|&(?:amp|lt|gt|quot|#39);|[^<&]/gs;
const SIGNS: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** The passage's HTML with each of these words marked where it stands, over tags and no-break spaces. What no longer stands there is left out. */
export function markQuotes(html: string, quotes: readonly Cited[]): string {
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
function listPositions(letters: string[], cited: Cited): number[] {
  const kept = letters.flatMap((letter, at) => (letter === "" || (letter === " " && isBlankBefore(letters, at)) ? [] : [at]));
  const begin = findWords(kept.map((at) => letters[at]).join(""), cited);
  return begin === -1 ? [] : kept.slice(begin, begin + cited.quote.length);
}

function isBlankBefore(letters: string[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) if (letters[before] !== "") return letters[before] === " ";
  return true;
}
