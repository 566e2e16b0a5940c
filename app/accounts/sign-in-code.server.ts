import { createHmac, timingSafeEqual } from "node:crypto";

/** Crockford's alphabet: no I, L, O, U. */
export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 8;

/** The code that belongs to a request for one. It is derived, never stored: the request's id is not secret, the secret is. */
export function toSignInCode(secret: string, requestId: string): string {
  return derive(secret, `sign-in-code:${requestId}`);
}

/** The two codes of a change of mail address: one for who reads the old mailbox, another for who reads the new one. */
export function toEmailChangeCode(secret: string, { changeId, to }: { changeId: string; to: "old" | "new" }): string {
  return derive(secret, `email-change-code:${to}:${changeId}`);
}

/** What was typed, as the code is written: spaces and hyphens go, letters that look like digits become them. */
export function toTypedCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}

/** Whether somebody typed this code, in a time that tells nothing of it. */
export function isCode(expected: string, typed: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(toTypedCode(typed))];
  return one.length === other.length && timingSafeEqual(one, other);
}

function derive(secret: string, purpose: string): string {
  const digest = createHmac("sha256", secret).update(purpose).digest();
  return Array.from(digest.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
