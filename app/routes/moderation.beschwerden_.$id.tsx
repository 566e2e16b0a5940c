import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { complaintDecisionForm } from "#app/moderation/complaint-form.ts";
import { decideComplaint } from "#app/moderation/complaints.server.ts";
import { ComplaintDesk } from "#app/moderation/ComplaintDesk.tsx";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { findOpenComplaint } from "#app/moderation/open-complaints.server.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Beschwerde", "Moderation");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const found = findOpenComplaint(context.db, { id: params.id ?? "", moderator });
  if (!found) throw json(null, { status: 404 });
  const { number, html, words, filedAt, decisionId: id, outcome, reason, decidedAt, explanation, newer, mayDecide } = found;
  return page({ number: toContributionNumber(number), html, words, filedAt, newer, mayDecide, decision: { id, outcome, reason, decidedAt, explanation }, counts: countTabs(context.db, { now: context.now() }) });
}

const TITLE = "Über die Beschwerde ist noch nicht entschieden.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const id = params.id ?? "";
  const form = parseForm(await request.formData(), complaintDecisionForm);
  const found = findOpenComplaint(context.db, { id, moderator });
  if (!found) throw refuse(409, { title: TITLE, lead: "Inzwischen hat jemand anderes entschieden, oder der Beitrag ist zurückgezogen.", typed: form.typed, back: "/moderation/beschwerden" });
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const decided = decideComplaint(context.db, { moderator, id, ...form.value, now: context.now() });
  if (decided.ok) return redirect(decided.decisionId ? `/moderation/beschwerden?entschieden=${decided.decisionId}` : "/moderation/beschwerden?hinweis=beschwerde-entschieden", 303);
  if (decided.problem === "not-yours") throw json({ permission: "Moderation, aber nicht die eigene Entscheidung", typed: form.typed }, { status: 403 });
  throw refuse(409, { title: TITLE, lead: "Der Beitrag ist nicht mehr in dem Stand, auf den sich die Beschwerde bezieht.", typed: form.typed, back: "/moderation/beschwerden" });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function OneComplaint() {
  const refused = useActionData<typeof action>();
  const { counts, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs current="beschwerden" counts={counts} />
      <ComplaintDesk {...shown} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />
    </>
  );
}
