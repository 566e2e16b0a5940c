import { toGermanNumber } from "#app/text/words.ts";
import { drawMark } from "#app/ui/marks.ts";
import type { Drawn } from "./drawing.ts";
import { toSignInPath } from "./place.ts";
import type { ShownContribution } from "./shown-contribution.ts";

/** What somebody may do about the contributions on a page. Who is signed out is led past the sign-in. */
export type Acting = { isSignedIn: boolean; mayWrite: boolean; supported: ReadonlySet<string>; own: ReadonlySet<string>; returnTo: string };

/** A thread whose feet wait in the finished drawing until it is known who looks at it. */
export function withFootSlots(contribution: ShownContribution): Drawn {
  const { number, supports, isReply, isTombstone, replies } = contribution;
  return { ...contribution, foot: isTombstone ? "" : `<!--foot ${number} ${supports} ${isReply ? "reply" : "root"}-->`, replies: replies.map(withFootSlots) };
}

/** Fills the slots: "Das erleben wir auch", on contributions that start a thread the way to answer, and on those of others the way to report them. */
export function fillFeet(html: string, acting: Acting): string {
  return html.replace(/<!--foot (B-\d+) (\d+) (reply|root)-->/g, (_, number: string, supports: string, place: string) => {
    const pieces = [drawSupport(number, Number(supports), acting), acting.mayWrite && place === "root" ? drawReplyLink(number) : "", acting.own.has(number) ? "" : drawReportLink(number)];
    const foot = pieces.join("");
    return foot && `<div class="contribution__foot">${foot}</div>`;
  });
}

function drawSupport(number: string, supports: number, { isSignedIn, mayWrite, supported, own, returnTo }: Acting): string {
  const words = `${drawMark("waves")}<span>Das erleben wir auch${supports > 0 ? ` · ${toGermanNumber(supports)}` : ""}<span class="hidden">, zu ${number}</span></span>`;
  const isSupported = supported.has(number);
  if (own.has(number) || (!mayWrite && !isSupported)) return supports > 0 ? `<span class="support support--still">${words}</span>` : "";
  const back = `${returnTo}#${number.toLowerCase()}`;
  if (!isSignedIn) return `<a class="support" href="${toSignInPath(back)}">${words}</a>`;
  return (
    `<form class="support-form" method="post" action="/beitraege/${number}/unterstuetzen"><input type="hidden" name="support" value="${isSupported ? "nein" : "ja"}">` +
    `<input type="hidden" name="zurueck" value="${back}"><button class="support" aria-pressed="${isSupported}">${words}</button></form>`
  );
}

function drawReplyLink(number: string): string {
  return `<a href="/beitraege/${number}/antworten">Antworten<span class="hidden"> auf ${number}</span></a>`;
}

function drawReportLink(number: string): string {
  return `<a href="/beitraege/${number}/melden">Melden<span class="hidden">: ${number}</span></a>`;
}
