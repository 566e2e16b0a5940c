import type { IncomingMessage } from "node:http";

export const LARGEST_FORM = 64 * 1024;
/** What any form may hold, and what the forms of a whole paper may: its text, and a field for each of its passages. */
export const FORM = { bytes: LARGEST_FORM, fields: 100 };
export const PAPER_FORM = { bytes: 4 * 1024 * 1024, fields: 5000 };

export type ReadForm = { ok: true; body: Buffer; fields: URLSearchParams } | { ok: false; status: 400 | 413 | 415 };

/** Reads a form's body, never more than fits: a declared length is believed only when it is too large. */
export async function readForm(request: IncomingMessage, { isBodyIgnored = false, most = FORM } = {}): Promise<ReadForm> {
  const type = String(request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  const isIgnored = isBodyIgnored && type === "multipart/form-data";
  if (type !== "application/x-www-form-urlencoded" && !isIgnored) return { ok: false, status: 415 };
  if (Number(request.headers["content-length"] ?? 0) > most.bytes) return { ok: false, status: 413 };
  const body = await readAtMost(request, most.bytes);
  if (!body) return { ok: false, status: 413 };
  if (isIgnored) return { ok: true, body: Buffer.alloc(0), fields: new URLSearchParams() };
  const words = toWords(body);
  if (words === undefined) return { ok: false, status: 400 };
  const fields = new URLSearchParams(words);
  return fields.size > most.fields ? { ok: false, status: 400 } : { ok: true, body, fields };
}

async function readAtMost(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The body as text, or undefined if it is not UTF-8 all through or hides a NUL. */
function toWords(body: Buffer): string | undefined {
  try {
    const words = new TextDecoder("utf-8", { fatal: true }).decode(body);
    return decodeURIComponent(words.replaceAll("+", " ")).includes("\0") ? undefined : words;
  } catch {
    return undefined;
  }
}
