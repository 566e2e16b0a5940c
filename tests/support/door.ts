import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { openSession } from "#app/accounts/sessions.server.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { type Env, readEnv } from "#app/env.server.ts";
import { type OpenDb, openSnapshot, transact } from "#db/open.ts";
import { type Limits, openLimits } from "#server/limits.ts";
import { NOW } from "./builders.ts";

export const TEST_ENV: Env = readEnv({}, { MODE: "test", PUBLIC_ORIGIN: "http://localhost:3000" });

type Surroundings = { now?: number | undefined; env?: Env | undefined; network?: string | undefined; limits?: Limits | undefined };

const opened = new WeakMap<OpenDb, Limits>();

/** The limits of one house: real ones, in memory, for as long as its database is used. */
export function limitsOf(database: OpenDb): Limits {
  const limits = opened.get(database) ?? openLimits({ path: ":memory:", secret: TEST_ENV.sessionSecret, onFault: (fault) => console.error(fault) });
  opened.set(database, limits);
  return limits;
}

/** What the porch would hand to a door, with a clock that can be set. */
export function contextFor(database: OpenDb, { now = NOW, env = TEST_ENV, network = "testnetz", limits = limitsOf(database) }: Surroundings = {}): AppLoadContext {
  return { db: database.db, env, now: () => now, network, limits, openSnapshot: () => openSnapshot(database.path), mailIsWaiting: () => {}, html: undefined, parts: new Map(), isSignedIn: false, isShut: false, fault: undefined, freshUntil: now };
}

type Knock = { params?: Record<string, string>; as?: Person; cookie?: string; form?: Record<string, string> | URLSearchParams | FormData } & Surroundings;

/** The arguments of a loader (or, with a form, an action) as Remix would call it. Signed in as `as`, if given. */
export async function knock(database: OpenDb, path: string, { params = {}, as, cookie, form, now = NOW, env = TEST_ENV, network, limits }: Knock = {}): Promise<ActionFunctionArgs> {
  const headers = new Headers();
  if (as) headers.set("cookie", await signInCookie(database, as, { now, env }));
  if (cookie) headers.set("cookie", cookie);
  const request = new Request(new URL(path, env.publicOrigin), { headers, ...(form ? { method: "POST", body: form instanceof FormData ? form : new URLSearchParams(form) } : {}) });
  return { request, params, context: contextFor(database, { now, env, network, limits }) };
}

/** The cookie of a session opened a moment ago. */
export async function signInCookie(database: OpenDb, person: Person, { now = NOW, env = TEST_ENV }: { now?: number; env?: Env } = {}): Promise<string> {
  const secret = transact(database.db, (tx) => openSession(tx, { person, now }));
  return (await sessionCookie(env).serialize(secret)).split(";")[0] ?? "";
}

/** What a door answers, whether it returns or throws its response. */
export async function answerOf(knocking: Promise<unknown> | unknown): Promise<Response> {
  try {
    return (await knocking) as Response;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** All that a loader hands to its page, as text to search in. */
export async function wordsOf(answer: Response): Promise<string> {
  return JSON.stringify({ ...((await answer.json()) as object) });
}
