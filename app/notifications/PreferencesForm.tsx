import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ChoiceField } from "#app/ui/Field.tsx";
import { DIGEST_WORDS, TOPIC_WORDS } from "./preferences.ts";

type PreferencesFormProps = { typed: Record<string, string>; errors: Partial<Record<string, string>> };

/** Which of the mails that nobody needs one wants. */
export function PreferencesForm({ typed, errors }: PreferencesFormProps) {
  return (
    <form method="post" noValidate>
      <ErrorSummary title="Noch nicht gespeichert" comfort="Ihre Wahl steht unten." errors={errors} fields={["replies", "news", "digest"]} />
      <fieldset className="field">
        <legend>Einzelne Mails</legend>
        {(["replies", "news"] as const).map((topic) => (
          <label className="check" key={topic}>
            <input type="checkbox" id={topic} name={topic} value="ja" defaultChecked={typed[topic] === "ja"} />
            <span>
              {TOPIC_WORDS[topic].title}
              <small className="block-small">{TOPIC_WORDS[topic].sense}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <ChoiceField id="digest" label={TOPIC_WORDS.digest.title} hint={`${TOPIC_WORDS.digest.sense} Neues an Stellen, denen Sie folgen, steht dann dort statt in einzelnen Mails. Gibt es nichts Neues, kommt auch keine.`} error={errors.digest}>
        <div className="choices outcomes">
          {Object.entries(DIGEST_WORDS).map(([value, { word, sense }]) => (
            <label className="choice choice--plain" key={value}>
              <input type="radio" name="digest" value={value} defaultChecked={typed.digest === value} />
              <b>{word}</b>
              <small>{sense}</small>
            </label>
          ))}
        </div>
      </ChoiceField>
      <p className="hint space-top-m">Anmeldecodes und Entscheidungen der Moderation über Ihre Beiträge kommen immer.</p>
      <div className="actions">
        <button className="btn">Speichern</button>
      </div>
    </form>
  );
}
