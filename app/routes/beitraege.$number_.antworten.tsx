import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasAcceptedTerms } from "#app/accounts/consents.server.ts";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { replyForm, toConsents, WHOLE_SECTION } from "#app/discussion/contribution-form.ts";
import { isOpen } from "#app/discussion/phases.server.ts";
import { findPlace } from "#app/discussion/place.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { ReplyPage } from "#app/discussion/ReplyPage.tsx";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ params }) => toTitle(`Auf ${params.number} antworten`, "Beiträge");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context;
  const author = await requirePractitioner({ request, context });
  const answered = findPublished(db, toNumber(params.number) ?? 0);
  if (!answered || answered.isReply) throw json(null, { status: 404 });
  return page({ answered, mayWrite: isOpen(db, context.now()), asksForTerms: !hasAcceptedTerms(db, author) });
}

const PROBLEMS = {
  closed: { status: 409, errors: { form: "Nicht gespeichert. Die Diskussion ist geschlossen. Ihr Text steht unten, damit Sie ihn sichern können." } },
  "not-answerable": { status: 409, errors: { form: "Nicht gespeichert. Auf diesen Beitrag kann man nicht mehr antworten. Ihr Text steht unten, damit Sie ihn sichern können." } },
  "too-deep": { status: 422, errors: { body: "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate." } },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context;
  const author = await requirePractitioner({ request, context });
  const answered = findPublished(db, toNumber(params.number) ?? 0);
  const isFirst = !hasAcceptedTerms(db, author);
  const form = parseForm(await request.formData(), replyForm({ asksForTerms: isFirst }));
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const place = answered && findPlace(db, { sectionKey: answered.sectionKey ?? undefined, passage: answered.passageId ?? WHOLE_SECTION });
  const { body } = form.value;
  const submitted = place
    ? submitContribution(db, { author, place, kind: null, body, parent: { id: answered.id }, consents: toConsents(form.value), now: context.now() })
    : { ok: false as const, problem: "not-answerable" as const };
  const there = `/beitraege/${params.number}`;
  if (submitted.ok) {
    const notice = `hinweis=${submitted.repeated ? "schon-da" : "eingereicht"}&nr=${toContributionNumber(submitted.number)}`;
    return redirect(isFirst ? `/willkommen?${notice}&zurueck=${encodeURIComponent(there)}` : `${there}?${notice}`, 303);
  }
  const { status, errors } = PROBLEMS[submitted.problem];
  return json({ errors: errors as Partial<Record<string, string>>, typed: form.typed }, { status });
}

export default function Reply() {
  const refused = useActionData<typeof action>();
  return <ReplyPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />;
}
