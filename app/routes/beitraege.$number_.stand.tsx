import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { settleContribution } from "#app/discussion/settle.server.ts";
import { standingForm } from "#app/discussion/standing-form.ts";
import { parseForm } from "#app/form.ts";
import { toNumber } from "#app/text/words.ts";

export function loader() {
  return redirect("/konto/beitraege", 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), standingForm);
  const number = toNumber(params.number) ?? 0;
  if (!form.ok || !settleContribution(context.db, { author, number, ...form.value, now: context.now() })) throw json(null, { status: 404 });
  return redirect("/konto/beitraege?hinweis=stand", 303);
}
