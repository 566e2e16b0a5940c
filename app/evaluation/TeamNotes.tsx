import { toDayAndTime } from "#app/text/dates.ts";
import { Field } from "#app/ui/Field.tsx";
import { LONGEST_NOTE } from "./note-form.ts";
import type { NotedContribution } from "./section-work.ts";
import type { RefusedTopic } from "./TopicForms.tsx";

type TeamNotesProps = { contribution: NotedContribution; action: string; query: string; refused: RefusedTopic | null };

/** What the team tells itself about a contribution. */
export function TeamNotes({ contribution: { number, notes }, action, query, refused }: TeamNotesProps) {
  const error = refused?.errors.words;
  return (
    <>
      {notes.length > 0 && (
        <ul className="plain-list" aria-label={`Interne Notizen zu ${number}`}>
          {notes.map(({ id, words, writtenAt }) => (
            <li key={id}>
              <p className="xsmall quiet">Interne Notiz, {toDayAndTime(writtenAt)}</p>
              <p className="words words--plain">{words}</p>
            </li>
          ))}
        </ul>
      )}
      <details open={error !== undefined}>
        <summary className="small" data-key="n" data-focus={`words-${number.toLowerCase()}`}>
          Interne Notiz schreiben<span className="hidden"> zu {number}</span>
        </summary>
        <form method="post" action={`${action}${query}`} noValidate>
          <input type="hidden" name="contribution" value={number} />
          <Field id={`words-${number.toLowerCase()}`} label={`Interne Notiz zu ${number}`} hint="Nur das Projektteam liest sie." error={error}>
            {(control) => <textarea {...control} className="textarea--short" name="words" rows={3} data-longest={LONGEST_NOTE} defaultValue={refused?.typed.words ?? ""} />}
          </Field>
          <button className="btn btn--secondary btn--small">
            Notiz speichern<span className="hidden">, zu {number}</span>
          </button>
        </form>
      </details>
    </>
  );
}
