import { toContributionCount } from "#app/text/words.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { ListedTopic } from "./list-topics.server.ts";
import { TopicTask } from "./TaskFrame.tsx";

type PageProps = { topic: ListedTopic; others: ListedTopic[]; errors: Partial<Record<string, string>>; typed: Record<string, string> };

export function MergeTopicPage({ topic: { name, total }, others, errors, typed }: PageProps) {
  return (
    <TopicTask here="Zusammenführen">
      <ErrorSummary title="Es ist noch nichts zusammengeführt" comfort="Beide Schlagworte sind, wie sie waren." errors={errors} fields={["into"]} />
      <header className="opening">
        <h1 className="title">„{name}“ mit einem anderen Schlagwort zusammenführen</h1>
        <p className="lead">
          {total === 0 ? "„" + name + "“ steht an keinem veröffentlichten Beitrag." : `Alle Beiträge mit „${name}“ (${toContributionCount(total)}) bekommen stattdessen das Schlagwort, das Sie wählen; keiner bekommt es doppelt.`} „{name}“ gibt es danach nicht mehr.
        </p>
      </header>
      {others.length === 0 ? (
        <div className="empty">
          <h2>Kein zweites Schlagwort.</h2>
          <p>
            Zusammenführen lassen sich nur zwei. <a href="/auswertung/schlagworte">Zurück zur Liste</a>
          </p>
        </div>
      ) : (
        <form method="post" noValidate>
          <Field id="into" label={`Statt „${name}“ gilt künftig`} error={errors.into}>
            {(control) => (
              <select {...control} name="into" defaultValue={typed.into ?? ""}>
                <option value="">Bitte wählen</option>
                {others.map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.name} ({other.total})
                  </option>
                ))}
              </select>
            )}
          </Field>
          <p className="space-top-s">
            <b>Das lässt sich nicht zurücknehmen.</b>
          </p>
          <div className="actions">
            <button className="btn">Zusammenführen</button>
            <a href="/auswertung/schlagworte">Abbrechen</a>
          </div>
        </form>
      )}
    </TopicTask>
  );
}
