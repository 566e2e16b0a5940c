import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { draftForm } from "#app/discussion/contribution-form.ts";
import { DRAFT_CLOSED, DRAFT_REFUSED, toDraftPath } from "#app/discussion/draft-words.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { findOwn } from "#app/discussion/own-contributions.server.ts";
import { findRevisionSpot } from "#app/discussion/spot.server.ts";
import { parseForm } from "#app/form.ts";
import { toNumber } from "#app/text/words.ts";
import { refuse } from "#app/refuse.ts";
import { toTitle } from "#app/title.ts";
import { refuseTooMany } from "#app/too-many.ts";

export const meta: MetaFunction = () => toTitle("Entwurf einer Überarbeitung");

export function loader({ params }: { params: { number?: string } }) {
  return redirect(`/beitraege/${encodeURIComponent(params.number ?? "")}/bearbeiten`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context;
  const author = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), draftForm);
  if (!form.ok) throw refuse(422, { title: DRAFT_REFUSED, lead: Object.values(form.errors).join(" "), typed: form.typed });
  const { draft: id, kind = null, body, details } = form.value;
  const number = toNumber(params.number) ?? 0;
  const own = findOwn(db, { author, number });
  const spot = own && own.status !== "withdrawn" ? findRevisionSpot(db, number) : undefined;
  if (!own || !spot) throw json({ typed: form.typed }, { status: 404 });
  const spent = await context.limits.spend("draft", { person: author.id });
  if (!spent.ok) throw refuseTooMany(spent, { title: DRAFT_REFUSED, typed: form.typed });
  const saved = saveDraft(db, { author, id, ...spot, wasReturned: own.status === "returned", kind: own.kind && kind, body, details, now: context.now() });
  if (!saved.ok) throw refuse(409, { title: DRAFT_REFUSED, lead: DRAFT_CLOSED, typed: form.typed });
  return redirect(toDraftPath(`/beitraege/${params.number}/bearbeiten`, request.url), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function RevisionDraft() {
  return null;
}
