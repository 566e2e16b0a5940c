import type { Outcome, Reason } from "#db/schema/sets.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ChoiceField, Field } from "#app/ui/Field.tsx";
import { Html } from "#app/ui/Html.tsx";
import { EarlierDecisions } from "./EarlierDecisions.tsx";

type ComplaintDeskProps = {
  number: string;
  html: string;
  words: string;
  filedAt: number;
  mayDecide: boolean;
  decision: { id: string; outcome: Outcome; reason: Reason | null; decidedAt: number; explanation: string | null };
  errors: Partial<Record<string, string>>;
  typed: Record<string, string>;
};

const RESULTS = [
  ["upheld", "Die Entscheidung bleibt nicht", "Der Beitrag wird veröffentlicht oder wieder gezeigt."],
  ["dismissed", "Die Entscheidung bleibt", "Am Beitrag ändert sich nichts."],
] as const;

/** A complaint with all one needs to judge it: the words, the decision, what the author says. */
export function ComplaintDesk({ number, html, words, filedAt, mayDecide, decision, errors, typed }: ComplaintDeskProps) {
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/moderation/beschwerden", word: "Beschwerden" }]} here={number} />
      <ErrorSummary title="Über die Beschwerde ist noch nicht entschieden" errors={errors} fields={["result", "answer"]} />
      <header className="opening">
        <h1 className="title">Beschwerde zu {number}</h1>
        <p className="meta">
          <span>eingelegt {toDayAndTime(filedAt)}</span>
          <a href={`/moderation/${number}`}>{number} ansehen</a>
        </p>
      </header>
      <h2 className="subhead">Was die Autorin oder der Autor sagt</h2>
      <p className="kept">{words}</p>
      <h2 className="subhead space-top-m">Worum es geht</h2>
      <Html className="words kept" html={html} />
      <div className="space-top-m">
        <EarlierDecisions decisions={[decision]} />
      </div>
      {mayDecide ? <Judgement errors={errors} typed={typed} /> : <p className="panel space-top-m">Über diese Beschwerde entscheidet jemand anderes: Es ist Ihr Beitrag oder Ihre Entscheidung.</p>}
    </div>
  );
}

function Judgement({ errors, typed }: Pick<ComplaintDeskProps, "errors" | "typed">) {
  return (
    <form className="panel space-top-m" method="post" noValidate>
      <ChoiceField id="result" label="Bleibt die Entscheidung?" error={errors.result}>
        <div className="choices">
          {RESULTS.map(([result, word, sense]) => (
            <label className="choice choice--plain" key={result}>
              <input type="radio" name="result" value={result} defaultChecked={typed.result === result} />
              <span>
                {word}
                <small>{sense}</small>
              </span>
            </label>
          ))}
        </div>
      </ChoiceField>
      <Field id="answer" label="Antwort mit Begründung" hint="Geht per Mail an die Autorin oder den Autor. Höchstens 2.000 Zeichen." error={errors.answer}>
        {(control) => <textarea {...control} className="textarea--short" name="answer" defaultValue={typed.answer ?? ""} />}
      </Field>
      <div className="actions">
        <button className="btn">Entscheiden</button>
        <a href="/moderation/beschwerden">Abbrechen</a>
      </div>
    </form>
  );
}
