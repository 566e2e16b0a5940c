import { MINUTE } from "#app/text/dates.ts";

/** What is not for everybody who comes by an open session goes only to somebody who has just shown that it is them: with their passkey, or, where they have none, that they can read their mail. */
export const FRESH_SIGN_IN = 10 * MINUTE;

export function isFresh({ signedInAt, now }: { signedInAt: number; now: number }): boolean {
  return now - signedInAt < FRESH_SIGN_IN;
}

/** Signs in once more and comes back. Whoever has a passkey is led on to it from there. */
export function toFreshSignInPath(returnTo: string): string {
  return `/anmelden?neu=ja&zurueck=${encodeURIComponent(returnTo)}`;
}

/** Shows the passkey and comes back. */
export function toProvingPath(returnTo: string): string {
  return `/anmelden/passkey?zurueck=${encodeURIComponent(returnTo)}`;
}
