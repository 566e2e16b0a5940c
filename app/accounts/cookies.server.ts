import { createCookie } from "@remix-run/node";
import { type Env, isSecure, toSessionCookieName } from "#app/env.server.ts";

/** The only cookies there are: one for the session, one that ties a sign-in code to the browser that asked for it. */
export function sessionCookie(env: Env) {
  return createCookie(toSessionCookieName(env), { ...cookieRules(env), maxAge: 90 * 24 * 60 * 60 });
}

export function browserCookie(env: Env) {
  return createCookie(isSecure(env) ? "__Host-anmeldung" : "anmeldung", { ...cookieRules(env), maxAge: 24 * 60 * 60 });
}

function cookieRules(env: Env) {
  return { httpOnly: true, secure: isSecure(env), sameSite: "lax" as const, path: "/" };
}
