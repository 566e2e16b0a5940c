import type { Disposition } from "#db/schema/sets.ts";
import { toDay } from "#app/text/dates.ts";
import { DISPOSITION_WORDS } from "#app/text/words.ts";
import { drawMark } from "#app/ui/marks.ts";

/** What the team answered, as everybody reads it. */
export type ReleasedAnswer = { disposition: Disposition; html: string; wordingAt: number | null; isOutdated: boolean };

/** Longer ones stand on the contribution's own page; on the others, a link leads there. */
const LONGEST_ELSEWHERE = 1000;

/** The answer under its contribution: whole, or where many stand together and it is long, the way to it. */
export function drawAnswer({ disposition, html, wordingAt, isOutdated }: ReleasedAnswer, { number, isWhole }: { number: string; isWhole: boolean }): string {
  const badge = `<p><span class="badge">${drawMark(disposition)}${DISPOSITION_WORDS[disposition].word}</span></p>`;
  const title = `<h4>Erwiderung des Projektteams<span class="hidden"> auf ${number}</span></h4>`;
  if (!isWhole && html.length > LONGEST_ELSEWHERE) return `<div class="answer">${title}${badge}<p><a href="/beitraege/${number}">Erwiderung lesen<span class="hidden">, zu ${number}</span></a></p></div>`;
  const note = isOutdated ? `<p class="xsmall quiet">Sie bezieht sich auf den Wortlaut${wordingAt === null ? "" : ` vom ${toDay(wordingAt)}`}. Der Beitrag wurde seither geändert.</p>` : "";
  const back = isWhole ? `<p class="xsmall"><a href="/rueckmeldungen#${number.toLowerCase()}">Umgang mit allen Rückmeldungen</a></p>` : "";
  return `<div class="answer">${title}${badge}<div class="contribution__body">${html}</div>${note}${back}</div>`;
}
