import type { Reason } from "#db/schema/sets.ts";
import type { ExampleDetails } from "#app/discussion/example-details.ts";
import { REASON_WORDS } from "#app/text/words.ts";
import { ChoiceField, Field } from "#app/ui/Field.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import type { Sign } from "#app/ui/marks.ts";
import { CLAUSES } from "./clauses.ts";
import type { CutField } from "./cut-example.ts";
import { CutFields } from "./CutFields.tsx";
import type { DeskOutcome } from "./decision-form.ts";

export type TypedDecision = { outcome?: string; reason?: string; explanation?: string; legalGround?: string } & Partial<Record<CutField, string>>;
type DecisionFormProps = {
  number: string;
  revision: { id: string; body: string; details: ExampleDetails | null };
  typed: TypedDecision;
  errors: Partial<Record<string, string>>;
  query: string;
  templates: Record<Reason, string>;
};

/** Each with the key that chooses it and the field one goes on with. */
const OUTCOMES: { outcome: DeskOutcome; sign: Sign; word: string; sense: string; letter?: string; goOn?: string }[] = [
  { outcome: "publish", sign: "check", word: "Veröffentlichen", sense: "Erscheint sofort an seinem Platz." },
  { outcome: "cut", sign: "scissors", word: "Mit Kürzung veröffentlichen", sense: "Nur streichen; jede Lücke bleibt sichtbar.", letter: "m", goOn: "cutBody" },
  { outcome: "return", sign: "back", word: "Zurückgeben", sense: "Mit Grund; der Text kommt zum Überarbeiten zurück.", letter: "u", goOn: "reason" },
  { outcome: "reject", sign: "cross", word: "Ablehnen", sense: "Mit Grund; der Beitrag erscheint nicht." },
  { outcome: "second", sign: "waves", word: "Zweite Meinung", sense: "Bleibt offen; jemand anderes entscheidet.", letter: "w", goOn: "explanation" },
];

/** One decision, one form. Nothing is chosen beforehand. */
export function DecisionForm({ number, revision, typed, errors, query, templates }: DecisionFormProps) {
  return (
    <form className="panel" method="post" action={`/moderation/${number}${query}`} noValidate>
      <input type="hidden" name="revision" value={revision.id} />
      <ChoiceField id="outcome" label="Mit Begründung entscheiden" error={errors.outcome}>
        <div className="choices outcomes">
          {OUTCOMES.map(({ outcome, sign, word, sense, letter, goOn }) => (
            <label className="choice" key={outcome}>
              <input type="radio" name="outcome" value={outcome} defaultChecked={typed.outcome === outcome} data-key={letter} data-focus={goOn} />
              <Mark sign={sign} />
              <span>
                <b>{word}</b>
                <small>{sense}</small>
              </span>
            </label>
          ))}
        </div>
        <Grounds typed={typed} errors={errors} revision={revision} templates={templates} />
      </ChoiceField>
      <div className="actions">
        <button className="btn btn--secondary">Entscheiden</button>
      </div>
    </form>
  );
}

function Grounds({ typed, errors, revision, templates }: Pick<DecisionFormProps, "typed" | "errors" | "revision" | "templates">) {
  return (
    <div className="reasons">
      <GroundsFields typed={typed} errors={errors} templates={templates} isForReturn />
      <CutFields revision={revision} typed={typed} errors={errors} />
    </div>
  );
}

/** Reason, words to the author, and the law where one is needed. */
export function GroundsFields({ typed, errors, templates, isForReturn = false }: Pick<DecisionFormProps, "typed" | "errors" | "templates"> & { isForReturn?: boolean }) {
  const reasons = (Object.keys(CLAUSES) as Reason[]).filter((reason) => isForReturn || CLAUSES[reason].onlyFor !== "return");
  return (
    <>
      <Field id="reason" label="Grund" error={errors.reason}>
        {(control) => (
          <select {...control} name="reason" defaultValue={typed.reason ?? ""} data-templates="">
            <option value="">Bitte wählen</option>
            {reasons.map((reason) => (
              <option key={reason} value={reason} data-template={templates[reason]}>
                {REASON_WORDS[reason]}
                {CLAUSES[reason].onlyFor === "return" && " (nur Zurückgeben)"}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Templates reasons={reasons} templates={templates} />
      <Field id="explanation" label="Erläuterung" hint={`Schreiben Sie der Autorin oder dem Autor, was bleiben kann und was nicht. ${isForReturn ? "Bei „Zweite Meinung“ liest sie nur die Moderation." : "Nötig ist das nur bei „Sonstiges“."}`} error={errors.explanation}>
        {(control) => <textarea {...control} className="textarea--short" name="explanation" defaultValue={typed.explanation ?? ""} />}
      </Field>
      <div className="legal-ground">
        <Field id="legalGround" label="Rechtsgrundlage" hint="Nur bei strafbarem Inhalt, z. B. § 185 StGB." error={errors.legalGround}>
          {(control) => <input {...control} name="legalGround" defaultValue={typed.legalGround ?? ""} />}
        </Field>
      </div>
    </>
  );
}

/** Words to begin with; a script puts them in, without it they can be copied. */
function Templates({ reasons, templates }: { reasons: Reason[]; templates: Record<Reason, string> }) {
  return (
    <details className="small templates">
      <summary>Textbausteine</summary>
      <dl>
        {reasons.map(
          (reason) =>
            templates[reason] && (
              <div key={reason}>
                <dt>{REASON_WORDS[reason]}</dt>
                <dd>{templates[reason]}</dd>
              </div>
            ),
        )}
      </dl>
      <p>
        <a href="/moderation/textbausteine">Textbausteine ändern</a>
      </p>
    </details>
  );
}
