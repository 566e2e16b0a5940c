import type { AskedTerms } from "#app/accounts/asked-terms.ts";
import type { ShownBan } from "#app/accounts/writing-ban.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { BannedNotice } from "./BannedNotice.tsx";
import { BodyField, type TypedContribution } from "./Composer.tsx";
import { PassageAtHand } from "./CitedPassage.tsx";
import { Contributions } from "./Contributions.tsx";
import { ToPlace } from "./Place.tsx";
import type { Preview } from "./preview.server.ts";
import { PreviewNotice } from "./PreviewNotice.tsx";
import type { ShownContribution } from "./shown-contribution.ts";
import { TermsField } from "./TermsField.tsx";
import { WritingForm } from "./WritingForm.tsx";

type ReplyPageProps = { answered: ShownContribution; passage: Parameters<typeof PassageAtHand>[0]["passage"]; mayWrite: boolean; ban: ShownBan | null; asked: AskedTerms | null; errors: Partial<Record<string, string>>; typed: TypedContribution; isRefused: boolean; preview: Preview | null; draftId: string };

/** A contribution with what was answered already, and the form to answer. */
export function ReplyPage({ answered, passage, mayWrite, ban, asked, errors, typed, isRefused, preview, draftId }: ReplyPageProps) {
  const { number } = answered;
  return (
    <>
      <Crumbs trail={[{ to: "/beitraege", word: "Beiträge" }, { to: `/beitraege/${number}`, word: number }]} here="Antworten" />
      <div className="narrow">
        <ErrorSummary title="Die Antwort ist noch nicht eingereicht" typed={typed} errors={errors} fields={["body", "terms"]} />
        <header className="opening">
          <h1 className="title">Auf {number} antworten</h1>
          <p className="meta">
            <ToPlace place={answered} />
          </p>
        </header>
        <PassageAtHand passage={passage} />
        <h2 className="hidden">Wortlaut</h2>
        <Contributions contributions={[answered]} isAlone />
        {mayWrite && ban && <BannedNotice ban={ban} text={typed.body} refused={isRefused ? { isDraft: Object.keys(errors).length === 0 } : null} />}
        {mayWrite && !ban && <ReplyForm asked={asked} errors={errors} typed={typed} number={number} preview={preview} draftId={draftId} />}
        {!mayWrite && <Closed typed={typed} />}
      </div>
    </>
  );
}

function ReplyForm({ asked, errors, typed, number, preview, draftId }: Pick<ReplyPageProps, "asked" | "errors" | "typed" | "preview" | "draftId"> & { number: string }) {
  const here = `/beitraege/${number}/antworten`;
  return (
    <WritingForm className="panel space-top-m" action={here} draftAction={`${here}/entwurf`} verb="Antwort einreichen" cancelPath={`/beitraege/${number}`} draftId={draftId} isUnkept={Object.keys(errors).length > 0}>
      <p className="hint">Ein Mensch liest jede Antwort, bevor sie erscheint – meist innerhalb eines Arbeitstags.</p>
      <PreviewNotice preview={preview} isReply />
      <BodyField typed={typed.body} error={errors.body} />
      {asked && <TermsField asked={asked} typed={typed} error={errors.terms} />}
    </WritingForm>
  );
}

function Closed({ typed }: { typed: TypedContribution }) {
  return (
    <div className="panel stack space-top-m">
      <p>Die Diskussion ist geschlossen. Lesen geht weiterhin, antworten nicht mehr.</p>
      {typed.body && <p className="kept">{typed.body}</p>}
    </div>
  );
}
