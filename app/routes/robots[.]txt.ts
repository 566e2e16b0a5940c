import type { LoaderFunctionArgs } from "@remix-run/node";

/** Search engines may come where everybody may. */
export function loader({ context: { isShut, env } }: LoaderFunctionArgs) {
  const words = isShut ? "User-agent: *\nDisallow: /\n" : `User-agent: *\nDisallow:\n\nSitemap: ${env.publicOrigin}/sitemap.xml\n`;
  return new Response(words, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
