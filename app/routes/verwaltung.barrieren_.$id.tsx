import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { answerBarrier } from "#app/site/answer-barrier.server.ts";
import { barrierAnswerForm } from "#app/site/barrier-form.ts";
import { findBarrier } from "#app/site/barriers.server.ts";
import { BarrierDesk } from "#app/site/BarrierDesk.tsx";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Barriere", "Verwaltung"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  const barrier = findBarrier(context.db, { id: params.id ?? "", now: context.now() });
  if (!barrier) throw json(null, { status: 404 });
  return page({ barrier });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const id = params.id ?? "";
  const form = parseForm(await request.formData(), barrierAnswerForm);
  const barrier = findBarrier(context.db, { id, now: context.now() });
  if (!barrier) throw json({ typed: form.typed }, { status: 404 });
  if (!form.ok && barrier.answeredAt === null) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const isAnswered = form.ok && answerBarrier(context.db, { admin, id, ...form.value, now: context.now() });
  if (!isAnswered) throw refuse(409, { title: "Die Antwort ist nicht gesendet.", lead: "Jemand anderes hat diese Meldung inzwischen beantwortet.", typed: form.typed, back: `/verwaltung/barrieren/${id}` });
  context.mailIsWaiting();
  return redirect("/verwaltung/barrieren?hinweis=barriere-beantwortet", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Barrier() {
  const refused = useActionData<typeof action>();
  return (
    <>
      <AdministrationTabs current="/verwaltung/barrieren" />
      <BarrierDesk {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />
    </>
  );
}
