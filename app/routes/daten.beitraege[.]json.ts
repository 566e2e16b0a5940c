import type { LoaderFunctionArgs } from "@remix-run/node";
import { FORMAT_WORDS } from "#app/evaluation/format.ts";
import { handOut } from "#app/hand-out.ts";
import { writeContributions } from "#app/site/open-data.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
  const { publicOrigin } = context.env;
  return handOut(context, FORMAT_WORDS.json.type, (db) => writeContributions(db, { format: "json", publicOrigin }));
}
