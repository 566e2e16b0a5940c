import type { AppLoadContext } from "@remix-run/node";
import { toTyped } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { findSignInTime } from "./doorkeeper.server.ts";
import { isFresh, toFreshSignInPath } from "./fresh-sign-in.ts";

type Door = { request: Request; context: AppLoadContext };

/** Asks once more who it is before something that an open device must not allow. What was typed stays on the page and can be sent again from there. */
export async function requireFreshProof({ request, context }: Door, { title, fields, back }: { title: string; fields: FormData; back: string }) {
  if (isFresh({ signedInAt: await findSignInTime({ request, context }), now: context.now() })) return;
  const { pathname, search } = new URL(request.url);
  throw refuse(403, {
    title,
    lead: "Dafür müssen Sie in den letzten zehn Minuten gezeigt haben, dass Sie es sind. Was Sie eingegeben haben, ist noch da: Lassen Sie diese Seite offen, und senden Sie danach noch einmal.",
    typed: toTyped(fields),
    instead: [{ to: toFreshSignInPath(back), word: "Zeigen, dass Sie es sind (neuer Tab)" }],
    again: { to: pathname + search, fields: [...fields].map(([name, value]): [string, string] => [name, String(value)]) },
    back,
  });
}
