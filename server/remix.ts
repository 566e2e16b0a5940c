import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppLoadContext, RequestHandler, ServerBuild } from "@remix-run/node";
import { toHandlers } from "./narrow-routes.ts";

export type Answer = (request: Request, context: AppLoadContext) => Promise<Response>;

/** What the application itself says before any of its doors: this request, another in its place, or the answer. */
type Doorkeeping = { admit: (door: { request: Request; context: AppLoadContext }) => Promise<Request | Response> };

/** The built application, or in development the one Vite compiles for each request. */
export function toAnswer(loadBuild: () => Promise<ServerBuild>): Answer {
  let ready: { build: ServerBuild; toHandler: (path: string) => RequestHandler } | undefined;
  return async (request, context) => {
    const build = await loadBuild();
    if (ready?.build !== build) ready = { build, toHandler: toHandlers(build) };
    const admitted = await (build.entry.module as unknown as Doorkeeping).admit({ request, context });
    return admitted instanceof Response ? admitted : ready.toHandler(new URL(admitted.url).pathname)(admitted, context);
  };
}

/** Where a form comes from has been judged. Remix would judge again, knowing neither Sec-Fetch-Site nor our public address. */
const JUDGED = new Set(["origin", "x-forwarded-host"]);

/** The request as Remix wants it, with a body that has been read and found good. */
export function toRequest(incoming: IncomingMessage, { origin, body, signal }: { origin: string; body: Buffer | undefined; signal: AbortSignal }): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (!JUDGED.has(name)) for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  }
  const method = incoming.method ?? "GET";
  return new Request(new URL(incoming.url ?? "/", origin), { method, headers, signal, ...(body && body.length > 0 ? { body: new Uint8Array(body) } : {}) });
}

export async function sendResponse(outgoing: ServerResponse, { answer: response, html }: { answer: Response; html?: (string | Buffer)[] | undefined }, headers: Record<string, string>) {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("Set-Cookie", cookies);
  for (const [name, value] of Object.entries(headers)) if (!outgoing.hasHeader(name)) outgoing.setHeader(name, value);
  if (html !== undefined) {
    const page = toBytes(html);
    outgoing.setHeader("Content-Length", page.length);
    return void outgoing.end(outgoing.req.method === "HEAD" ? undefined : page);
  }
  if (!response.body || outgoing.req.method === "HEAD") {
    await response.body?.cancel();
    return void outgoing.end();
  }
  await pipeline(Readable.fromWeb(response.body as import("node:stream/web").ReadableStream), outgoing);
}

/** A page as it goes over the wire. */
export function toBytes(pieces: (string | Buffer)[]): Buffer {
  return Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece)));
}
