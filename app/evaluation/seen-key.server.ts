import { createHash } from "node:crypto";

/** A short key for exactly this state: any change makes another one. */
export function toSeenKey(state: unknown): string {
  return createHash("sha256").update(JSON.stringify(state)).digest("base64url").slice(0, 22);
}
