import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { describeFollowed } from "#app/discussion/follow.server.ts";
import { FollowedList } from "#app/discussion/FollowedList.tsx";
import { parseForm } from "#app/form.ts";
import { preferencesForm } from "#app/notifications/preferences.ts";
import { findPreferences, savePreferences } from "#app/notifications/preferences.server.ts";
import { PreferencesForm } from "#app/notifications/PreferencesForm.tsx";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Benachrichtigungen", "Konto"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const { replies, news, digest } = findPreferences(context.db, person);
  return page({ email: person.email, stored: { digest, ...(replies ? { replies: "ja" } : {}), ...(news ? { news: "ja" } : {}) }, followed: describeFollowed(context.db, person) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), preferencesForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  savePreferences(context.db, { person, preferences: form.value, now: context.now() });
  return redirect("/konto/benachrichtigungen?hinweis=gespeichert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Notifications() {
  const { email, stored, followed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <AccountTabs current="/konto/benachrichtigungen" />
      <div className="narrow">
        <header className="opening">
          <h1 className="title">Benach&shy;richtigungen</h1>
          <p className="lead">
            Mails gehen an {email}. <a href="/konto/email">Adresse ändern</a>
          </p>
        </header>
        <PreferencesForm typed={refused?.typed ?? stored} errors={refused?.errors ?? {}} />
        <section className="block" aria-labelledby="folgen">
          <h2 id="folgen">Sie folgen</h2>
          <FollowedList followed={followed} />
        </section>
      </div>
    </>
  );
}
