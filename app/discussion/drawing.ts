import type { Kind, Reason, Standing } from "#db/schema/sets.ts";
import { toDay } from "#app/text/dates.ts";
import { escapeHtml } from "#app/text/escape.ts";
import { KIND_WORDS, REASON_WORDS, STANDING_WORDS, toClausePath, toContributionNumber } from "#app/text/words.ts";
import { drawMark } from "#app/ui/marks.ts";
import { drawAnswer, type ReleasedAnswer } from "./released-answer.ts";

/** Slots for what changes without the wording changing: names, which can be switched off, how many live the same, replies, and whether the paper has a newer version. No contribution's text can hold a comment. */
const WHO = "<!--who-->";
const FOOT = "<!--foot-->";
const THREAD = "<!--thread-->";
const VERSION = "<!--version-->";
const TEAM = ' <span class="badge badge--team">Projektteam</span>';

const BODY = '<div class="contribution__body">';
const BODY_END = `</div>${FOOT}`;

export type Wording = { number: number; kind: Kind | null; quote: string | null; html: string; firstPublishedAt: number };

/** A contribution as HTML, drawn once when its wording becomes public. */
export function drawContribution({ number, kind, quote, html, firstPublishedAt }: Wording): string {
  const words = toContributionNumber(number);
  const id = words.toLowerCase();
  const kindMark = kind ? drawMark(kind) + KIND_WORDS[kind].word : "Antwort";
  return (
    `<article class="contribution" id="${id}" aria-labelledby="t-${id}">` +
    `<div class="contribution__head"><h3 id="t-${id}"><span class="kind">${kindMark}</span><span class="hidden"> ${words}</span></h3>` +
    `<a class="contribution__nr" href="/beitraege/${words}">${words}</a></div>` +
    `<p class="contribution__who"><span>${WHO}</span> <span class="nowrap">${toDay(firstPublishedAt)}</span></p>${VERSION}` +
    (quote === null ? "" : `<blockquote class="quote">${escapeHtml(quote)}</blockquote>`) +
    `${BODY}${html}${BODY_END}${THREAD}</article>`
  );
}

/** The words of a contribution alone, out of its drawing. */
export function toDrawnWords(drawing: string): string {
  const from = drawing.indexOf(BODY);
  return from === -1 ? "" : drawing.slice(from + BODY.length, drawing.indexOf(BODY_END, from));
}

/** What stands where a contribution was that others have answered: no word of it, but its number and the answers. */
export function drawTombstone({ number, withdrawn, reason }: { number: number; withdrawn: boolean; reason: Reason | null }): string {
  const words = toContributionNumber(number);
  const id = words.toLowerCase();
  const why = withdrawn ? "[zurückgezogen]" : `[ausgeblendet${reason ? `: <a href="${toClausePath(reason)}">${REASON_WORDS[reason]}</a>` : ""}]`;
  return (
    `<article class="contribution contribution--gone" id="${id}" aria-labelledby="t-${id}">` +
    `<div class="contribution__head"><h3 id="t-${id}"><span>${why}</span><span class="hidden"> ${words}</span></h3>` +
    `<a class="contribution__nr" href="/beitraege/${words}">${words}</a></div>${THREAD}</article>`
  );
}

export type Drawn = { drawing: string; who: string; isTeam: boolean; quote: string | null; earlierVersion: number | null; standing: Standing | "open" | null; passageId: string | null; foot?: string; answer?: ReleasedAnswer | null; replies: Drawn[] };

export type Joining = { isThreadOpen?: boolean; mostReplies?: number };
const PATH = /\/beitraege\/(B-\d+)/;

/** The drawing with its slots filled: who wrote it, and the replies folded away unless the page is about this thread. */
export function joinContribution({ drawing, who, isTeam, quote, earlierVersion, standing, passageId, foot = "", answer = null, replies }: Drawn, { isThreadOpen = false, mostReplies = Number.POSITIVE_INFINITY }: Joining = {}): string {
  const named = fill(fill(drawing, WHO, escapeHtml(who) + (isTeam ? TEAM : "")), FOOT, foot);
  const placed = fill(named, VERSION, earlierVersion === null ? "" : drawEarlier({ earlierVersion, quote, standing, passageId }));
  const [path, number = ""] = drawing.match(PATH) ?? [];
  const answered = answer ? drawAnswer(answer, { number, isWhole: isThreadOpen }) : "";
  return fill(placed, THREAD, answered + (replies.length === 0 ? "" : joinThread(replies, { isThreadOpen, mostReplies, path })));
}

const NUMBER_LINK = /<a class="contribution__nr"[^>]*>[^<]*<\/a>/;
const QUOTE = /<blockquote class="quote">[^<]*<\/blockquote>/;

/** The same on a page of its own: it needs no way to itself there, nor its quote where the passage above has it marked. */
export function joinAlone(contribution: Drawn, { isQuoteMarked = false } = {}): string {
  const html = joinContribution(contribution, { isThreadOpen: true }).replace(NUMBER_LINK, "");
  return isQuoteMarked ? html.replace(QUOTE, "") : html;
}

/** To which wording somebody wrote, where both can be read side by side, and whether the new one settles it. */
function drawEarlier({ earlierVersion, quote, standing, passageId }: Pick<Drawn, "earlierVersion" | "quote" | "standing" | "passageId">): string {
  const compared = `/papier/vergleich?von=${earlierVersion}${passageId ? `#v-${passageId}` : ""}`;
  const fate = passageId ? "dieser Absatz wurde seither geändert" : "dieser Absatz ist entfallen";
  const said = standing === null || standing === "open" ? "" : ` · ${STANDING_WORDS[standing]}`;
  return `<p class="small quiet">${quote === null ? "Zu" : "Zitat aus"} Fassung ${earlierVersion} – <a href="${compared}">${fate}</a>${said}</p>`;
}

function joinThread(replies: Drawn[], { isThreadOpen, mostReplies, path }: Required<Joining> & { path: string | undefined }): string {
  const words = replies.length === 1 ? "1 Antwort" : `${replies.length} Antworten`;
  const each = replies.slice(0, mostReplies).map((reply) => `<li>${joinContribution(reply, { isThreadOpen })}</li>`);
  if (replies.length > mostReplies) each.push(`<li><a href="${path}">Alle ${words} lesen</a></li>`);
  return `<details class="thread"${isThreadOpen ? ' open=""' : ""}><summary>${words}</summary><ul class="replies">${each.join("")}</ul></details>`;
}

/** A slot is there once, or not at all on a tombstone. A replacement string would read "$&" in a name as a pattern. */
function fill(drawing: string, slot: string, html: string): string {
  const at = drawing.indexOf(slot);
  if (at === -1) return drawing;
  return drawing.slice(0, at) + html + drawing.slice(at + slot.length);
}
