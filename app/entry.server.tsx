import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { fillIn } from "./ui/ready.server.ts";

/** For the porch: who comes in at all. */
export { admit } from "./accounts/admit.server.ts";
/** For the porch: whose files it takes in. */
export { mayBringFiles } from "./accounts/may-bring-files.server.ts";
/** For the command that starts the server: what is still open on the legal pages. */
export { listOpenEntries } from "./site/open-entries.server.ts";

/** Answers to a form that could not be accepted; their title says so first. */
const REFUSALS = new Set([403, 409, 422, 429]);

export default function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext, context: AppLoadContext) {
  const html = withScript(renderToStaticMarkup(<RemixServer context={remixContext} url={request.url} />), context.isSignedIn ? remixContext.manifest.entry.module : undefined);
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (status === 429) keepRetryAfter(headers, remixContext);
  context.html = fillIn(`<!doctype html>${REFUSALS.has(status) ? html.replace("<title>", "<title>Fehler: ") : html}`, context.parts);
  return new Response(null, { status, headers });
}

/** Remix hands on none of a door's headers but its cookies. */
function keepRetryAfter(headers: Headers, { staticHandlerContext: { actionHeaders, loaderHeaders } }: EntryContext) {
  const retryAfter = [actionHeaders, loaderHeaders].flatMap((from) => Object.values(from)).find((from) => from.has("Retry-After"))?.get("Retry-After");
  if (retryAfter) headers.set("Retry-After", retryAfter);
}

/** The one script there is, for those who are signed in. Nothing of React runs in the browser. */
function withScript(html: string, address: string | undefined): string {
  return address === undefined ? html : html.replace("</head>", `<script type="module" src="${address}"></script></head>`);
}

/** A fault is left for the porch, which answers and writes the log; nothing of it reaches a page. */
export function handleError(error: unknown, { context }: { context: AppLoadContext }) {
  context.fault = error;
}
