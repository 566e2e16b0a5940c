import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { endAllSessions } from "#app/accounts/sessions.server.ts";

export function loader() {
  return redirect("/konto/sitzungen", 302);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  endAllSessions(context.db, person);
  return redirect("/?hinweis=ueberall-abgemeldet", { status: 303, headers: { "Set-Cookie": await sessionCookie(context.env).serialize("", { maxAge: 0 }) } });
}
