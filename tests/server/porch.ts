import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import type { AppLoadContext } from "@remix-run/node";
import { onTestFinished } from "vitest";
import { mayBringFiles } from "#app/accounts/may-bring-files.server.ts";
import { readEnv } from "#app/env.server.ts";
import type { Log } from "#server/log.ts";
import { openLimits } from "#server/limits.ts";
import { openMetrics } from "#server/metrics.ts";
import type { Answer } from "#server/remix.ts";
import { LIMITS, serve } from "#server/serve.ts";
import type { StaticFiles } from "#server/static-files.ts";
import { NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

export const HOST = "diskussion.example";
export const ORIGIN = `http://${HOST}`;
export const SHEET = "/assets/haus-1a2b3c.css";
export const FORM = { "content-type": "application/x-www-form-urlencoded" };
/** A form as a browser sends it from a page of ours. */
export const OUR_FORM = { ...FORM, origin: ORIGIN, "sec-fetch-site": "same-origin" };

const FILES: StaticFiles = { styleSheet: SHEET, find: (path) => (path === SHEET ? { type: "text/css; charset=utf-8", bodies: { identity: () => Buffer.from("p{}") } } : undefined) };
const sayHello: Answer = async () => new Response("<p>Hallo</p>", { headers: { "Content-Type": "text/html; charset=utf-8" } });

export type Porch = Awaited<ReturnType<typeof openPorch>>;
export type LogLine = { level: "info" | "warn" | "error"; fields: Record<string, unknown>; words: string };
type Opened = { answer?: Answer; env?: Record<string, string>; now?: () => number; limits?: typeof LIMITS };

/** The real porch on a free port; behind it a stand-in for Remix that notes every request it gets. */
export async function openPorch({ answer = sayHello, env = {}, now = () => NOW, limits = LIMITS }: Opened = {}) {
  const lines: LogLine[] = [];
  const write = (level: LogLine["level"]) => (fields: object, words?: string) => void lines.push({ level, fields: fields as Record<string, unknown>, words: words ?? "" });
  const log = { info: write("info"), warn: write("warn"), error: write("error") } as Log;
  const passedOn: { request: Request; context: AppLoadContext }[] = [];
  const noting: Answer = (request, context) => {
    passedOn.push({ request, context });
    return answer(request, context);
  };
  const database = freshDatabase();
  const surroundings = readEnv({}, { MODE: "test", PORT: "0", PUBLIC_ORIGIN: ORIGIN, ...env });
  const metrics = openMetrics();
  const attempts = openLimits({ path: ":memory:", secret: surroundings.sessionSecret, onFault: (err) => log.error({ err }, "limits"), onRefusal: metrics.countRefusal });
  const mayBring = (cookie: string | undefined) => mayBringFiles(cookie, { db: database.db, env: surroundings, now: now() });
  const running = await serve({ database, env: surroundings, answer: noting, files: FILES, now, mailIsWaiting: () => {}, limits: attempts, mayBringFiles: mayBring, log, metrics }, limits);
  onTestFinished(() => running.stop());
  return { ...running, passedOn, lines, metrics, limits: attempts, database, env: surroundings };
}

export type Answered = { status: number; headers: IncomingHttpHeaders; text: string };
type Knock = { method?: string; path?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };

/** One request over a socket of its own, with exactly these headers. */
export function knockAt({ port }: { port: number }, { method = "GET", path = "/", headers = {}, body }: Knock = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, agent: false, headers: { host: HOST, ...headers } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(pieces).toString("utf8") }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export const postTo = (porch: { port: number }, path: string, body: string | Buffer, headers: OutgoingHttpHeaders = OUR_FORM) => knockAt(porch, { method: "POST", path, headers, body });

/** Says these lines on a bare socket and returns all that comes back until the other side hangs up. */
export function sayOnSocket({ port }: { port: number }, words: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(words));
    socket.on("data", (piece) => (heard += String(piece)));
    socket.on("error", () => {});
    socket.on("close", () => resolve(heard));
  });
}
