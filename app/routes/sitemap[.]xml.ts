import type { LoaderFunctionArgs } from "@remix-run/node";
import { handOut } from "#app/hand-out.ts";
import { writeSitemap } from "#app/site/write-sitemap.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
  return handOut(context, "application/xml; charset=utf-8", (db) => writeSitemap(db, context.env.publicOrigin));
}
