import { type AppLoadContext, redirect } from "@remix-run/node";
import { refuse } from "#app/refuse.ts";
import { toTyped } from "#app/form.ts";
import { toProvingPath } from "./fresh-sign-in.ts";
import { toStanding } from "./second-factor.ts";
import type { SignedIn } from "./sessions.server.ts";

type Door = { request: Request; context: AppLoadContext };

const SET_UP = "/konto/passkeys";
const NOTHING_SAVED = "Gespeichert ist noch nichts, und was Sie eingegeben haben, ist noch da: Lassen Sie diese Seite offen, und senden Sie danach noch einmal.";

/** What stands between somebody and what their permission opens, or null if nothing does: a page leads on, a form keeps what was typed. In the demo nobody has to set up a passkey; who has one is asked for it. */
export async function toSecondFactorRequest({ request, context }: Door, viewer: SignedIn): Promise<Response | null> {
  const standing = toStanding({ ...viewer, passkeyDueAt: viewer.person.passkeyDueAt }, context.now());
  if (standing === "proved" || standing === "grace" || (standing === "overdue" && context.env.mode === "demo")) return null;
  const { pathname, search } = new URL(request.url);
  const isReading = request.method === "GET" || request.method === "HEAD";
  const to = standing === "overdue" ? SET_UP : toProvingPath(isReading ? pathname + search : "/");
  if (isReading) return redirect(to, 302);
  const fields = await request.clone().formData();
  const again = { to: pathname + search, fields: [...fields].flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : [])) };
  return refuse(403, { ...(standing === "overdue" ? OVERDUE : UNPROVED), typed: toTyped(fields), instead: [{ to, word: standing === "overdue" ? "Passkey einrichten (neuer Tab)" : "Mit dem Passkey bestätigen (neuer Tab)" }], again });
}

const UNPROVED = { title: "Bestätigen Sie zuerst mit Ihrem Passkey.", lead: NOTHING_SAVED };
const OVERDUE = { title: "Richten Sie zuerst einen Passkey ein.", lead: NOTHING_SAVED };
