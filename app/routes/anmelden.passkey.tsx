import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSessionId, findSignInTime, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { isFresh } from "#app/accounts/fresh-sign-in.ts";
import { provingForm } from "#app/accounts/passkey-forms.ts";
import { NO_PASSKEY, PROVING_PROBLEMS } from "#app/accounts/passkey-words.ts";
import { hasPasskey } from "#app/accounts/people.server.ts";
import { provePasskey } from "#app/accounts/prove-passkey.server.ts";
import { ProvingPage } from "#app/accounts/ProvingPage.tsx";
import { toSafePath } from "#app/accounts/return-to.ts";
import { findOtherAddress, findRelyingParty } from "#app/accounts/webauthn.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Mit dem Passkey bestätigen"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const returnTo = toWayOn(request);
  if (!hasPasskey(context.db, person)) return redirect("/konto/passkeys", 302);
  if (isFresh({ signedInAt: await findSignInTime({ request, context }), now: context.now() })) return redirect(returnTo, 302);
  return page({ returnTo, otherAddress: findOtherAddress(request, context.env) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  if (!hasPasskey(context.db, person)) throw refuse(409, NO_PASSKEY);
  const form = parseForm(await request.formData(), provingForm);
  const [session, relyingParty] = [await findSessionId({ request, context }), findRelyingParty(context.env)];
  if (!form.ok || !session || !relyingParty) return json({ error: (!form.ok && form.errors.answer) || PROVING_PROBLEMS.refused }, { status: 422 });
  const proved = await provePasskey(context.db, { person, session, relyingParty, answer: form.value.answer, now: context.now() });
  if (!proved.ok) return json({ error: PROVING_PROBLEMS[proved.problem] }, { status: proved.problem === "expired" ? 409 : 422 });
  return redirect(toWayOn(request), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Prove() {
  return <ProvingPage {...useLoaderData<typeof loader>()} error={useActionData<typeof action>()?.error} />;
}

function toWayOn(request: Request): string {
  const returnTo = toSafePath(new URL(request.url).searchParams.get("zurueck"));
  return returnTo === "/" ? "/konto" : returnTo;
}
