import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AppLoadContext } from "@remix-run/node";
import { type Env, isSecure } from "#app/env.server.ts";
import { type OpenDb, openSnapshot } from "#db/open.ts";
import { listOrigins, toNetwork } from "./addresses.ts";
import { renderErrorPage } from "./error-page.ts";
import { toSecurityHeaders } from "./headers.ts";
import { comesFromOurPages } from "./origin-guard.ts";
import { readForm } from "./read-form.ts";
import { type Answer, sendResponse, toRequest } from "./remix.ts";
import { sendStaticFile, type StaticFiles } from "./static-files.ts";

export type Porch = {
  database: OpenDb;
  env: Env;
  answer: Answer;
  files: StaticFiles;
  now: () => number;
  mailIsWaiting: () => void;
  /** In development Vite answers for the assets. */
  assets?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
};
export type Running = { port: number; stop: () => Promise<void> };

const LONGEST_URL = 2048;
const DRAIN_MS = 10_000;
const METHODS = new Set(["GET", "HEAD", "POST"]);

/** Opens the door to the network. Everything between the socket and Remix happens here, in this order. */
export async function serve(porch: Porch): Promise<Running> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16 * 1024 });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(porch.env.port, porch.env.host, resolve));
  const { port } = server.address() as AddressInfo;
  const origins = listOrigins({ ...porch.env, port });
  server.on("request", (request, response) => {
    receive(porch, origins, request, response).catch((error: unknown) => fail(porch, response, error));
  });
  return { port, stop: () => stop(server) };
}

async function receive(porch: Porch, origins: ReadonlySet<string>, request: IncomingMessage, response: ServerResponse) {
  const { method = "GET", headers } = request;
  const refuse = (status: number, fields?: URLSearchParams) => sendErrorPage(porch, response, status, fields);
  if (!isOurHost(headers.host, origins)) return refuse(421);
  if (!METHODS.has(method)) return refuse(405);
  const path = toPath(request.url ?? "/");
  if (typeof path === "number") return refuse(path);
  if (path === "/healthz") return sendPlain(response, "ok\n", toSecurityHeaders({ isSecure: isSecure(porch.env) }));
  const file = method !== "POST" && porch.files.find(path);
  if (file) return sendStaticFile(response, file, toSecurityHeaders({ isSecure: isSecure(porch.env) }), method !== "HEAD");
  if (porch.assets && method !== "POST" && /^\/(app|node_modules|@)/.test(path)) return porch.assets(request, response, () => refuse(405));
  if (method !== "POST") return passOn(porch, request, response, undefined);
  const form = await readForm(request);
  if (!form.ok) return refuse(form.status);
  if (!comesFromOurPages(method, headers, origins)) return refuse(403, form.fields);
  return passOn(porch, request, response, form);
}

async function passOn(porch: Porch, request: IncomingMessage, response: ServerResponse, form: { body: Buffer; fields: URLSearchParams } | undefined) {
  const { env, now } = porch;
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const context: AppLoadContext = {
    db: porch.database.db,
    env,
    now,
    network: toNetwork(request, { secret: env.sessionSecret, now: now() }),
    openSnapshot: () => openSnapshot(porch.database.path),
    mailIsWaiting: porch.mailIsWaiting,
    fault: undefined,
  };
  const answered = await porch.answer(toRequest(request, { origin: env.publicOrigin, body: form?.body, signal: gone.signal }), context).catch((error: unknown) => {
    context.fault = error;
    console.error(error);
    return new Response(null, { status: 500 });
  });
  if (answered.status >= 500) return sendErrorPage(porch, response, isBusy(context.fault) ? 503 : 500, form?.fields);
  const isPrivate = request.headers.cookie !== undefined || answered.headers.has("set-cookie");
  await sendResponse(response, answered, {
    ...toSecurityHeaders({ isSecure: isSecure(env) }),
    "Cache-Control": isPrivate ? "no-store" : "no-cache",
    Vary: "Cookie",
  });
}

function sendErrorPage(porch: Porch, response: ServerResponse, status: number, fields?: URLSearchParams) {
  if (response.headersSent) return void response.destroy();
  const page = renderErrorPage(status, { styleSheet: porch.files.styleSheet, fields });
  response.writeHead(status, {
    ...toSecurityHeaders({ isSecure: isSecure(porch.env) }),
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    "Cache-Control": "no-store",
    ...(status === 405 ? { Allow: [...METHODS].join(", ") } : {}),
    ...(status === 413 ? { Connection: "close" } : {}),
    ...(status === 503 ? { "Retry-After": "2" } : {}),
  });
  response.end(page);
}

function sendPlain(response: ServerResponse, words: string, headers: Record<string, string>) {
  response.writeHead(200, { ...headers, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" }).end(words);
}

function fail(porch: Porch, response: ServerResponse, error: unknown) {
  if (!response.destroyed) console.error(error);
  sendErrorPage(porch, response, isBusy(error) ? 503 : 500);
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

function isOurHost(host: string | undefined, origins: ReadonlySet<string>): boolean {
  return host !== undefined && [...origins].some((origin) => new URL(origin).host === host.toLowerCase());
}

/** The path of an address, or the status of the refusal. */
function toPath(url: string): string | 400 | 414 {
  if (url.length > LONGEST_URL) return 414;
  const path = url.split("?")[0] ?? "/";
  try {
    if (!path.startsWith("/") || path.startsWith("//") || decodeURIComponent(url).includes("\0")) return 400;
  } catch {
    return 400;
  }
  return path;
}

/** No new requests; those under way get time to finish. */
async function stop(server: Server) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(late);
}
