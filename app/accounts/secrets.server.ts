import { createHash, randomBytes } from "node:crypto";

/** A random secret for a cookie: 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a cookie's secret: enough to recognise it, not enough to use it. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
