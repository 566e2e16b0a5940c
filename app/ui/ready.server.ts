import { randomUUID } from "node:crypto";

/** A part of a page, drawn and encoded before anybody asked. On the page its mark stands for it until the page is sent. */
export type ReadyPart = { mark: string; bytes: Buffer };

/** No text of anybody's can hold a comment, and nobody can guess this one. */
export function toReadyPart(html: string): ReadyPart {
  return { mark: `<!--fertig ${randomUUID()}-->`, bytes: Buffer.from(html) };
}

/** The page in pieces, with its ready parts where their marks stood. */
export function fillIn(html: string, parts: ReadonlyMap<string, Buffer>): (string | Buffer)[] {
  return parts.size === 0 ? [html] : html.split(/(<!--fertig [\w-]+-->)/).map((piece) => parts.get(piece) ?? piece);
}
