import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { draftForm } from "#app/discussion/contribution-form.ts";
import { DRAFT_CLOSED, DRAFT_REFUSED, toDraftPath } from "#app/discussion/draft-words.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { findPlace, findPlaceNow } from "#app/discussion/place.server.ts";
import { toComposerPath } from "#app/discussion/place.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { toTitle } from "#app/title.ts";
import { refuseTooMany } from "#app/too-many.ts";

export const meta: MetaFunction = () => toTitle("Entwurf");

export function loader({ params }: { params: { section?: string } }) {
  return redirect(`/papier/${encodeURIComponent(params.section ?? "")}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context;
  const author = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), draftForm);
  if (!form.ok) throw refuse(422, { title: DRAFT_REFUSED, lead: Object.values(form.errors).join(" "), typed: form.typed });
  const { draft: id, passage = "", kind = null, ...words } = form.value;
  const place = findPlace(db, { sectionKey: params.section, passage });
  if (!place) throw json({ typed: form.typed }, { status: 404 });
  const spent = await context.limits.spend("draft", { person: author.id });
  if (!spent.ok) throw refuseTooMany(spent, { title: DRAFT_REFUSED, typed: form.typed });
  const saved = saveDraft(db, { author, id, place, kind, ...words, now: context.now() });
  if (!saved.ok) throw refuse(409, { title: DRAFT_REFUSED, lead: DRAFT_CLOSED, typed: form.typed });
  const there = toComposerPath(findPlaceNow(db, place));
  return redirect(toDraftPath(there, request.url), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function SectionDraft() {
  return null;
}
