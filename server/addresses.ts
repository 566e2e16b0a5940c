import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import type { IncomingMessage } from "node:http";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** The origins this server answers for: the public one, and on one's own machine its loopback names. */
export function listOrigins({ publicOrigin, mode, port }: { publicOrigin: string; mode: string; port: number }): ReadonlySet<string> {
  const local = mode === "production" ? [] : LOOPBACK.map((name) => `http://${name}:${port}`);
  return new Set([publicOrigin, ...local]);
}

/** A keyed hash of the requester's network that changes every day. The address itself goes nowhere. */
export function toNetwork(request: IncomingMessage, { secret, now }: { secret: string; now: number }): string {
  const peer = request.socket.remoteAddress ?? "";
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim();
  const address = isLoopback(peer) && forwarded ? forwarded : peer;
  const day = new Date(now).toISOString().slice(0, 10);
  return createHmac("sha256", secret).update(`network:${day}:${toPrefix(address)}`).digest("base64url").slice(0, 22);
}

function isLoopback(address: string): boolean {
  return address === "::1" || address.replace(/^::ffff:/, "").startsWith("127.");
}

/** The first 24 bits of an IPv4 address, about the first 48 of an IPv6 one. */
function toPrefix(address: string): string {
  const plain = address.replace(/^::ffff:/, "");
  return isIPv6(plain) ? plain.split(":").slice(0, 3).join(":") : plain.split(".").slice(0, 3).join(".");
}
