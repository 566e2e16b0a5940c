import type { Outcome, Reason } from "#db/schema/sets.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Html } from "#app/ui/Html.tsx";
import { EarlierDecisions } from "./EarlierDecisions.tsx";

type ChangePageProps = {
  number: string;
  html: string;
  decision: { id: string; outcome: Outcome; reason: Reason | null; decidedAt: number; explanation: string | null };
  errors: Partial<Record<string, string>>;
  typed: { explanation?: string };
};

/** A decision that should not stand: what it was about, and why it is changed. */
export function ChangePage({ number, html, decision, errors, typed }: ChangePageProps) {
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/moderation", word: "Moderation" }, { to: `/moderation/${number}`, word: number }]} here="Entscheidung ändern" />
      <ErrorSummary title="Es ist noch nichts geändert" typed={typed} errors={errors} fields={["explanation"]} />
      <header className="opening">
        <h1 className="title">Entscheidung über {number} ändern</h1>
        <p className="lead">{decision.outcome === "hide" ? "Dann wird der Beitrag wieder gezeigt." : "Dann wird der Wortlaut der Autorin oder des Autors ungekürzt veröffentlicht."} Beide Entscheidungen stehen im Protokoll; die Autorin oder der Autor bekommt eine Mail.</p>
      </header>
      <EarlierDecisions title="Die Entscheidung" decisions={[decision]} />
      <h2 className="subhead space-top-m">Wortlaut von {number}</h2>
      <Html className="words" html={html} />
      <form className="panel space-top-m" method="post" noValidate>
        <input type="hidden" name="decision" value={decision.id} />
        <Field id="explanation" label="Warum ändern Sie die Entscheidung?" hint="Steht im Protokoll." error={errors.explanation}>
          {(control) => <textarea {...control} className="textarea--short" name="explanation" defaultValue={typed.explanation ?? ""} />}
        </Field>
        <div className="actions">
          <button className="btn">Entscheidung ändern</button>
          <a href={`/moderation/${number}`}>Abbrechen</a>
        </div>
      </form>
    </div>
  );
}
