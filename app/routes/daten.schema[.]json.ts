import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeSchema } from "#app/site/open-data-schema.ts";

export function loader({ context }: LoaderFunctionArgs) {
  context.freshUntil = Number.POSITIVE_INFINITY;
  return new Response(writeSchema(context.env.publicOrigin), { headers: { "Content-Type": "application/schema+json" } });
}
