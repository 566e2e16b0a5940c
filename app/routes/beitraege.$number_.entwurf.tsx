import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { copyToDraft } from "#app/discussion/copy-to-draft.server.ts";
import { toNumber } from "#app/text/words.ts";

export function loader({ params }: { params: { number?: string } }) {
  return redirect(`/beitraege/${encodeURIComponent(params.number ?? "")}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const copied = copyToDraft(context.db, { author, number: toNumber(params.number) ?? 0, now: context.now() });
  if (!copied) throw json(null, { status: 404 });
  return redirect("/konto/entwuerfe?hinweis=kopiert", 303);
}
