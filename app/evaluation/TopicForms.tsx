import { FieldError } from "#app/ui/Field.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import { LONGEST_TOPIC } from "./topic-form.ts";
import type { Topic } from "./topics.server.ts";

export const KNOWN_TOPICS = "bekannte-schlagworte";
export type RefusedTopic = { errors: Partial<Record<string, string>>; typed: Record<string, string> };
type TopicFormsProps = { number: string; topics: Topic[]; action: string; query: string; refused: RefusedTopic | null };

/** The topics of a contribution: each can be taken off, and another one typed. */
export function TopicForms({ number, topics, action, query, refused }: TopicFormsProps) {
  const id = `name-${number.toLowerCase()}`;
  const error = refused?.errors.name;
  return (
    <div className="topics">
      {topics.length > 0 && (
        <ul className="chips" aria-label={`Schlagworte von ${number}`}>
          {topics.map((topic) => (
            <li key={topic.id}>
              <form method="post" action={`${action}/entfernen${query}`}>
                <input type="hidden" name="contribution" value={number} />
                <input type="hidden" name="topic" value={topic.id} />
                <button className="chip">
                  {topic.name}
                  <span className="hidden"> von {number} entfernen</span>
                  <Mark sign="cross" />
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form className={error ? "topics__add field--bad" : "topics__add"} method="post" action={`${action}${query}`} noValidate>
        <input type="hidden" name="contribution" value={number} />
        <label className="small quiet" htmlFor={id}>
          Schlagwort<span className="hidden"> für {number}</span>
        </label>
        <FieldError id={id} error={error} />
        <input id={id} name="name" data-key="s" list={KNOWN_TOPICS} maxLength={LONGEST_TOPIC * 2} autoComplete="off" defaultValue={refused?.typed.name ?? ""} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} />
        <button className="btn btn--secondary btn--small">
          Hinzufügen<span className="hidden">, zu {number}</span>
        </button>
      </form>
    </div>
  );
}
