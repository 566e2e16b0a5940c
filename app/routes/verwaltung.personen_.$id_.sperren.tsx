import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { toAccountRefusal } from "#app/accounts/account-refusal.ts";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { blockForm } from "#app/accounts/block-form.ts";
import { BlockPage } from "#app/accounts/BlockPage.tsx";
import { blockPerson } from "#app/accounts/blocks.server.ts";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { requireFreshProof } from "#app/accounts/fresh-proof.server.ts";
import { findPerson } from "#app/accounts/people.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (error ? toErrorTitle(error) : toTitle(`${data?.email ?? "Konto"} sperren`, "Verwaltung"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  const person = findPerson(context.db, params.id ?? "");
  if (!person) throw json(null, { status: 404 });
  return page({ id: person.id, email: person.email });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const personId = params.id ?? "";
  const fields = await request.formData();
  await requireFreshProof({ request, context }, { title: "Das Konto ist noch nicht gesperrt", fields, back: `/verwaltung/personen/${personId}/sperren` });
  const form = parseForm(fields, blockForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const changed = blockPerson(context.db, { admin, personId, ...form.value, now: context.now() });
  if (!changed.ok) throw toAccountRefusal(changed.problem, { personId, typed: form.typed });
  context.mailIsWaiting();
  return redirect(withNotice(`/verwaltung/personen/${personId}`, "konto-gesperrt"), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function BlockRoute() {
  const refused = useActionData<typeof action>();
  return (
    <>
      <AdministrationTabs current="/verwaltung/personen" />
      <BlockPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} words={refused?.typed.words ?? ""} />
    </>
  );
}
