import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAskedTerms } from "#app/accounts/consents.server.ts";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { findBan } from "#app/accounts/writing-bans.server.ts";
import { replyForm, toConsents } from "#app/discussion/contribution-form.ts";
import { findDraftAt, toDraftId } from "#app/discussion/drafts.server.ts";
import { isOpen } from "#app/discussion/phases.server.ts";
import { findPassageOf } from "#app/discussion/passage-of.server.ts";
import { toWelcomePath } from "#app/discussion/place.ts";
import { toPreview } from "#app/discussion/preview.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { ReplyPage } from "#app/discussion/ReplyPage.tsx";
import { findAnswerSpot } from "#app/discussion/spot.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { page } from "#app/page.ts";
import { withNotice } from "#app/text/notices.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";
import { tooMany } from "#app/too-many.ts";

export const meta: MetaFunction = ({ params }) => toTitle(`Auf ${params.number} antworten`, "Beiträge");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context;
  const author = await requirePractitioner({ request, context });
  const answered = findPublished(db, toNumber(params.number) ?? 0);
  if (!answered || answered.isReply) throw json(null, { status: 404 });
  const mayWrite = isOpen(db, context.now());
  const spot = mayWrite && findAnswerSpot(db, toNumber(params.number) ?? 0);
  const draft = (spot && findDraftAt(db, { author, ...spot })) || null;
  const preview = draft && new URL(request.url).searchParams.has("vorschau") ? toPreview({ author, draft }) : null;
  return page({ answered, passage: findPassageOf(db, answered), mayWrite, ban: findBan(db, author, context.now()) ?? null, asked: findAskedTerms(db, author), draft: draft?.body ?? null, draftId: toDraftId(draft), preview });
}

const PROBLEMS = {
  closed: { status: 409, errors: { form: "Nicht gespeichert. Die Diskussion ist geschlossen. Ihr Text steht unten, damit Sie ihn sichern können." } },
  banned: { status: 403, errors: {} },
  "too-deep": { status: 422, errors: { body: "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate." } },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, limits } = context;
  const author = await requirePractitioner({ request, context });
  const answered = findPublished(db, toNumber(params.number) ?? 0);
  const asked = findAskedTerms(db, author);
  const form = parseForm(await request.formData(), replyForm({ asksForTerms: asked !== null }));
  if (!form.ok && answered) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  if (!form.ok) throw json({ typed: form.typed }, { status: 404 });
  const spot = answered && findAnswerSpot(db, toNumber(params.number) ?? 0);
  const { body, draft: draftId } = form.value;
  const by = { person: author.id };
  const spent = await limits.spend("contribution", by);
  if (!spent.ok) return tooMany(spent, { typed: form.typed });
  const submitted = spot
    ? submitContribution(db, { author, place: spot.place, kind: null, body, parent: { id: spot.parentId }, consents: toConsents(form.value), draftId, now: context.now() })
    : { ok: false as const, problem: "not-answerable" as const };
  const there = `/beitraege/${params.number}`;
  if (!submitted.ok || submitted.repeated) await limits.giveBack("contribution", by);
  if (submitted.ok) {
    return redirect(withNotice(asked?.isFirst ? toWelcomePath(there) : there, submitted.repeated ? "schon-da" : "eingereicht", { nr: toContributionNumber(submitted.number) }), 303);
  }
  if (submitted.problem === "not-answerable") throw refuse(409, { title: "Die Antwort ist nicht eingereicht.", lead: "Auf diesen Beitrag kann man nicht mehr antworten. Ihr Text steht unten, damit Sie ihn sichern können.", typed: form.typed });
  const { status, errors } = PROBLEMS[submitted.problem];
  return json({ errors: errors as Partial<Record<string, string>>, typed: form.typed }, { status });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Reply() {
  const refused = useActionData<typeof action>();
  const { draft, draftId, ...page } = useLoaderData<typeof loader>();
  return <ReplyPage {...page} draftId={refused?.typed.draft ?? draftId} errors={refused?.errors ?? {}} typed={refused?.typed ?? { body: draft ?? "" }} isRefused={refused !== undefined} />;
}
