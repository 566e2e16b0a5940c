import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import { PeoplePage } from "#app/accounts/PeoplePage.tsx";
import { listBlocked, listLatestActs, listStaff } from "#app/accounts/read-people.server.ts";
import { emailField } from "#app/accounts/sign-in-form.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Personen", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return page({ staff: listStaff(context.db), blocked: listBlocked(context.db), acts: listLatestActs(context.db) });
}

const NOBODY = "Mit dieser Adresse gibt es kein Konto. Prüfen Sie die Schreibweise, oder laden Sie die Person ein.";

/** A form, so that no address of anybody stands in the address line, the history or a log. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireAdmin({ request, context });
  const form = parseForm(await request.formData(), z.strictObject({ email: emailField }));
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const person = findPersonByEmail(context.db, form.value.email);
  if (!person) return json({ errors: { email: NOBODY } as Partial<Record<string, string>>, typed: form.typed }, { status: 422 });
  return redirect(`/verwaltung/personen/${person.id}`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function People() {
  const refused = useActionData<typeof action>();
  return (
    <>
      <AdministrationTabs current="/verwaltung/personen" />
      <PeoplePage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} email={refused?.typed.email ?? ""} />
    </>
  );
}
