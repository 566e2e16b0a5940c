import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Env } from "#app/env.server.ts";
import type { OpenDb } from "#db/open.ts";
import { toAnswer } from "#server/remix.ts";
import { givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, givenTeamMember, NOW } from "#tests/support/builders.ts";
import { knock, signInCookie } from "#tests/support/door.ts";

export const build = (await import(/* @vite-ignore */ pathToFileURL(resolve("build/server/index.js")).href)) as ServerBuild;

/** The built application, as the server runs it. */
export const application = toAnswer(async () => build);

/** A whole page as it goes out: to somebody signed in as `as`, in answer to a form if there is one. */
export async function readPage(...knocking: Parameters<typeof knock>): Promise<{ status: number; html: string }> {
  const { request, context } = await knock(...knocking);
  const { status } = await application(request, context);
  return { status, html: context.html?.join("") ?? "" };
}

const PARAMS: Record<string, string> = { ":section": "stellen", ":number": "B-001", ":page": "impressum", "*": "gibt-es-nicht" };

/** Every route of the built application with an address that leads there. Signing out comes last, so that nobody is out before. */
export const doors = Object.values(build.routes)
  .flatMap((route) => (route === undefined || route.id === "root" ? [] : [{ id: route.id, pattern: route.path ?? "", path: toAddress(route.path ?? ""), takesForms: route.module.action !== undefined }]))
  .toSorted((one, other) => Number(one.path === "/abmelden") - Number(other.path === "/abmelden"));

/** A discussion with something to see and to decide, and the cookie of everybody who may come by. */
export async function furnish(database: OpenDb, { env, now = NOW }: { env: Env; now?: number }): Promise<Record<"nobody" | "author" | "moderator" | "team", string>> {
  const { db } = database;
  givenDiscussion(db);
  const author = givenPractitioner(db);
  givenPending(db, { author });
  givenPublished(db, { author });
  const cookieOf = (person: Parameters<typeof signInCookie>[1]) => signInCookie(database, person, { env, now });
  return { nobody: "", author: await cookieOf(author), moderator: await cookieOf(givenModerator(db)), team: await cookieOf(givenTeamMember(db)) };
}

function toAddress(pattern: string): string {
  return `/${pattern.split("/").map((part) => PARAMS[part] ?? part).join("/")}`;
}
