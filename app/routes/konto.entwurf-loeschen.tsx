import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { deleteDraft } from "#app/discussion/drafts.server.ts";
import { parseForm } from "#app/form.ts";

const deletionForm = z.strictObject({ entwurf: z.string().min(1) });

export function loader() {
  return redirect("/konto/entwuerfe", 302);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), deletionForm);
  if (!form.ok || !deleteDraft(context.db, { author, id: form.value.entwurf })) throw json(null, { status: 404 });
  return redirect("/konto/entwuerfe?hinweis=entwurf-geloescht", 303);
}
