import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { draftForm } from "#app/discussion/contribution-form.ts";
import { DraftRefused } from "#app/discussion/DraftRefused.tsx";
import { DRAFT_CLOSED, toDraftPath } from "#app/discussion/draft-words.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { findPlace } from "#app/discussion/place.server.ts";
import { toComposerPath } from "#app/discussion/place.ts";
import { parseForm } from "#app/form.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Entwurf");

export function loader({ params }: { params: { section?: string } }) {
  return redirect(`/papier/${encodeURIComponent(params.section ?? "")}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context;
  const author = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), draftForm);
  if (!form.ok) return json({ sentence: Object.values(form.errors).join(" "), words: form.typed.body ?? "" }, { status: 422 });
  const { passage = "", insteadOf = "", kind = null, ...words } = form.value;
  const findHere = (named: string) => findPlace(db, { sectionKey: params.section, passage: named });
  const place = findHere(passage);
  if (!place) throw json({ typed: { body: words.body } }, { status: 404 });
  const left = insteadOf !== passage && findHere(insteadOf);
  const saved = saveDraft(db, { author, place, insteadOf: left ? { place: left } : undefined, kind, ...words, now: context.now() });
  if (!saved.ok) return json({ sentence: DRAFT_CLOSED, words: words.body }, { status: 409 });
  const there = toComposerPath({ sectionKey: place.section.key, passageNumber: place.passage?.number ?? null });
  return redirect(toDraftPath(there, request.url), 303);
}

export default function SectionDraft() {
  return <DraftRefused {...(useActionData<typeof action>() ?? { sentence: "", words: "" })} />;
}
