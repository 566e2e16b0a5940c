import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { decideReports, takeUpReports } from "#app/moderation/decide-reports.server.ts";
import { findSeenBody } from "#app/moderation/desk.server.ts";
import { readReported } from "#app/moderation/read-reported.server.ts";
import { ReportedDesk } from "#app/moderation/ReportedDesk.tsx";
import { reportDecisionForm } from "#app/moderation/report-form.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { withNotice } from "#app/text/notices.ts";
import { toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ params }) => toTitle(`Meldungen zu ${params.number}`, "Moderation");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const { db } = context;
  const number = toNumber(params.number) ?? 0;
  const now = context.now();
  takeUpReports(db, { number, moderator, now });
  const reported = readReported(db, { number, moderator });
  if (!reported) throw json(null, { status: 404 });
  return page({ ...reported, counts: countTabs(db, { now }) });
}

const LIST = "/moderation/meldungen";
const GONE = { title: "Es ist nichts entschieden.", lead: "Inzwischen hat jemand anderes über die Meldungen entschieden, oder der Beitrag ist nicht mehr öffentlich.", back: LIST };
const CHANGED = "Inzwischen geändert: Der Wortlaut ist neuer, oder eine weitere Meldung ist gekommen. Lesen Sie beides und entscheiden Sie dann; bisher ist nichts entschieden.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const { db } = context;
  const number = toNumber(params.number) ?? 0;
  const form = parseForm(await request.formData(), reportDecisionForm);
  const { typed } = form;
  const reported = readReported(db, { number, moderator });
  if (!reported) throw refuse(409, { ...GONE, typed });
  if (reported.isOwn) throw refuse(403, { title: "Das ist Ihr eigener Beitrag.", lead: "Über Meldungen dazu entscheidet jemand anderes.", typed, back: LIST });
  if (!form.ok) return json({ errors: form.errors, typed }, { status: 422 });
  const { revision: revisionId, reason, ...words } = form.value;
  const decided = decideReports(db, { moderator, number, revisionId, reason: reason || null, ...words, now: context.now() });
  if (!decided.ok) return json({ errors: { form: CHANGED } as Partial<Record<string, string>>, typed, seenBody: findSeenBody(db, revisionId) ?? null }, { status: 409 });
  context.mailIsWaiting();
  return redirect(decided.decisionId ? `${LIST}?entschieden=${decided.decisionId}` : withNotice(LIST, "meldungen-beantwortet"), 303);
}

type Refused = { errors: Partial<Record<string, string>>; typed: Record<string, string>; seenBody?: string | null };

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function OneReported() {
  const refused = useActionData() as Refused | undefined;
  return <ReportedDesk {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} seenBody={refused?.seenBody ?? null} />;
}
