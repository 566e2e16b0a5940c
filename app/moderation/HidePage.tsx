import type { Reason } from "#db/schema/sets.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Meanwhile } from "./Meanwhile.tsx";
import { GroundsFields, type TypedDecision } from "./DecisionForm.tsx";

type HidePageProps = { seenBody: string | null; number: string; templates: Record<Reason, string>; revision: { id: string; html: string; body: string }; errors: Partial<Record<string, string>>; typed: TypedDecision };

/** The wording everybody reads, and why it should not be read any more. */
export function HidePage({ seenBody, number, templates, revision, errors, typed }: HidePageProps) {
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/moderation", word: "Moderation" }, { to: `/moderation/${number}`, word: number }]} here="Ausblenden" />
      <ErrorSummary title="Es ist noch nichts ausgeblendet" typed={typed} errors={errors} fields={["reason", "explanation", "legalGround"]} />
      <header className="opening">
        <h1 className="title">{number} ausblenden</h1>
        <p className="lead">An seiner Stelle steht dann ein Hinweis mit dem Grund. Antworten bleiben, neue sind nicht möglich. Die Autorin oder der Autor bekommt eine Mail und kann eine Überarbeitung einreichen.</p>
      </header>
      {seenBody !== null && <Meanwhile seen={seenBody} current={revision.body} />}
      <h2 className="subhead">Wortlaut von {number}</h2>
      <Html className="words" html={revision.html} />
      <form className="panel reasons space-top-m" method="post" noValidate>
        <input type="hidden" name="revision" value={revision.id} />
        <GroundsFields typed={typed} errors={errors} templates={templates} />
        <div className="actions">
          <button className="btn btn--danger">Ausblenden</button>
          <a href={`/moderation/${number}`}>Abbrechen</a>
        </div>
      </form>
    </div>
  );
}
