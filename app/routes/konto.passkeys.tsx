import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { addPasskey } from "#app/accounts/add-passkey.server.ts";
import { findSessionId, findSignInTime, findViewer, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { isFresh, toFreshSignInPath } from "#app/accounts/fresh-sign-in.ts";
import { requireFreshProof } from "#app/accounts/fresh-proof.server.ts";
import { passkeyForm, toPasskeyName } from "#app/accounts/passkey-forms.ts";
import { readPasskeysPage } from "#app/accounts/read-passkeys-page.server.ts";
import { PasskeysPage } from "#app/accounts/PasskeysPage.tsx";
import { ADDING_PROBLEMS } from "#app/accounts/passkey-words.ts";
import { findOtherAddress, findRelyingParty } from "#app/accounts/webauthn.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

const PATH = "/konto/passkeys";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Passkeys", "Konto"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const viewer = await findViewer({ request, context });
  const { db, env, now } = context;
  const mayChange = isFresh({ signedInAt: await findSignInTime({ request, context }), now: now() });
  return page({
    ...readPasskeysPage(db, { person, permissions: viewer?.permissions ?? [], now: now() }),
    isEnforced: env.mode !== "demo",
    freshPath: mayChange ? null : toFreshSignInPath(PATH),
    otherAddress: findOtherAddress(request, env),
    hasName: findRelyingParty(env) !== undefined,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const now = context.now();
  const fields = await request.formData();
  await requireFreshProof({ request, context }, { title: "Der Passkey ist noch nicht eingerichtet.", fields, back: PATH });
  const form = parseForm(fields, passkeyForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const relyingParty = findRelyingParty(context.env);
  const session = await findSessionId({ request, context });
  if (!relyingParty || !session) return json({ errors: { form: ADDING_PROBLEMS.refused } as Partial<Record<string, string>>, typed: form.typed }, { status: 422 });
  const added = await addPasskey(context.db, { person, session, relyingParty, answer: form.value.answer, name: toPasskeyName(form.value.name, now), now });
  if (!added.ok) return json({ errors: { form: ADDING_PROBLEMS[added.problem] } as Partial<Record<string, string>>, typed: { name: form.typed.name ?? "" } as Record<string, string> }, { status: added.problem === "no-permission" ? 403 : 409 });
  context.mailIsWaiting();
  return redirect(`${added.isFirst ? `${PATH}/codes` : PATH}?hinweis=passkey-da`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Passkeys() {
  const refused = useActionData<typeof action>();
  return (
    <>
      <AccountTabs current={PATH} />
      <PasskeysPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />
    </>
  );
}
