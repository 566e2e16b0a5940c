import type { LoaderFunctionArgs } from "@remix-run/node";
import { FORMAT_WORDS } from "#app/evaluation/format.ts";
import { handOut } from "#app/hand-out.ts";
import { writePaper } from "#app/site/write-paper.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
  return handOut(context, FORMAT_WORDS.json.type, writePaper);
}
