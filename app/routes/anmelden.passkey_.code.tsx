import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSessionId, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { NO_PASSKEY } from "#app/accounts/passkey-words.ts";
import { hasPasskey } from "#app/accounts/people.server.ts";
import { recoveryForm, toRecoverySentence } from "#app/accounts/recovery-form.ts";
import { redeemRecoveryCode } from "#app/accounts/recovery-codes.server.ts";
import { RecoveryForm } from "#app/accounts/RecoveryForm.tsx";
import { toSafePath } from "#app/accounts/return-to.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Wiederherstellungscode eingeben"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  if (!hasPasskey(context.db, person)) return redirect("/konto/passkeys", 302);
  return page({ returnTo: toReturnPath(request) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  if (!hasPasskey(context.db, person)) throw refuse(409, NO_PASSKEY);
  const form = parseForm(await request.formData(), recoveryForm);
  if (!form.ok) return json({ errors: form.errors, code: form.typed.code ?? "" }, { status: 422 });
  const session = (await findSessionId({ request, context })) ?? "";
  const redeemed = redeemRecoveryCode(context.db, { person, session, code: form.value.code, now: context.now() });
  if (!redeemed.ok) {
    const errors: Partial<Record<string, string>> = { code: toRecoverySentence(redeemed) };
    return json({ errors, code: form.value.code }, redeemed.problem === "wrong" ? { status: 422 } : { status: 429, headers: { "Retry-After": "3600" } });
  }
  context.mailIsWaiting();
  const returnTo = toReturnPath(request);
  return redirect(withNotice(returnTo === "/" ? "/konto/passkeys" : returnTo, "code-benutzt", { anzahl: String(redeemed.left) }), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function EnterRecoveryCode() {
  const { returnTo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="narrower">
      <ErrorSummary title="Der Code ist nicht angenommen" comfort="" errors={refused?.errors ?? {}} fields={["code"]} />
      <header className="opening">
        <h1>{"Wieder\u00adherstellungs\u00adcode eingeben"}</h1>
      </header>
      <RecoveryForm returnTo={returnTo} error={refused?.errors.code} code={refused?.code} />
    </div>
  );
}

function toReturnPath(request: Request): string {
  return toSafePath(new URL(request.url).searchParams.get("zurueck"));
}
