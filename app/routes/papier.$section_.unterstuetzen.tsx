import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { findPlace, findPlaceNow } from "#app/discussion/place.server.ts";
import { toPlacePath } from "#app/discussion/place.ts";
import { supportPassage, withdrawSupport } from "#app/discussion/support-passage.server.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { SUPPORT_CLOSED } from "#app/discussion/support-words.ts";
import { toSafePath } from "#app/accounts/return-to.ts";

const supportForm = z.strictObject({ passage: z.string(), support: z.enum(["ja", "nein"]), zurueck: z.string().optional() });

export function loader({ params }: { params: { section?: string } }) {
  return redirect(`/papier/${encodeURIComponent(params.section ?? "")}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context;
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), supportForm);
  if (!form.ok) throw json(null, { status: 404 });
  const place = findPlace(db, { sectionKey: params.section, passage: form.value.passage });
  if (!place?.passage) throw json(null, { status: 404 });
  const support = { person, passage: place.passage, now: context.now() };
  const done = form.value.support === "ja" ? supportPassage(db, support) : withdrawSupport(db, support);
  if (!done.ok) throw refuse(409, SUPPORT_CLOSED);
  return redirect(form.value.zurueck ? toSafePath(form.value.zurueck) : toPlacePath(findPlaceNow(db, place)), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Support() {
  return null;
}
