import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { findSignInTime, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { isFresh, toFreshSignInPath } from "#app/accounts/fresh-sign-in.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { deletionForm, LAST_ADMIN } from "#app/privacy/deletion.ts";
import { DeletionPage } from "#app/privacy/DeletionPage.tsx";
import { isNeeded } from "#app/privacy/is-needed.server.ts";
import { findPlannedDeletion, planDeletion } from "#app/privacy/plan-deletion.server.ts";
import { PlannedNotice } from "#app/privacy/PlannedNotice.tsx";
import { refuse } from "#app/refuse.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

const PATH = "/konto/loeschen";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Konto löschen", "Konto"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const mayDelete = isFresh({ signedInAt: await findSignInTime({ request, context }), now: context.now() });
  return page({ email: person.email, signInPath: mayDelete ? null : toFreshSignInPath(PATH), isNeeded: isNeeded(context.db, person), planned: findPlannedDeletion(context.db, person) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const now = context.now();
  const form = parseForm(await request.formData(), deletionForm);
  if (!isFresh({ signedInAt: await findSignInTime({ request, context }), now })) throw refuse(403, { ...STALE, typed: form.typed });
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const planned = planDeletion(context.db, { person, choice: form.value.choice, now });
  if (!planned.ok) throw refuse(409, { title: "Die Löschung ist nicht beauftragt.", lead: PROBLEMS[planned.problem], typed: form.typed, back: PATH });
  context.mailIsWaiting();
  return redirect("/konto?hinweis=loeschung-geplant", 303);
}

const STALE = {
  title: "Dafür ist Ihre Anmeldung zu lange her.",
  lead: "Noch ist nichts beauftragt. Um das Konto zu löschen, muss die Anmeldung in den letzten zehn Minuten gewesen sein.",
  instead: [{ to: toFreshSignInPath(PATH), word: "Noch einmal anmelden und zurückkommen" }],
  back: PATH,
};
const PROBLEMS = { already: "Ihr Konto wird schon gelöscht. Wollen Sie anders wählen, nehmen Sie die Löschung erst zurück.", "last-admin": LAST_ADMIN };

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function DeleteAccount() {
  const { planned, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <AccountTabs current="/konto/daten" />
      <div className="narrow">
        {planned ? <Planned planned={planned} /> : <DeletionPage {...shown} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />}
      </div>
    </>
  );
}

function Planned({ planned }: Parameters<typeof PlannedNotice>[0]) {
  return (
    <>
      <header className="opening">
        <h1 className="title">Konto löschen</h1>
      </header>
      <PlannedNotice planned={planned} />
    </>
  );
}
