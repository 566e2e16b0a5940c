import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { findSessionId, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { confirmationForm, toCodeErrors } from "#app/accounts/email-change.ts";
import { findEmailChange } from "#app/accounts/email-changes.server.ts";
import { EmailCodesPage } from "#app/accounts/EmailCodesPage.tsx";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { confirmEmailChange } from "#app/privacy/confirm-email-change.server.ts";
import { refuse } from "#app/refuse.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Codes eingeben", "E-Mail-Adresse ändern", "Konto"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const open = findEmailChange(context.db, { person, now: context.now() });
  return page({ email: person.email, open: open ? { newEmail: open.newEmail, expiresAt: open.expiresAt } : null });
}

const NOT_CHANGED = "Ihre Adresse ist nicht geändert.";
const PROBLEMS = {
  none: "Die Codes gelten nicht mehr: Die Zeit ist um, oder die Änderung ist schon bestätigt oder abgebrochen. Beginnen Sie noch einmal.",
  taken: "Zu der neuen Adresse gibt es inzwischen ein Konto. Löschen Sie es zuerst, oder wählen Sie eine andere Adresse.",
};

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env } = context;
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), confirmationForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const confirmed = confirmEmailChange(db, { person, ...form.value, sessionId: await findSessionId({ request, context }), secret: env.sessionSecret, now: context.now() });
  if (!confirmed.ok && "wrong" in confirmed) return json({ errors: toCodeErrors(confirmed), typed: form.typed }, { status: confirmed.problem === "used-up" ? 429 : 422 });
  if (!confirmed.ok) throw refuse(409, { title: NOT_CHANGED, lead: PROBLEMS[confirmed.problem], typed: {}, back: "/konto/email" });
  context.mailIsWaiting();
  return redirect("/konto?hinweis=adresse-geaendert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function ConfirmEmail() {
  const refused = useActionData<typeof action>();
  return (
    <>
      <AccountTabs current="/konto" />
      <div className="narrow">
        <EmailCodesPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />
      </div>
    </>
  );
}
