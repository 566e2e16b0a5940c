import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { toInvitationRefusal } from "#app/accounts/account-refusal.ts";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { findRegistration, saveRegistration } from "#app/accounts/registration.server.ts";
import { registrationForm } from "#app/accounts/registration.ts";
import { RegistrationForm } from "#app/accounts/RegistrationForm.tsx";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Anmeldung", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  const { domains, ...chosen } = findRegistration(context.db);
  return page({ stored: { ...chosen, domains: domains.join("\n") } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const form = parseForm(await request.formData(), registrationForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  if (!saveRegistration(context.db, { admin, ...form.value, now: context.now() })) throw toInvitationRefusal("no-longer-admin", form.typed);
  return redirect("/verwaltung/anmeldung?hinweis=gespeichert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function RegistrationRoute() {
  const { stored } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <AdministrationTabs current="/verwaltung/anmeldung" />
      <div className="narrow">
        <header className="opening">
          <h1 className="title">Anmeldung</h1>
          <p className="lead">Wer schon ein Konto hat, kann sich immer anmelden. Hier geht es um alle anderen: wer neu dazukommt und wer mitliest.</p>
        </header>
        <RegistrationForm typed={refused?.typed ?? stored} errors={refused?.errors ?? {}} />
      </div>
    </>
  );
}
