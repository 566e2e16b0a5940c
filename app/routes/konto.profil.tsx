import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { listPermissions } from "#app/accounts/people.server.ts";
import { profileForm } from "#app/accounts/profile-form.ts";
import { ProfileForm } from "#app/accounts/ProfileForm.tsx";
import { readProfile } from "#app/accounts/read-profile.server.ts";
import { saveProfile } from "#app/accounts/save-profile.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Profil", "Konto"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  return page(readProfile(context.db, person));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), profileForm({ permissions: listPermissions(context.db, person) }));
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  saveProfile(context.db, { person, profile: form.value, now: context.now() });
  return redirect("/konto/profil?hinweis=gespeichert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Profile() {
  const { lines, stored } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <AccountTabs current="/konto/profil" />
      <div className="narrow">
        <header className="opening">
          <h1 className="title">Profil</h1>
          <p className="lead">Alles hier ist freiwillig. Ihre Angaben helfen anderen, Ihre Beiträge einzuordnen.</p>
          <p className="space-top-s">
            Neben Ihren Beiträgen steht: <b>{lines.now}</b>
          </p>
        </header>
        <ProfileForm lines={lines} typed={refused?.typed ?? stored} errors={refused?.errors ?? {}} />
      </div>
    </>
  );
}
