import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { decideAtDesk } from "#app/moderation/decide-at-desk.server.ts";
import { quickRejectForm } from "#app/moderation/decision-form.ts";
import { parseQueueFilter } from "#app/moderation/queue-filter.ts";
import { readTemplates } from "#app/moderation/templates.server.ts";

export { default, ErrorBoundary, loader, meta } from "./moderation.$number.tsx";

/** Two clicks: the reason with the words that belong to it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), quickRejectForm);
  if (!form.ok) return json({ errors: form.errors, typed: {}, seenBody: null }, { status: 422 });
  const { revision, reason } = form.value;
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  const rejection = { revision, outcome: "reject" as const, reason, explanation: readTemplates(context.db)[reason] };
  const decided = decideAtDesk(context.db, { moderator, form: rejection, filter, now: context.now() });
  if (decided.ok) return redirect(decided.path, 303);
  return json({ errors: decided.errors, typed: { outcome: "reject", reason, explanation: rejection.explanation }, seenBody: decided.seenBody, title: decided.title }, { status: decided.status });
}
