import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { toSafePath } from "#app/accounts/return-to.ts";
import { findFollowable, follow, unfollow } from "#app/discussion/follow.server.ts";
import { parseForm } from "#app/form.ts";
import { withNotice } from "#app/text/notices.ts";

const followForm = z.strictObject({ rn: z.string().optional(), passage: z.string().optional(), folgen: z.enum(["ja", "nein"]), zurueck: z.string().optional() });

export function loader({ params }: { params: { section?: string } }) {
  return redirect(`/papier/${encodeURIComponent(params.section ?? "")}`, 302);
}

/** What one follows can be let go of, also when its section is no longer there. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context;
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), followForm);
  if (!form.ok) throw json(null, { status: 404 });
  const { folgen, zurueck, ...meant } = form.value;
  const found = findFollowable(db, { sectionKey: params.section ?? "", ...meant });
  if (!found || (folgen === "ja" && !found.isThere)) throw json(null, { status: 404 });
  const { target, path } = found;
  if (folgen === "ja") follow(db, { person, target, now: context.now() });
  else unfollow(db, { person, target });
  return redirect(withNotice(zurueck === undefined ? path : toSafePath(zurueck), folgen === "ja" ? "gefolgt" : "nicht-mehr-gefolgt"), 303);
}
