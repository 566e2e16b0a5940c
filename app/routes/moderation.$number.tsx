import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { decideAtDesk } from "#app/moderation/decide-at-desk.server.ts";
import { decisionForm } from "#app/moderation/decision-form.ts";
import { Desk, type RefusedDecision } from "#app/moderation/Desk.tsx";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { parseQueueFilter } from "#app/moderation/queue-filter.ts";
import { readDesk } from "#app/moderation/read-desk.server.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { toNumber } from "#app/text/words.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ params, error }) => (error ? toErrorTitle(error) : toTitle(`${params.number} prüfen`, "Moderation"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const { db } = context;
  const search = new URL(request.url).searchParams;
  const filter = parseQueueFilter(search);
  const now = context.now();
  const desk = readDesk(db, { number: toNumber(params.number) ?? 0, moderator, filter, now });
  if (!desk) throw json(null, { status: 404 });
  return page({ ...desk, now, counts: countTabs(db, { now }), filter, undoable: findUndoable(db, { decisionId: search.get("entschieden"), moderator, now }) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), decisionForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed, seenBody: null }, { status: 422 });
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  const decided = decideAtDesk(context.db, { moderator, form: form.value, filter, now: context.now() });
  if (decided.ok) return redirect(decided.path, 303);
  return json({ errors: decided.errors, typed: form.typed, seenBody: decided.seenBody, title: decided.title }, { status: decided.status });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function DeskRoute() {
  const refused = useActionData() as RefusedDecision | undefined;
  return <Desk {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
