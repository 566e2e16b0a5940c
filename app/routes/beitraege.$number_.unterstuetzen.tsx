import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { toSafePath } from "#app/accounts/return-to.ts";
import { supportContribution, withdrawContributionSupport } from "#app/discussion/support-contribution.server.ts";
import { SUPPORT_CLOSED } from "#app/discussion/support-words.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";

const supportForm = z.strictObject({ support: z.enum(["ja", "nein"]), zurueck: z.string().optional() });

export function loader({ params }: { params: { number?: string } }) {
  return redirect(`/beitraege/${encodeURIComponent(params.number ?? "")}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), supportForm);
  const number = toNumber(params.number);
  if (!form.ok || number === null) throw json(null, { status: 404 });
  const done = form.value.support === "ja" ? supportContribution(context.db, { person, number, now: context.now() }) : withdrawContributionSupport(context.db, { person, number });
  if (!done.ok && done.problem !== "closed") throw json(null, { status: 404 });
  if (!done.ok) throw refuse(409, SUPPORT_CLOSED);
  return redirect(form.value.zurueck ? toSafePath(form.value.zurueck) : `/beitraege/${toContributionNumber(number)}`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Support() {
  return null;
}
