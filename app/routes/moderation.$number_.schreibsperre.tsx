import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { banAuthor, type BanProblem, findBannable } from "#app/moderation/ban.server.ts";
import { banForm } from "#app/moderation/ban-form.ts";
import { BanPage } from "#app/moderation/BanPage.tsx";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ params }) => toTitle(`Schreibsperre zu ${params.number}`, "Moderation");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const number = toNumber(params.number) ?? 0;
  const found = findBannable(context.db, { number, moderator, now: context.now() });
  if (!found.ok) throw toRefusal(found.problem, {});
  return page({ number: toContributionNumber(number), who: found.who, counts: countTabs(context.db, { now: context.now() }) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const now = context.now();
  const number = toNumber(params.number) ?? 0;
  const form = parseForm(await request.formData(), banForm({ now }));
  const found = findBannable(context.db, { number, moderator, now });
  if (!found.ok) throw toRefusal(found.problem, form.typed);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const { until: endsAt, ...grounds } = form.value;
  const banned = banAuthor(context.db, { moderator, number, ...grounds, endsAt, now });
  if (!banned.ok) throw toRefusal(banned.problem, form.typed);
  return redirect("/moderation/schreibsperren?hinweis=gesperrt", 303);
}

const PROBLEMS = {
  own: { status: 403, lead: "Sich selbst kann niemand sperren." },
  staff: { status: 403, lead: "Die Person hat hier eine Berechtigung. Wer mitarbeitet, wird nicht gesperrt; wenden Sie sich an die Administration." },
  already: { status: 409, lead: "Für diese Person gilt schon eine Schreibsperre. Sie bleibt, wie sie ist." },
} as const;

function toRefusal(problem: BanProblem, typed: Record<string, string>) {
  if (problem === "unknown") return json({ typed }, { status: 404 });
  const { status, lead } = PROBLEMS[problem];
  return refuse(status, { title: "Keine Schreibsperre verhängt", lead, typed, back: "/moderation/schreibsperren" });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Ban() {
  const refused = useActionData<typeof action>();
  const { counts, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs counts={counts} />
      <BanPage {...shown} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />
    </>
  );
}
