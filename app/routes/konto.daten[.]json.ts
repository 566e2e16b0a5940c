import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findSignInTime, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { isFresh, toFreshSignInPath } from "#app/accounts/fresh-sign-in.ts";
import { toOwnDataJson } from "#app/privacy/own-data-json.ts";
import { readOwnData } from "#app/privacy/read-own-data.server.ts";
import { refuseTooMany } from "#app/too-many.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const now = context.now();
  if (!isFresh({ signedInAt: await findSignInTime({ request, context }), now })) return redirect(toFreshSignInPath("/konto/daten"), 302);
  const spent = await context.limits.spend("own-data", { person: person.id });
  if (!spent.ok) throw refuseTooMany(spent, { title: "Nicht heruntergeladen", typed: {} });
  return new Response(toOwnDataJson(readOwnData(context.db, person), { now }), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": 'attachment; filename="meine-daten.json"' },
  });
}
