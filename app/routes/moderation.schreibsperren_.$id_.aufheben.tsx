import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { liftWritingBan } from "#app/moderation/ban.server.ts";
import { refuse } from "#app/refuse.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireModerator({ request, context });
  return redirect("/moderation/schreibsperren", 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireModerator({ request, context });
  const isLifted = liftWritingBan(context.db, { id: params.id ?? "", now: context.now() });
  if (!isLifted) throw refuse(409, { title: "Nichts aufgehoben", lead: "Diese Schreibsperre gilt nicht mehr: Sie ist beendet, oder jemand hat sie schon aufgehoben.", typed: {}, back: "/moderation/schreibsperren" });
  return redirect("/moderation/schreibsperren?hinweis=entsperrt", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Lift() {
  return null;
}
