import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { requireFreshProof } from "#app/accounts/fresh-proof.server.ts";
import { hasPasskey } from "#app/accounts/people.server.ts";
import { countRecoveryCodes, renewRecoveryCodes } from "#app/accounts/recovery-codes.server.ts";
import { NewCodes, RecoveryCodesPage } from "#app/accounts/RecoveryCodesPage.tsx";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

const PATH = "/konto/passkeys/codes";
const TITLE = "Es sind keine neuen Codes erstellt.";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Wiederherstellungscodes", "Konto"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  if (!hasPasskey(context.db, person)) return redirect("/konto/passkeys", 302);
  return page({ left: countRecoveryCodes(context.db, person) });
}

/** Answers with the codes themselves instead of leading on: nobody can show them a second time. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  await requireFreshProof({ request, context }, { title: TITLE, fields: await request.formData(), back: PATH });
  const codes = renewRecoveryCodes(context.db, { person, now: context.now() });
  if (!codes) throw refuse(409, { title: TITLE, lead: "Sie gelten an Stelle eines Passkeys, und Sie haben keinen. Richten Sie erst einen ein.", typed: {}, back: "/konto/passkeys" });
  return json({ codes });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function RecoveryCodes() {
  const { left } = useLoaderData<typeof loader>();
  const codes = useActionData<typeof action>()?.codes;
  return (
    <>
      <AccountTabs current="/konto/passkeys" />
      {codes ? <NewCodes codes={codes} /> : <RecoveryCodesPage left={left} />}
    </>
  );
}
