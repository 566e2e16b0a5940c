import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { endSession } from "#app/accounts/sessions.server.ts";
import { parseForm } from "#app/form.ts";

const endingForm = z.strictObject({ sitzung: z.string().min(1) });

export function loader() {
  return redirect("/konto/sitzungen", 302);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), endingForm);
  if (!form.ok || !endSession(context.db, { person, id: form.value.sitzung })) throw json(null, { status: 404 });
  return redirect("/konto/sitzungen?hinweis=sitzung-beendet", 303);
}
