import type { Env } from "#app/env.server.ts";

/** Whom a passkey is for: the public address and its name, as the browser signs them. */
export type RelyingParty = { id: string; origin: string };

/** Ed25519, ECDSA on P-256, RSA: what authenticators have in use. Named here because the library would else ask Node for newer ones, which warns that it is still trying them out. */
export const ALGORITHMS = [-8, -7, -257];

/** Loaded when it is first needed: it brings readers of certificates along that most visits never use. */
export function loadWebAuthn() {
  return import("@simplewebauthn/server");
}

/** Passkeys belong to a name: under an address of numbers there are none. */
export function findRelyingParty({ publicOrigin }: Pick<Env, "publicOrigin">): RelyingParty | undefined {
  const { hostname, origin } = new URL(publicOrigin);
  return /^[\d.]+$|^\[/.test(hostname) ? undefined : { id: hostname, origin };
}

/** Where a page has to be opened for its passkeys to work, if not where it was opened. */
export function findOtherAddress(request: Request, { publicOrigin }: Pick<Env, "publicOrigin">): string | null {
  const host = request.headers.get("host");
  const { pathname, search } = new URL(request.url);
  return host === null || host === new URL(publicOrigin).host ? null : `${publicOrigin}${pathname}${search}`;
}
