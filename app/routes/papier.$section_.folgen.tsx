import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { toSafePath } from "#app/accounts/return-to.ts";
import type { Followable } from "#app/discussion/follow.ts";
import { follow, unfollow } from "#app/discussion/follow.server.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { parseForm } from "#app/form.ts";
import { findPassageNow, findSectionKeys } from "#app/paper/read-paper.server.ts";
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
  const { passage, folgen, zurueck } = form.value;
  const now = passage === undefined ? undefined : findPassageNow(db, { id: passage });
  if (passage !== undefined && !now) throw json(null, { status: 404 });
  const { passageNumber: rn, sectionKey } = now ?? { passageNumber: form.value.rn, sectionKey: params.section ?? "" };
  const target: Followable = rn === undefined ? { sectionKey } : { passageNumber: rn };
  const found = findSection(db, sectionKey);
  const isThere = found && (rn === undefined || findSectionKeys(db, found.version).get(rn) === sectionKey);
  if (folgen === "ja" && !isThere) throw json(null, { status: 404 });
  if (folgen === "ja") follow(db, { person, target, now: context.now() });
  else unfollow(db, { person, target });
  const there = zurueck === undefined ? `/papier/${sectionKey}${rn === undefined ? "" : `#rn-${rn}`}` : toSafePath(zurueck);
  return redirect(withNotice(there, folgen === "ja" ? "gefolgt" : "nicht-mehr-gefolgt"), 303);
}
