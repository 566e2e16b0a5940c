import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { closeSession } from "#app/accounts/sessions.server.ts";
import { toTitle } from "#app/title.ts";
import { Message } from "#app/ui/Message.tsx";

export const meta: MetaFunction = () => toTitle("Abmelden");

export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = sessionCookie(context.env);
  const secret: unknown = await cookie.parse(request.headers.get("cookie"));
  if (typeof secret === "string") closeSession(context.db, secret);
  return redirect("/?hinweis=abgemeldet", { status: 303, headers: { "Set-Cookie": await cookie.serialize("", { maxAge: 0 }) } });
}

export default function SignOut() {
  return (
    <Message title="Abmelden" lead="Entwürfe bleiben gespeichert. Auf einem gemeinsam genutzten Rechner sollten Sie sich immer abmelden.">
      <form method="post" className="actions">
        <button className="btn">Abmelden</button>
        <a href="/konto">Zurück zum Konto</a>
      </form>
    </Message>
  );
}
