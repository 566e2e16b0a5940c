import { randomBytes } from "node:crypto";

/** A random key of 96 bits, safe in addresses and forms. */
export function newId(): string {
  return randomBytes(12).toString("base64url");
}
