import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { switchKeys } from "#app/accounts/keys.server.ts";
import { toSafePath } from "#app/accounts/return-to.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { toTitle } from "#app/title.ts";

const keysForm = z.strictObject({ keys: z.enum(["an", "aus"], { error: "Wählen Sie an oder aus." }), returnTo: z.string() });

export const meta: MetaFunction = () => toTitle("Tastenkürzel", "Konto");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePractitioner({ request, context });
  return redirect("/konto", 302);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), keysForm);
  if (!form.ok) throw refuse(422, { title: "Nicht umgeschaltet", lead: Object.values(form.errors)[0] ?? "", typed: {}, back: "/konto" });
  switchKeys(context.db, { person, to: form.value.keys, now: context.now() });
  return redirect(toSafePath(form.value.returnTo), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Keys() {
  return null;
}
