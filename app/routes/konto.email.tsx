import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { findSignInTime, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { EMAIL_CHANGE_PROBLEMS, emailChangeForm } from "#app/accounts/email-change.ts";
import { findEmailChange, startEmailChange } from "#app/accounts/email-changes.server.ts";
import { EmailPage } from "#app/accounts/EmailPage.tsx";
import { isFresh, toFreshSignInPath } from "#app/accounts/fresh-sign-in.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

const PATH = "/konto/email";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("E-Mail-Adresse ändern", "Konto"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const now = context.now();
  const mayChange = isFresh({ signedInAt: await findSignInTime({ request, context }), now });
  const open = findEmailChange(context.db, { person, now });
  return page({ email: person.email, signInPath: mayChange ? null : toFreshSignInPath(PATH), open: open ? { newEmail: open.newEmail, expiresAt: open.expiresAt } : null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const now = context.now();
  const form = parseForm(await request.formData(), emailChangeForm);
  if (!isFresh({ signedInAt: await findSignInTime({ request, context }), now })) throw refuse(403, { ...STALE, typed: form.typed });
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const started = startEmailChange(context.db, { person, email: form.value.email, now });
  if (!started.ok) {
    const { status, sentence } = EMAIL_CHANGE_PROBLEMS[started.problem];
    return json({ errors: { email: sentence } as Partial<Record<string, string>>, typed: form.typed }, { status });
  }
  context.mailIsWaiting();
  return redirect("/konto/email/bestaetigen?hinweis=codes-gesendet", 303);
}

const STALE = {
  title: "Dafür ist Ihre Anmeldung zu lange her.",
  lead: "Geändert ist nichts. Um die Adresse zu ändern, muss die Anmeldung in den letzten zehn Minuten gewesen sein.",
  instead: [{ to: toFreshSignInPath(PATH), word: "Noch einmal anmelden und zurückkommen" }],
  back: PATH,
};

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function ChangeEmail() {
  const refused = useActionData<typeof action>();
  return (
    <>
      <AccountTabs current="/konto" />
      <div className="narrow">
        <EmailPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />
      </div>
    </>
  );
}
