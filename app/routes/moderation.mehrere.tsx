import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { bulkForm } from "#app/moderation/bulk-form.ts";
import { toLeftWord } from "#app/moderation/bulk-result.ts";
import { decideMany } from "#app/moderation/decide-many.server.ts";
import { parseQueueFilter, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { toContributionNumber } from "#app/text/words.ts";

export { default, loader, meta } from "./moderation._index.tsx";

export async function action({ request, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), bulkForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const results = decideMany(context.db, { moderator, ...form.value, now: context.now() });
  const decided = results.flatMap((one) => (one.ok ? one.decisionId : []));
  const left = results.flatMap((one) => (one.ok ? [] : toLeftWord({ number: toContributionNumber(one.number), because: one.because })));
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  return redirect(`/moderation/mehrere/ergebnis${toQueueQuery(filter, { entschieden: decided.join(".") || null, offen: left.join(".") || null })}`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";
