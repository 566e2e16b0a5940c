import { MINUTE } from "#app/text/dates.ts";

/** What is not for everybody who comes by an open session goes only to somebody who has just shown that they can read their mail. */
export const FRESH_SIGN_IN = 10 * MINUTE;

export function isFresh({ signedInAt, now }: { signedInAt: number; now: number }): boolean {
  return now - signedInAt < FRESH_SIGN_IN;
}

/** Signs in once more and comes back. */
export function toFreshSignInPath(returnTo: string): string {
  return `/anmelden?neu=ja&zurueck=${encodeURIComponent(returnTo)}`;
}
