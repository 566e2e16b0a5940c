import type { Env } from "#app/env.server.ts";
import type { Db } from "#db/open.ts";
import { sessionCookie } from "./cookies.server.ts";
import { findSignedIn } from "./sessions.server.ts";

type Asking = { db: Db; env: Env; now: number };

/** Whether a cookie is of somebody of the team. For the porch, which finds it out before it reads a byte of a file: to nobody else it listens for ten megabytes. */
export async function mayBringFiles(cookie: string | undefined, { db, env, now }: Asking): Promise<boolean> {
  const secret: unknown = await sessionCookie(env).parse(cookie ?? null);
  return typeof secret === "string" && findSignedIn(db, { secret, now })?.permissions.includes("team") === true;
}
