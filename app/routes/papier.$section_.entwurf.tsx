import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { draftForm } from "#app/discussion/contribution-form.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { findPlace } from "#app/discussion/place.server.ts";
import { toComposerPath } from "#app/discussion/place.ts";
import { parseForm } from "#app/form.ts";
import { toTitle } from "#app/title.ts";
import { Message } from "#app/ui/Message.tsx";

export const meta: MetaFunction = () => toTitle("Entwurf");

export function loader({ params }: { params: { section?: string } }) {
  return redirect(`/papier/${encodeURIComponent(params.section ?? "")}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), draftForm);
  if (!form.ok) return json({ errors: form.errors, words: form.typed.body ?? "" }, { status: 422 });
  const { passage, kind = null, quote = null, body } = form.value;
  const place = findPlace(context.db, { sectionKey: params.section, passage });
  if (!place) throw json({ typed: { body } }, { status: 404 });
  saveDraft(context.db, { author, place, kind, quote, body, now: context.now() });
  const there = toComposerPath({ sectionKey: place.section.key, passageNumber: place.passage?.number ?? null });
  return redirect(there.replace("#", "&hinweis=entwurf#"), 303);
}

export default function DraftRefused() {
  const refused = useActionData<typeof action>();
  return (
    <Message title="Der Entwurf ist noch nicht gespeichert" lead={Object.values(refused?.errors ?? {}).join(" ")}>
      <p className="kept">{refused?.words}</p>
    </Message>
  );
}
