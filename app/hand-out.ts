import type { AppLoadContext } from "@remix-run/node";
import type { Db } from "#db/open.ts";
import { toByteStream } from "./text/byte-stream.ts";

/** What doors of open data and feeds do: hand out what is public, all of it from one moment. It stays true until anything public changes. */
export function handOut(context: AppLoadContext, type: string, write: (db: Db) => Iterator<string | Uint8Array>): Response {
  const snapshot = context.openSnapshot();
  context.freshUntil = Number.POSITIVE_INFINITY;
  return new Response(toByteStream(write(snapshot.db), () => snapshot.close()), { headers: { "Content-Type": type } });
}
