import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { copyToDraft } from "#app/discussion/copy-to-draft.server.ts";
import { DRAFT_REFUSED } from "#app/discussion/draft-words.ts";
import { refuse } from "#app/refuse.ts";
import { toNumber } from "#app/text/words.ts";

export function loader({ params }: { params: { number?: string } }) {
  return redirect(`/beitraege/${encodeURIComponent(params.number ?? "")}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const copied = copyToDraft(context.db, { author, number: toNumber(params.number) ?? 0, now: context.now() });
  if (!copied) throw json(null, { status: 404 });
  if (!copied.ok) throw refuse(409, { title: DRAFT_REFUSED, lead: "Die Diskussion ist geschlossen. Ihren Text können Sie weiterhin lesen und von Hand kopieren.", typed: {}, back: "/konto/beitraege" });
  return redirect("/konto/entwuerfe?hinweis=kopiert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Copy() {
  return null;
}
