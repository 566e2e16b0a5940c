import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { askToSignIn } from "#app/accounts/doorkeeper.server.ts";
import { toSafePath } from "#app/accounts/return-to.ts";
import { ErrorPage } from "#app/site/ErrorPage.tsx";

export function loader() {
  return redirect("/anmelden", 302);
}

/** Where a form arrives that somebody signed out sends while only invited people read: they get their text back, and the way in. */
export async function action({ request }: ActionFunctionArgs) {
  throw await askToSignIn(request, toSafePath(new URL(request.url).searchParams.get("zurueck")));
}

export { ErrorPage as ErrorBoundary, ErrorPage as default };
