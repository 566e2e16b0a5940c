import type { Reason } from "#db/schema/sets.ts";
import { ChoiceField, Field } from "#app/ui/Field.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import type { Sign } from "#app/ui/marks.ts";
import { GroundsFields } from "./DecisionForm.tsx";

type ReportDecisionFormProps = { revisionId: string; newest: string; templates: Record<Reason, string>; errors: Partial<Record<string, string>>; typed: Record<string, string> };

const RESULTS: [value: string, sign: Sign, word: string, sense: string][] = [
  ["kept", "check", "Beitrag stehen lassen", "Am Beitrag ändert sich nichts."],
  ["hidden", "veil", "Beitrag ausblenden", "Mit Grund; an seiner Stelle steht ein Hinweis."],
];

/** One decision closes all reports. Nothing is chosen beforehand. */
export function ReportDecisionForm({ revisionId, newest, templates, errors, typed }: ReportDecisionFormProps) {
  return (
    <form className="panel" method="post" noValidate>
      <input type="hidden" name="revision" value={revisionId} />
      <input type="hidden" name="newest" value={newest} />
      <ChoiceField id="result" label="Bleibt der Beitrag stehen?" error={errors.result}>
        <div className="choices outcomes">
          {RESULTS.map(([result, sign, word, sense]) => (
            <label className="choice" key={result}>
              <input type="radio" name="result" value={result} defaultChecked={typed.result === result} />
              <Mark sign={sign} />
              <span>
                <b>{word}</b>
                <small>{sense}</small>
              </span>
            </label>
          ))}
        </div>
        <div className="reasons">
          <GroundsFields typed={typed} errors={errors} templates={templates} />
        </div>
      </ChoiceField>
      <Field id="answer" label="Antwort an alle, die gemeldet haben" hint="Sagen Sie, was Sie entschieden haben und warum. Höchstens 2.000 Zeichen." error={errors.answer}>
        {(control) => <textarea {...control} className="textarea--short" name="answer" defaultValue={typed.answer ?? ""} />}
      </Field>
      <p className="small quiet">Die Entscheidung schließt alle offenen Meldungen zu diesem Beitrag. Ein Ausblenden lässt sich 60&nbsp;Sekunden lang zurücknehmen; so lange warten auch die Mails.</p>
      <div className="actions">
        <button className="btn">Entscheiden</button>
      </div>
    </form>
  );
}
