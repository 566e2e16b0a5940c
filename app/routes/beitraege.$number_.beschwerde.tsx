import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { complaintForm } from "#app/moderation/complaint-form.ts";
import { fileComplaint, findContestable, findFiled } from "#app/moderation/complaints.server.ts";
import { ComplaintPage } from "#app/moderation/ComplaintPage.tsx";
import { parseAgainst } from "#app/moderation/standing.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ params }) => toTitle(`Beschwerde zu ${params.number}`);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const number = toNumber(params.number) ?? 0;
  const found = findContestable(context.db, { author, number, outcome: toOutcome(request), now: context.now() }) ?? findFiled(context.db, { author, number });
  if (!found) throw json(null, { status: 404 });
  const { id, outcome, reason, decidedAt, explanation, html } = found.decision;
  const { complaint, until, isInTime, isMoot, others } = found;
  return page({
    number: toContributionNumber(number), html, decision: { id, outcome, reason, decidedAt, explanation }, others, until, isInTime,
    complaint: complaint && { words: complaint.words, filedAt: complaint.filedAt, isMoot, isUpheld: complaint.result === null ? null : complaint.result === "upheld", answer: complaint.answer },
  });
}

const toOutcome = (request: Request) => parseAgainst(new URL(request.url).searchParams.get("entscheidung"));
const PROBLEMS = {
  "not-standing": "Die Entscheidung steht nicht mehr, oder der Beitrag ist inzwischen geändert.",
  already: "Zu dieser Entscheidung liegt schon eine Beschwerde von Ihnen vor.",
  "too-late": "Die Frist von sechs Monaten ist vorbei.",
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const number = toNumber(params.number) ?? 0;
  const form = parseForm(await request.formData(), complaintForm);
  const found = findContestable(context.db, { author, number, now: context.now() });
  if (!found) throw json({ typed: form.typed }, { status: 404 });
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const filed = fileComplaint(context.db, { author, number, decisionId: form.value.decision, words: form.value.words, now: context.now() });
  if (!filed.ok) throw refuse(409, { title: "Die Beschwerde ist nicht eingelegt.", lead: PROBLEMS[filed.problem], typed: form.typed, back: "/konto/beitraege" });
  return redirect("/konto/beitraege?hinweis=beschwerde", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Complaint() {
  const refused = useActionData<typeof action>();
  return <ComplaintPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />;
}
