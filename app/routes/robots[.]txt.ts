import type { LoaderFunctionArgs } from "@remix-run/node";

/** Search engines may come where everybody may. */
export function loader({ context }: LoaderFunctionArgs) {
  return new Response(`User-agent: *\nDisallow:${context.isShut ? " /" : ""}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
