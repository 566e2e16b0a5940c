import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { STATUS_CODES } from "node:http";
import { isBusy, isUnwritable } from "#db/open.ts";
import { renderErrorPage } from "./error-page.ts";
import { alreadyHas, chooseEncoding } from "./negotiate.ts";
import type { CachedPage } from "./page-cache.ts";

export type Frame = { headers: Record<string, string>; styleSheet: string | undefined };
type Refusal = { status: number; isFromDoor?: boolean; isFile?: boolean; fields?: URLSearchParams | undefined; reference?: string; /** Seconds. */ retryAfter?: number };

const EXTRA: Record<number, Record<string, string>> = {
  405: { Allow: "GET, HEAD, POST" },
  413: { Connection: "close" },
  503: { "Retry-After": "2" },
  507: { "Retry-After": "60" },
};

/** What a fault is to whoever meets it: somebody else is writing just now, nothing can be written at all, or the fault is ours. */
export function toFaultStatus(fault: unknown): 500 | 503 | 507 {
  return isBusy(fault) ? 503 : isUnwritable(fault) ? 507 : 500;
}

/** A German page for what never reached Remix or came back broken. */
export function sendErrorPage(response: ServerResponse, frame: Frame, { status, ...parts }: Refusal) {
  if (response.headersSent) return void response.destroy();
  const page = renderErrorPage(status, { styleSheet: frame.styleSheet, ...parts });
  response.writeHead(status, {
    ...frame.headers,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    "Cache-Control": "no-store",
    ...EXTRA[status],
    ...(parts.retryAfter ? { "Retry-After": parts.retryAfter } : {}),
  });
  response.end(response.req.method === "HEAD" ? undefined : page);
}

/** A page from memory: 304 to whom it is not new, else in the encoding they like best. */
export function sendCachedPage(request: IncomingMessage, response: ServerResponse, page: CachedPage) {
  const body = page.bodies[chooseEncoding(request.headers["accept-encoding"] as string | undefined)];
  if (alreadyHas(request.headers["if-none-match"], body.etag)) {
    response.writeHead(304, body.notModified).end();
    return;
  }
  response.writeHead(200, body.full);
  response.end(request.method === "HEAD" ? undefined : body.bytes);
}

export function sendPlain(response: ServerResponse, frame: Frame, { status, words }: { status: number; words: string }) {
  response.writeHead(status, { ...frame.headers, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(response.req.method === "HEAD" ? undefined : words);
}

const SOCKET_STATUS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** The last word to somebody whose request could not even be read. What follows a request that closes the connection gets no answer of its own. */
export function refuseOnSocket(error: NodeJS.ErrnoException, socket: Socket, frame: Frame) {
  if (error.code === "HPE_CLOSED_CONNECTION") return;
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const status = SOCKET_STATUS[error.code ?? ""] ?? 400;
  const page = renderErrorPage(status, { styleSheet: undefined });
  const headers = { ...frame.headers, "Content-Type": "text/html; charset=utf-8", "Content-Length": Buffer.byteLength(page), Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("\r\n")}\r\n\r\n${page}`);
}
