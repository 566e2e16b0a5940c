import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { addNote } from "#app/moderation/notes.server.ts";
import { parseQueueFilter, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { noteForm } from "#app/moderation/tools-form.ts";
import { toNumber } from "#app/text/words.ts";

export { default, ErrorBoundary, loader, meta } from "./moderation.$number.tsx";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), noteForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed, seenBody: null }, { status: 422 });
  const isKept = addNote(context.db, { moderator, number: toNumber(params.number) ?? 0, words: form.value.words, now: context.now() });
  if (!isKept) throw json({ typed: form.typed }, { status: 404 });
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  return redirect(`/moderation/${params.number}${toQueueQuery(filter)}#notizen`, 303);
}
