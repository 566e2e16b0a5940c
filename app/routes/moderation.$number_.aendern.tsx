import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { findChangeable } from "#app/moderation/changeable.server.ts";
import { ChangePage } from "#app/moderation/ChangePage.tsx";
import { changeDecision } from "#app/moderation/complaints.server.ts";
import { changeForm } from "#app/moderation/decision-form.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { parseAgainst } from "#app/moderation/standing.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ params }) => toTitle(`Entscheidung über ${params.number} ändern`, "Moderation");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const number = toNumber(params.number) ?? 0;
  const found = findChangeable(context.db, { number, moderator, outcome: toOutcome(request) });
  if (!found) throw json(null, { status: 404 });
  const { id, outcome, reason, decidedAt, explanation, html } = found;
  return page({ number: toContributionNumber(number), html, decision: { id, outcome, reason, decidedAt, explanation }, counts: countTabs(context.db, { now: context.now() }) });
}

const toOutcome = (request: Request) => parseAgainst(new URL(request.url).searchParams.get("entscheidung"));
const CHANGED = "Inzwischen geändert: Die Entscheidung steht nicht mehr so, wie Sie sie gesehen haben. Es wurde nichts geändert.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), changeForm);
  const found = findChangeable(context.db, { number: toNumber(params.number) ?? 0, moderator, outcome: toOutcome(request) });
  if (!form.ok && found) return json({ errors: form.errors, typed: form.typed as { explanation?: string } }, { status: 422 });
  if (!form.ok || found?.id !== form.value.decision) throw refuse(409, { title: "Nicht geändert", lead: CHANGED, typed: form.typed, back: "/moderation" });
  const changed = changeDecision(context.db, { moderator, decisionId: form.value.decision, explanation: form.value.explanation ?? "", now: context.now() });
  if (!changed.ok) throw refuse(409, { title: "Nicht geändert", lead: CHANGED, typed: form.typed, back: "/moderation" });
  return redirect(`/moderation?entschieden=${changed.decisionId}`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function ChangeDecision() {
  const refused = useActionData<typeof action>();
  const { counts, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs counts={counts} />
      <ChangePage {...shown} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />
    </>
  );
}
