import type { Outcome, Reason } from "#db/schema/sets.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ChoiceField, Field } from "#app/ui/Field.tsx";
import { Html } from "#app/ui/Html.tsx";
import { EarlierDecisions } from "./EarlierDecisions.tsx";
import type { NewerWording } from "./newer-wording.server.ts";

type ComplaintDeskProps = {
  number: string;
  html: string;
  words: string;
  filedAt: number;
  newer: NewerWording;
  mayDecide: boolean;
  decision: { id: string; outcome: Outcome; reason: Reason | null; decidedAt: number; explanation: string | null };
  errors: Partial<Record<string, string>>;
  typed: Record<string, string>;
};

const UPHELD_SENSES: Record<NonNullable<NewerWording> | "none", string> = {
  none: "Der Beitrag wird veröffentlicht oder wieder gezeigt.",
  waiting: "Der Wortlaut, um den es hier geht, wird veröffentlicht oder wieder gezeigt. Die Überarbeitung wartet weiter.",
  public: "Am Beitrag ändert sich nichts; der neuere Wortlaut bleibt. Die Antwort sagt, dass die Entscheidung falsch war.",
};

/** A complaint with all one needs to judge it: the words, the decision, what the author says. */
export function ComplaintDesk({ number, html, words, filedAt, newer, mayDecide, decision, errors, typed }: ComplaintDeskProps) {
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/moderation/beschwerden", word: "Beschwerden" }]} here={number} />
      <ErrorSummary title="Über die Beschwerde ist noch nicht entschieden" typed={typed} errors={errors} fields={["result", "answer"]} />
      <header className="opening">
        <h1 className="title">Beschwerde zu {number}</h1>
        <p className="meta">
          <span>eingelegt am {toDayAndTime(filedAt)}</span>
          <a href={`/moderation/${number}`}>{number} ansehen</a>
        </p>
      </header>
      <h2 className="subhead">Was die Autorin oder der Autor sagt</h2>
      <p className="kept">{words}</p>
      <h2 className="subhead space-top-m">Worum es geht</h2>
      <Html className="words kept" html={html} />
      <div className="space-top-m">
        <EarlierDecisions title="Die Entscheidung" decisions={[decision]} />
      </div>
      <Newer number={number} newer={newer} />
      {mayDecide ? <Judgement newer={newer} errors={errors} typed={typed} /> : <p className="panel space-top-m">Über diese Beschwerde entscheidet jemand anderes: Es ist Ihr Beitrag oder Ihre Entscheidung.</p>}
    </div>
  );
}

/** What the author did since is decided by itself. */
function Newer({ number, newer }: Pick<ComplaintDeskProps, "number" | "newer">) {
  if (newer === null) return null;
  return (
    <p className="notice notice--info space-top-m">
      <b>{newer === "waiting" ? "Inzwischen wartet eine Überarbeitung." : "Inzwischen ist ein neuerer Wortlaut veröffentlicht worden."}</b> <a href={`/moderation/${number}`}>{number} ansehen</a>
    </p>
  );
}

function Judgement({ newer, errors, typed }: Pick<ComplaintDeskProps, "newer" | "errors" | "typed">) {
  const results = [
    ["upheld", "Die Entscheidung bleibt nicht", UPHELD_SENSES[newer ?? "none"]],
    ["dismissed", "Die Entscheidung bleibt", "Am Beitrag ändert sich nichts."],
  ] as const;
  return (
    <form className="panel space-top-m" method="post" noValidate>
      <ChoiceField id="result" label="Bleibt die Entscheidung?" error={errors.result}>
        <div className="choices">
          {results.map(([result, word, sense]) => (
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
