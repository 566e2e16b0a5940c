import { toGermanNumber } from "#app/text/words.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { ListedTopic } from "./list-topics.server.ts";
import { TopicTask } from "./TaskFrame.tsx";

type PageProps = { topic: ListedTopic; errors: Partial<Record<string, string>>; typed: Record<string, string> };

export function RenameTopicPage({ topic: { name, total }, errors, typed }: PageProps) {
  return (
    <TopicTask here="Umbenennen">
      <ErrorSummary title="Das Schlagwort heißt noch wie bisher" errors={errors} fields={["name"]} />
      <header className="opening">
        <h1 className="title">„{name}“ umbenennen</h1>
        <p className="lead">{total === 0 ? "Noch kein veröffentlichter Beitrag hat dieses Schlagwort." : `Der neue Name steht dann an ${total === 1 ? "einem Beitrag" : `${toGermanNumber(total)}\u00a0Beiträgen`}. Links auf die nach „${name}“ gefilterte Liste führen dann ins Leere.`}</p>
      </header>
      <form method="post" noValidate>
        <Field id="name" label="Neuer Name" hint="Höchstens 60 Zeichen." error={errors.name}>
          {(control) => <input {...control} name="name" defaultValue={typed.name ?? name} autoComplete="off" />}
        </Field>
        <div className="actions">
          <button className="btn">Umbenennen</button>
          <a href="/auswertung/schlagworte">Abbrechen</a>
        </div>
      </form>
    </TopicTask>
  );
}
