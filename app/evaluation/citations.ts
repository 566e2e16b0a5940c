import { listSentences } from "#app/discussion/quote.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";

/** A number in brackets as somebody wrote it, and where; `number` is null where it only looks like one. */
export type Citation = { written: string; number: number | null; line: number; sentence: string };

const CITATION = /\[(B-\d{3,9})\]/gi;
/** "[B-12]" and "[B-012, B-013]" as well; "[B1]" is a level of German. */
const LOOKS_LIKE_ONE = /\[\s*B\s*(?:[-–]\s*\d|\d{3})[^\]\n]*\]/gi;
const LONGEST_SENTENCE = 120;
const MOST_NAMED = 5;

/** Every contribution that a text cites, with its line and sentence, in the order of the text. */
export function listCitations(body: string): Citation[] {
  return body.split("\n").flatMap((words, index) =>
    [...words.matchAll(LOOKS_LIKE_ONE)].map(([written]) => ({ written, number: toNumber(written.slice(1, -1)), line: index + 1, sentence: toSentence(words, written) })),
  );
}

function toSentence(line: string, written: string): string {
  const sentence = listSentences(line).find((words) => words.includes(written)) ?? line;
  const letters = [...sentence];
  return letters.length > LONGEST_SENTENCE ? `${letters.slice(0, LONGEST_SENTENCE).join("")} …` : sentence;
}

/** What to say of numbers that nobody can look up. */
export function toCitationError(citations: Citation[]): string {
  const named = citations.slice(0, MOST_NAMED).map(({ written, number, line, sentence }) => `${written} in Zeile ${line} („${sentence}“) ${number === null ? "ist keine Nummer eines Beitrags" : "ist kein veröffentlichter Beitrag"}`);
  const others = citations.length - named.length;
  const more = others === 0 ? "" : ` Dazu ${others === 1 ? "kommt eine weitere" : `kommen ${others} weitere`}.`;
  return `${named.join("; ")}.${more} Schreiben Sie jede Nummer für sich, wie [B-012], oder streichen Sie sie.`;
}

/** Signs for private use stand for the brackets while the text is rendered: to Markdown, brackets would be the beginning of a link. */
const [OPEN, CLOSE] = ["\ue000", "\ue001"];
const LINK_TAG_OR_CITATION = new RegExp(`<a [^>]*>.*?</a>|<[^>]*>|${OPEN}(B-\\d+)${CLOSE}`, "gis");

export function shieldCitations(body: string): string {
  return body.replaceAll(OPEN, "").replaceAll(CLOSE, "").replaceAll(CITATION, `${OPEN}$1${CLOSE}`);
}

/** The rendered text with each shielded citation as a link; inside another link it stays words. */
export function linkCitations(html: string): string {
  const linked = html.replaceAll(LINK_TAG_OR_CITATION, (piece, number: string | undefined) => (number === undefined ? piece : toLink(toContributionNumber(Number(number.slice(2))))));
  return linked.replaceAll(OPEN, "[").replaceAll(CLOSE, "]");
}

/** No other link can look like this one: what people type loses its classes. */
function toLink(number: string): string {
  return `<a class="citation" href="/beitraege/${number}">${number}</a>`;
}

export type CitedState = "public" | "reworded" | "withdrawn" | "hidden";
export type Cited = { number: string; state: CitedState };

export const GONE_WORDS = { withdrawn: "zurückgezogen", hidden: "ausgeblendet" } as const;

export function isGone({ state }: Cited): boolean {
  return state in GONE_WORDS;
}

/** The text as it is read now: what nobody can open any more is no link, and says so. */
export function withoutGone(html: string, cited: Cited[]): string {
  return cited.reduce((words, { number, state }) => (state === "withdrawn" || state === "hidden" ? words.replaceAll(toLink(number), `<span class="citation">${number} (${GONE_WORDS[state]})</span>`) : words), html);
}
