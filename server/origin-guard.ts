import type { IncomingHttpHeaders } from "node:http";

const SAFE_METHODS = new Set(["GET", "HEAD"]);

/**
 * Whether a request that changes something comes from a page of our own. Browsers say so in Sec-Fetch-Site;
 * those that don't must name our exact origin. Nothing is concluded from Host or forwarded headers.
 */
export function comesFromOurPages(method: string, headers: IncomingHttpHeaders, origins: ReadonlySet<string>): boolean {
  if (SAFE_METHODS.has(method)) return true;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  return headers.origin !== undefined && origins.has(headers.origin);
}
