import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { findHideable } from "#app/moderation/changeable.server.ts";
import { hidingForm } from "#app/moderation/decision-form.ts";
import { findSeenBody } from "#app/moderation/desk.server.ts";
import { HidePage } from "#app/moderation/HidePage.tsx";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { readTemplates } from "#app/moderation/templates.server.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ params }) => toTitle(`${params.number} ausblenden`, "Moderation");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const number = toNumber(params.number) ?? 0;
  const seen = findHideable(context.db, { number, moderator });
  if (!seen) throw json(null, { status: 404 });
  return page({ number: toContributionNumber(number), templates: readTemplates(context.db), revision: { id: seen.id, html: seen.html, body: findSeenBody(context.db, seen.id) ?? seen.body }, counts: countTabs(context.db, { now: context.now() }) });
}

const CHANGED = "Inzwischen geändert: Der Beitrag ist nicht mehr so öffentlich, wie Sie ihn gesehen haben. Es wurde nichts ausgeblendet.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), hidingForm);
  const number = toNumber(params.number) ?? 0;
  if (!form.ok && findHideable(context.db, { number, moderator })) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  if (!form.ok) throw refuse(409, { title: "Nicht ausgeblendet", lead: CHANGED, typed: form.typed, back: "/moderation" });
  const { revision, explanation = "", legalGround = "", reason } = form.value;
  const hidden = hideContribution(context.db, { moderator, number, revisionId: revision, reason, explanation, legalGround, now: context.now() });
  if (hidden.ok) return redirect(`/moderation?entschieden=${hidden.decisionId}`, 303);
  if (hidden.problem === "no-longer-as-seen" && findHideable(context.db, { number, moderator })) {
    return json({ errors: { form: CHANGED } as Partial<Record<string, string>>, typed: form.typed, seenBody: findSeenBody(context.db, revision) ?? null }, { status: 409 });
  }
  if (hidden.problem === "no-longer-as-seen") throw refuse(409, { title: "Nicht ausgeblendet", lead: CHANGED, typed: form.typed, back: "/moderation" });
  throw json({ typed: form.typed }, { status: hidden.problem === "own" ? 403 : 404 });
}

type Refused = { errors: Partial<Record<string, string>>; typed: Record<string, string>; seenBody?: string | null };

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function HideContribution() {
  const refused = useActionData() as Refused | undefined;
  const { counts, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs counts={counts} />
      <HidePage {...shown} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} seenBody={refused?.seenBody ?? null} />
    </>
  );
}
