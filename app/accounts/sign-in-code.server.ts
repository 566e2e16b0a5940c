import { createHmac } from "node:crypto";

/** Crockford's alphabet: no I, L, O, U. */
export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 8;

/** The code that belongs to a request for one. It is derived, never stored: the request's id is not secret, the secret is. */
export function toSignInCode(secret: string, requestId: string): string {
  const digest = createHmac("sha256", secret).update(`sign-in-code:${requestId}`).digest();
  return Array.from(digest.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** What was typed, as the code is written: spaces and hyphens go, letters that look like digits become them. */
export function toTypedCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}
