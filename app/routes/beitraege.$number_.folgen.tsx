import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { toSafePath } from "#app/accounts/return-to.ts";
import { findThread, follow, unfollow } from "#app/discussion/follow.server.ts";
import { parseForm } from "#app/form.ts";
import { withNotice } from "#app/text/notices.ts";
import { toNumber } from "#app/text/words.ts";

const followForm = z.strictObject({ folgen: z.enum(["ja", "nein"]), zurueck: z.string().optional() });

export function loader({ params }: { params: { number?: string } }) {
  return redirect(`/beitraege/${encodeURIComponent(params.number ?? "")}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context;
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), followForm);
  const target = findThread(db, toNumber(params.number) ?? 0);
  if (!form.ok || !target) throw json(null, { status: 404 });
  const { folgen, zurueck } = form.value;
  if (folgen === "ja") follow(db, { person, target, now: context.now() });
  else unfollow(db, { person, target });
  return redirect(withNotice(zurueck === undefined ? `/beitraege/${params.number}` : toSafePath(zurueck), folgen === "ja" ? "gefolgt" : "nicht-mehr-gefolgt"), 303);
}
