import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { download } from "#app/download.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireTeam({ request, context });
  return download({ request, context }, { person, format: "docx" });
}
