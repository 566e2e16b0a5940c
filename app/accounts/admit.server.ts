import { redirect, type AppLoadContext } from "@remix-run/node";
import { findViewer } from "./doorkeeper.server.ts";
import { isShut } from "./registration.server.ts";

/** Where somebody signed out may go while only invited people read: to come in, and what the law wants everybody to find. A new page is closed unless it is named here. */
const OPEN_TO_ALL = /^\/(anmelden|einladung|abmelden|abbestellen|impressum|datenschutz|nutzungsbedingungen|netiquette|barrierefreiheit|barriere-melden|leichte-sprache|mitmachen|entwicklung|robots\.txt|\.well-known)(\/|$)/;

type Door = { request: Request; context: AppLoadContext };

/**
 * Stands before every door there is, also before those that are asked for data alone: what is to be answered, or while the
 * site is shut, for somebody signed out, the way to the sign-in. What they sent keeps its text.
 */
export async function admit({ request, context }: Door): Promise<Request | Response> {
  context.isShut = isShut(context.db);
  const { pathname, search } = new URL(request.url);
  if (!context.isShut || OPEN_TO_ALL.test(pathname) || (await findViewer({ request, context }))) return request;
  if (request.method === "POST") return new Request(new URL(`/anmelden/vorher?zurueck=${encodeURIComponent(pathname)}`, request.url), request);
  return redirect(`/anmelden?zurueck=${encodeURIComponent(pathname + withoutData(search))}`, { status: 302, headers: { "X-Robots-Tag": "noindex" } });
}

/** Who asked for the data of a page comes back to the page. */
function withoutData(search: string): string {
  const asked = new URLSearchParams(search);
  asked.delete("_data");
  return asked.size > 0 ? `?${asked}` : "";
}
