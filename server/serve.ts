import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { refuseOnSocket, sendCachedPage, sendErrorPage, sendPlain, toFaultStatus } from "./answers.ts";
import { type House, type Porch, toHouse } from "./house.ts";
import { newReference, toLoggedPath } from "./log.ts";
import { comesFromOurPages } from "./origin-guard.ts";
import { passOn } from "./pass-on.ts";
import { FORM, PAPER_FORM, readForm } from "./read-form.ts";
import { toKind } from "./metrics.ts";
import { isReady } from "./ready.ts";
import { sendStaticFile } from "./static-files.ts";

export type Running = { port: number; stop: () => Promise<void> };

const LONGEST_URL = 2048;
const DRAIN_MS = 10_000;
const MINUTE = 60_000;
const MOST_CONNECTIONS = 2000;
const METHODS = new Set(["GET", "HEAD", "POST"]);
/** A second slash of either kind at the start would name a host; no route matches across a line break. */
const ODD_PATH = /^(?!\/)|^\/[/\\]|[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Mail programs send this form themselves, with whichever body (RFC 8058). What stands in the address is all it needs, and it only switches mails off. */
const UNSUBSCRIBING = /^\/abbestellen\/[\w.-]+$/;
const HOLDS_PAPER = /^\/verwaltung\/papier\/(vergleich|vorschau|aufnehmen)$/;
/** The one door a file may come through. */
const TAKES_FILES = "/verwaltung/papier/vorschau";
/** What a connection may take. A request without a host is let in, so that it is refused with a page and headers like any other. */
export const LIMITS = { requireHostHeader: false, headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000, keepAliveTimeout: 5_000, maxHeaderSize: 16 * 1024 };

/** Opens the door to the network. Everything between the socket and Remix happens here, in the order of `receive`. */
export async function serve(porch: Porch, limits = LIMITS): Promise<Running> {
  const server = createServer(limits);
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(porch.env.port, porch.env.host, resolve));
  const { port } = server.address() as AddressInfo;
  const house = toHouse(porch, port);
  server.on("request", (request, response) => {
    try {
      if (sendFromMemory(house, request, response)) return;
    } catch (error) {
      return fail(house, response, error);
    }
    receive(house, request, response).catch((error: unknown) => fail(house, response, error));
  });
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  server.on("clientError", (error, socket) => refuseOnSocket(error, socket as Socket, house.frame));
  const minutes = setInterval(() => logFromMemory(house), MINUTE).unref();
  server.once("close", () => clearInterval(minutes));
  return { port, stop: () => stop(server, house) };
}

/** Pages from memory have no line of their own; that would cost more than they do. */
function logFromMemory({ log, state }: House) {
  if (state.fromMemory > 0) log.info({ pages: state.fromMemory }, "from memory");
  state.fromMemory = 0;
}

/** The fast way: a finished page for somebody signed out, without looking any further. */
function sendFromMemory(house: House, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = "", headers } = request;
  if ((method !== "GET" && method !== "HEAD") || !house.hosts.has(headers.host ?? "") || headers.cookie?.includes(house.sessionCookie)) return false;
  const page = house.cache.find(url);
  if (!page) return false;
  house.state.fromMemory++;
  house.metrics.countCached("hit");
  sendCachedPage(request, response, page);
  house.metrics.countRequest(toKind(url), response.statusCode);
  return true;
}

async function receive(house: House, request: IncomingMessage, response: ServerResponse) {
  const { method = "GET", headers } = request;
  const reference = newReference();
  const began = performance.now();
  const path = toPath(request.url ?? "/");
  response.once("close", () => noteRequest(house, { reference, method, path, status: response.statusCode, ms: performance.now() - began }));
  const refuse = (status: number, fields?: URLSearchParams) => sendErrorPage(response, house.frame, { status, fields, isFile: path === TAKES_FILES });
  if (!house.hosts.has(headers.host?.toLowerCase() ?? "")) return refuse(421);
  if (!METHODS.has(method)) return refuse(405);
  if (typeof path === "number") return refuse(path);
  if (path === "/healthz") return sendPlain(response, house.frame, { status: 200, words: "ok\n" });
  if (path === "/readyz") return sendReadiness(house, response);
  const file = method !== "POST" && house.files.find(path);
  if (file) return sendStaticFile(request, response, file, house.frame.headers);
  if (house.assets && method !== "POST" && /^\/(app|node_modules|@)/.test(path)) return house.assets(request, response, () => refuse(405));
  if (method !== "POST") return passOn(house, request, response, { path, reference });
  const isUnsubscribing = UNSUBSCRIBING.test(path);
  const mayUpload = path === TAKES_FILES && comesFromOurPages(method, headers, house.origins) && (await house.mayBringFiles(headers.cookie));
  const form = await readForm(request, { isBodyIgnored: isUnsubscribing, mayUpload, most: HOLDS_PAPER.test(path) ? PAPER_FORM : FORM });
  if (!form.ok) return refuse(form.status);
  if (!isUnsubscribing && !comesFromOurPages(method, headers, house.origins)) return refuse(403, form.fields);
  return passOn(house, request, response, { path, reference, form });
}

type Noted = { reference: string; method: string; path: string | number; status: number; ms: number };

function noteRequest({ log, metrics }: House, { path, ms, ...rest }: Noted) {
  const kind = typeof path === "string" ? toKind(path) : "other";
  metrics.countRequest(kind, rest.status);
  metrics.timeRequest(kind, ms / 1000);
  log.info({ ...rest, path: typeof path === "string" ? toLoggedPath(path) : path, ms: Math.round(ms) }, "request");
}

function sendReadiness(house: House, response: ServerResponse) {
  const ready = !house.state.isStopping && isReady(house.database);
  sendPlain(response, house.frame, { status: ready ? 200 : 503, words: ready ? "bereit\n" : "nicht bereit\n" });
}

function fail(house: House, response: ServerResponse, error: unknown) {
  const reference = newReference();
  if (!response.destroyed) house.log.error({ reference, err: error }, "fault");
  sendErrorPage(response, house.frame, { status: toFaultStatus(error), reference });
}

/** The path of an address, or the status of the refusal. */
function toPath(url: string): string | 400 | 414 {
  if (url.length > LONGEST_URL) return 414;
  const path = url.split("?")[0] ?? "/";
  try {
    return ODD_PATH.test(decodeURIComponent(path)) || decodeURIComponent(url).includes("\0") ? 400 : path;
  } catch {
    return 400;
  }
}

/** Not ready any more, no new requests; those under way get time to finish. */
async function stop(server: Server, house: House) {
  house.state.isStopping = true;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(late);
  logFromMemory(house);
  house.log.info("stopped");
}
