import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAskedTerms } from "#app/accounts/consents.server.ts";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { findBan } from "#app/accounts/writing-bans.server.ts";
import { BannedNotice } from "#app/discussion/BannedNotice.tsx";
import { BodyField, KindField } from "#app/discussion/Composer.tsx";
import { replyForm, revisionForm, toConsents } from "#app/discussion/contribution-form.ts";
import { findDraftAt, toDraftId } from "#app/discussion/drafts.server.ts";
import { EXAMPLE_FIELDS, ExampleFields } from "#app/discussion/ExampleFields.tsx";
import { type ExampleDetails, toTypedDetails, toWholeText } from "#app/discussion/example-details.ts";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { findOwn } from "#app/discussion/own-contributions.server.ts";
import { Decision } from "#app/discussion/Decision.tsx";
import { mayResubmit } from "#app/discussion/phase.ts";
import { findResubmission } from "#app/discussion/phases.server.ts";
import { findPassageOf } from "#app/discussion/passage-of.server.ts";
import { PassageAtHand } from "#app/discussion/CitedPassage.tsx";
import { ToPlace } from "#app/discussion/Place.tsx";
import { toPreview } from "#app/discussion/preview.server.ts";
import { PreviewNotice } from "#app/discussion/PreviewNotice.tsx";
import { findRevisionSpot } from "#app/discussion/spot.server.ts";
import { StatusBadge } from "#app/discussion/StatusBadge.tsx";
import { TermsField } from "#app/discussion/TermsField.tsx";
import { WritingForm } from "#app/discussion/WritingForm.tsx";
import { parseForm, toTyped } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { page } from "#app/page.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";
import { tooMany } from "#app/too-many.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Notice } from "#app/ui/Notice.tsx";

export const meta: MetaFunction = ({ params }) => toTitle(`${params.number} bearbeiten`);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const { db } = context;
  const number = toNumber(params.number) ?? 0;
  const own = findOwn(db, { author, number });
  const spot = findRevisionSpot(db, number);
  if (!own || own.status === "withdrawn" || !spot) throw json(null, { status: 404 });
  const draft = findDraftAt(db, { author, ...spot }) ?? null;
  const preview = draft && new URL(request.url).searchParams.has("vorschau") ? toPreview({ author, draft }) : null;
  return page({ own, passage: findPassageOf(db, own), asked: findAskedTerms(db, author), draft, draftId: toDraftId(draft), preview, ban: findBan(db, author, context.now()) ?? null, resubmission: findResubmission(db, context.now()) });
}

const CLOSED = "Die Diskussion ist geschlossen; eine Überarbeitung ist nicht mehr möglich. Ihr Text steht unten, damit Sie ihn sichern können.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const number = toNumber(params.number) ?? 0;
  const sent = await request.formData();
  const own = findOwn(context.db, { author, number });
  if (!own) throw json({ typed: toTyped(sent) }, { status: 404 });
  const asking = { asksForTerms: findAskedTerms(context.db, author) !== null };
  const form = parseForm(sent, own.kind ? revisionForm(asking) : replyForm(asking));
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const { kind = null, body, details = null, draft: draftId } = form.value as { kind?: typeof own.kind; body: string; details?: ExampleDetails | null; draft?: string };
  const by = { person: author.id };
  const spent = await context.limits.spend("contribution", by);
  if (!spent.ok) return tooMany(spent, { typed: form.typed });
  const edited = editContribution(context.db, { author, number, kind, body, details, draftId, consents: toConsents(form.value), now: context.now() });
  if (!edited.ok || edited.unchanged) await context.limits.giveBack("contribution", by);
  if (edited.ok) return redirect(`/konto/beitraege?hinweis=ueberarbeitet&nr=${toContributionNumber(number)}`, 303);
  if (edited.problem === "too-deep") return json({ errors: { body: "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate." }, typed: form.typed }, { status: 422 });
  if (edited.problem === "banned") return json({ errors: {}, typed: form.typed }, { status: 403 });
  if (edited.problem === "unknown") throw json({ typed: form.typed }, { status: 404 });
  if (edited.problem === "withdrawn") throw refuse(409, { title: "Die Überarbeitung ist nicht eingereicht.", lead: "Der Beitrag ist zurückgezogen und lässt sich nicht mehr bearbeiten. Ihr Text steht unten, damit Sie ihn sichern können.", typed: form.typed });
  return json({ errors: { form: CLOSED }, typed: form.typed }, { status: 409 });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function EditContribution() {
  const { own, passage, asked, draft, draftId, preview, ban, resubmission } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Partial<Record<string, string>> = refused?.errors ?? {};
  const typed: Record<string, string> = refused?.typed ?? { ...(draft ? draft.details : toTypedDetails(own.details)), body: (draft ?? own).body, kind: (draft ?? own).kind ?? "" };
  const here = `/beitraege/${own.number}/bearbeiten`;
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/konto/beitraege", word: "Meine Beiträge" }]} here={`${own.number} bearbeiten`} />
      <ErrorSummary title="Die Überarbeitung ist noch nicht eingereicht" typed={typed} errors={errors} fields={["kind", "body", ...EXAMPLE_FIELDS, "terms"]} />
      <header className="opening">
        <h1 className="title">{own.number} bearbeiten</h1>
        <p className="meta row">
          <StatusBadge status={own.status} />
          <ToPlace place={own} />
        </p>
      </header>
      <PassageAtHand passage={passage} />
      <Decision own={own} resubmission={resubmission} isRevising={mayResubmit(own.status, resubmission)} />
      {!mayResubmit(own.status, resubmission) && (
        <Notice tone="info" title="Die Diskussion ist geschlossen.">
          <p>Sie können Ihren Text lesen und kopieren, aber nicht mehr einreichen.</p>
        </Notice>
      )}
      {ban && <BannedNotice ban={ban} text={refused ?? draft ? toWholeText(typed.body ?? "", typed) : undefined} refused={refused ? { isDraft: Object.keys(errors).length === 0 } : null} />}
      <PreviewNotice preview={ban ? null : preview} isReply={own.kind === null} />
      {draft && !preview && !ban && <p className="hint space-top-m">Sie schreiben an Ihrem Entwurf weiter. Eingereicht ist er noch nicht.</p>}
      {!own.hasOwnWords && !draft && <p className="hint space-top-m">Was Sie hier geschrieben hatten, wurde nach Ablauf der Frist gelöscht. Das Feld ist deshalb leer.</p>}
      {!ban && (
        <WritingForm action={here} draftAction={`${here}/entwurf`} verb="Überarbeitung einreichen" cancelPath="/konto/beitraege" draftId={refused?.typed.draft ?? draftId} isUnkept={refused !== undefined}>
          {own.kind && <KindField chosen={typed.kind} error={errors.kind} />}
          <BodyField typed={typed.body} error={errors.body} />
          {own.kind && <ExampleFields typed={typed} errors={errors} />}
          {asked && <TermsField asked={asked} typed={typed} error={errors.terms} />}
          <p className="hint">Die Überarbeitung wird geprüft.{(own.status === "published" || own.isPublicBesides) && " Was veröffentlicht ist, bleibt bis zur Entscheidung stehen."}</p>
        </WritingForm>
      )}
    </div>
  );
}
