import type { Kind } from "#db/schema/sets.ts";
import { toDay } from "#app/text/dates.ts";
import { escapeHtml } from "#app/text/escape.ts";
import { KIND_WORDS, toContributionNumber } from "#app/text/words.ts";
import { drawMark } from "#app/ui/marks.ts";

/** Slots for what changes without the wording changing: names, which can be switched off, how many live the same, and replies. No contribution's text can hold a comment. */
const WHO = "<!--who-->";
const FOOT = "<!--foot-->";
const THREAD = "<!--thread-->";
const TEAM = ' <span class="badge badge--team">Projektteam</span>';

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
    `<p class="contribution__who"><span>${WHO}</span> <span class="nowrap">${toDay(firstPublishedAt)}</span></p>` +
    (quote === null ? "" : `<blockquote class="quote">${escapeHtml(quote)}</blockquote>`) +
    `<div class="contribution__body">${html}</div>${FOOT}${THREAD}</article>`
  );
}

export type Drawn = { drawing: string; who: string; isTeam: boolean; foot?: string; replies: Drawn[] };

export type Joining = { isThreadOpen?: boolean; mostReplies?: number };
const PATH = /\/beitraege\/B-\d+/;

/** The drawing with its slots filled: who wrote it, and the replies folded away unless the page is about this thread. */
export function joinContribution({ drawing, who, isTeam, foot = "", replies }: Drawn, { isThreadOpen = false, mostReplies = Number.POSITIVE_INFINITY }: Joining = {}): string {
  const named = fill(fill(drawing, WHO, escapeHtml(who) + (isTeam ? TEAM : "")), FOOT, foot);
  return fill(named, THREAD, replies.length === 0 ? "" : joinThread(replies, { isThreadOpen, mostReplies, path: drawing.match(PATH)?.[0] }));
}

function joinThread(replies: Drawn[], { isThreadOpen, mostReplies, path }: Required<Joining> & { path: string | undefined }): string {
  const words = replies.length === 1 ? "1 Antwort" : `${replies.length} Antworten`;
  const each = replies.slice(0, mostReplies).map((reply) => `<li>${joinContribution(reply)}</li>`);
  if (replies.length > mostReplies) each.push(`<li><a href="${path}">Alle ${words} lesen</a></li>`);
  return `<details class="thread"${isThreadOpen ? ' open=""' : ""}><summary>${words}</summary><ul class="replies">${each.join("")}</ul></details>`;
}

/** A slot is there once. A replacement string would read "$&" in a name as a pattern. */
function fill(drawing: string, slot: string, html: string): string {
  const at = drawing.indexOf(slot);
  return drawing.slice(0, at) + html + drawing.slice(at + slot.length);
}
