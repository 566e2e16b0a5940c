import { request } from "node:http";
import type { Env } from "#app/env.server.ts";

/** In milliseconds. */
export const PATIENCE = 5000;

/** Where the server of these surroundings answers on this machine. */
export function toLocalAddress({ host, port }: Pick<Env, "host" | "port">): string {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

/** Asks the server itself whether it is ready, under the name it is known by. Null if nobody answers. */
export function knockInside(env: Env): Promise<number | null> {
  return new Promise((resolve) => {
    const asked = request(`${toLocalAddress(env)}/readyz`, { headers: { host: new URL(env.publicOrigin).host }, timeout: PATIENCE }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? null);
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(null));
    asked.end();
  });
}

/** Goes the way of the readers: name, certificate, webserver. */
export async function knockOutside(publicOrigin: string): Promise<number | string> {
  try {
    const answer = await fetch(`${publicOrigin}/healthz`, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    const { cause, name } = error as Error;
    return cause instanceof Error && "code" in cause ? String(cause.code) : name;
  }
}
