import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { BodyField, TermsField, type TypedContribution } from "./Composer.tsx";
import { Contributions } from "./Contributions.tsx";
import type { ShownContribution } from "./shown-contribution.ts";

type ReplyPageProps = { answered: ShownContribution; mayWrite: boolean; asksForTerms: boolean; errors: Partial<Record<string, string>>; typed: TypedContribution };

/** A contribution with what was answered already, and the form to answer. */
export function ReplyPage({ answered, mayWrite, asksForTerms, errors, typed }: ReplyPageProps) {
  const { number } = answered;
  return (
    <>
      <Crumbs trail={[{ to: "/beitraege", word: "Beiträge" }, { to: `/beitraege/${number}`, word: number }]} here="Antworten" />
      <div className="narrow">
        <ErrorSummary title="Die Antwort ist noch nicht eingereicht" errors={errors} fields={["body", "terms"]} />
        <header className="opening">
          <h1 className="title">Auf {number} antworten</h1>
        </header>
        <h2 className="hidden">Wortlaut</h2>
        <Contributions contributions={[answered]} isThreadOpen />
        {mayWrite ? <ReplyForm asksForTerms={asksForTerms} errors={errors} typed={typed} number={number} /> : <Closed typed={typed} />}
      </div>
    </>
  );
}

function ReplyForm({ asksForTerms, errors, typed, number }: Pick<ReplyPageProps, "asksForTerms" | "errors" | "typed"> & { number: string }) {
  return (
    <form className="panel space-top-m" method="post" noValidate>
      <p className="hint">Ein Mensch liest jede Antwort, bevor sie erscheint – meist innerhalb eines Arbeitstags.</p>
      <BodyField typed={typed.body} error={errors.body} />
      {asksForTerms && <TermsField typed={typed} error={errors.terms} />}
      <div className="actions">
        <button className="btn">Antwort einreichen</button>
        <a href={`/beitraege/${number}`}>Abbrechen</a>
      </div>
    </form>
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
