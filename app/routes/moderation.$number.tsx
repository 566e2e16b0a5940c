import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { decisionForm } from "#app/moderation/decision-form.ts";
import { Desk } from "#app/moderation/Desk.tsx";
import { findSeenBody } from "#app/moderation/desk.server.ts";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { findNext } from "#app/moderation/queue.server.ts";
import { parseQueueFilter, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { readDesk } from "#app/moderation/read-desk.server.ts";
import { toRefusal } from "#app/moderation/refusal.ts";
import { page } from "#app/page.ts";
import { toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ params }) => toTitle(`${params.number} prüfen`, "Moderation");

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
  const { db } = context;
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), decisionForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed, seenBody: null }, { status: 422 });
  const { revision, reason, ...words } = form.value;
  const decided = decide(db, { moderator, revisionId: revision, reason: reason || null, ...words, now: context.now() });
  if (!decided.ok) {
    const { status, field, sentence } = toRefusal(decided);
    const seenBody = decided.problem === "no-longer-as-seen" ? (findSeenBody(db, revision) ?? null) : null;
    return json({ errors: { [field]: sentence }, typed: form.typed, seenBody }, { status });
  }
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  const next = findNext(db, { filter, moderator, now: context.now(), after: decided.seen });
  return redirect(`/moderation${next ? `/${next}` : ""}${toQueueQuery(filter, { entschieden: decided.decisionId })}`, 303);
}

export default function DeskRoute() {
  const refused = useActionData<typeof action>();
  return <Desk {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
