import type { IncomingMessage, ServerResponse } from "node:http";
import { type Env, isSecure, toSessionCookieName } from "#app/env.server.ts";
import type { OpenDb } from "#db/open.ts";
import { listOrigins } from "./addresses.ts";
import type { Frame } from "./answers.ts";
import { toSecurityHeaders } from "./headers.ts";
import type { Limits } from "./limits.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { PageCache } from "./page-cache.ts";
import type { Answer } from "./remix.ts";
import type { StaticFiles } from "./static-files.ts";

/** What the porch is given. */
export type Porch = {
  database: OpenDb;
  env: Env;
  answer: Answer;
  files: StaticFiles;
  now: () => number;
  mailIsWaiting: () => void;
  limits: Limits;
  /** Whether the application knows this cookie as one of somebody who may upload. */
  mayBringFiles: (cookie: string | undefined) => Promise<boolean>;
  log: Log;
  metrics: Metrics;
  /** In development Vite answers for the assets. */
  assets?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
};

/** What it works with while it is open. */
export type House = Porch & { frame: Frame; cache: PageCache; origins: ReadonlySet<string>; hosts: ReadonlySet<string>; sessionCookie: string; state: { isStopping: boolean; fromMemory: number } };

export function toHouse(porch: Porch, port: number): House {
  const { env, database, files, now } = porch;
  const frame = { headers: toSecurityHeaders({ isSecure: isSecure(env) }), styleSheet: files.styleSheet };
  const version = database.sqlite.prepare("select version from content_state").pluck();
  const cache = new PageCache({ readVersion: oncePerTurn(() => version.get() as number), now, headers: frame.headers });
  const origins = listOrigins({ ...env, port });
  const hosts = new Set([...origins].map((origin) => new URL(origin).host));
  return { ...porch, frame, cache, origins, hosts, sessionCookie: `${toSessionCookieName(env)}=`, state: { isStopping: false, fromMemory: 0 } };
}

/**
 * Asks once for all requests that arrive in the same turn of the event loop. Whoever was told of a change asks in a later
 * turn, and so sees it.
 */
function oncePerTurn(read: () => number): () => number {
  let known: number | undefined;
  return () => {
    if (known === undefined) {
      known = read();
      setImmediate(() => (known = undefined));
    }
    return known;
  };
}
