import type { IncomingMessage } from "node:http";

const MULTIPART = "multipart/form-data";
export const LARGEST_FORM = 64 * 1024;
/** What any form may hold, and what the forms of a whole paper may: its text, and a field for each of its passages. */
export const FORM = { bytes: LARGEST_FORM, fields: 100 };
export const PAPER_FORM = { bytes: 4 * 1024 * 1024, fields: 5000 };

/** A file with the paper: ten megabytes, and room for what a browser writes around it. */
export const PAPER_FILE = { bytes: 10 * 1024 * 1024 + LARGEST_FORM, fields: 10 };

export type ReadForm = { ok: true; body: Buffer; fields: URLSearchParams } | { ok: false; status: 400 | 413 | 415 };

/** Reads a form's body, never more than fits: a declared length is believed only when it is too large. */
export async function readForm(request: IncomingMessage, { isBodyIgnored = false, mayUpload = false, most = FORM } = {}): Promise<ReadForm> {
  const type = toType(request);
  if (mayUpload && type === MULTIPART) return readUpload(request);
  const isIgnored = isBodyIgnored && type === MULTIPART;
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

export const isUpload = (request: IncomingMessage) => toType(request) === MULTIPART;

function toType(request: IncomingMessage): string {
  return String(request.headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase();
}

/** A form with a file is passed on as it came, once it has been read to its end without a fault. */
async function readUpload(request: IncomingMessage): Promise<ReadForm> {
  if (Number(request.headers["content-length"] ?? 0) > PAPER_FILE.bytes) return { ok: false, status: 413 };
  const body = await readAtMost(request, PAPER_FILE.bytes);
  if (!body) return { ok: false, status: 413 };
  const fields = await toFields(body, String(request.headers["content-type"]));
  return fields && fields.length <= PAPER_FILE.fields && !fields.some((words) => words.includes("\0")) ? { ok: true, body, fields: new URLSearchParams() } : { ok: false, status: 400 };
}

/** The names and the words of a form with files, or undefined if it is damaged. */
async function toFields(body: Buffer, type: string): Promise<string[] | undefined> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
    return [...form].map(([name, value]) => `${name}=${typeof value === "string" ? value : value.name}`);
  } catch {
    return undefined;
  }
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
