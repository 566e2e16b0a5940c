import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { decideAtDesk } from "#app/moderation/decide-at-desk.server.ts";
import { quickPublishForm } from "#app/moderation/decision-form.ts";
import { parseQueueFilter } from "#app/moderation/queue-filter.ts";

export { default, ErrorBoundary, loader, meta } from "./moderation.$number.tsx";

/** One click: exactly what was seen is published. */
export async function action({ request, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), quickPublishForm);
  if (!form.ok) return json({ errors: form.errors, typed: {}, seenBody: null }, { status: 422 });
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  const decided = decideAtDesk(context.db, { moderator, form: { ...form.value, outcome: "publish" }, filter, now: context.now() });
  if (decided.ok) return redirect(decided.path, 303);
  return json({ errors: decided.errors, typed: {}, seenBody: decided.seenBody, title: decided.title }, { status: decided.status });
}
