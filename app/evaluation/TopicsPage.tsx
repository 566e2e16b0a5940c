import { toContributionCount, toGermanNumber } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import { EvaluationTabs } from "./EvaluationTabs.tsx";
import type { ListedTopic } from "./list-topics.server.ts";

/** All topics with where they are used, and what can be done with each. */
export function TopicsPage({ topics }: { topics: ListedTopic[] }) {
  return (
    <>
      <EvaluationTabs current="schlagworte" />
      <header className="opening">
        <h1 className="title">Schlagworte</h1>
        <p className="lead">Wovon Beiträge handeln, in den Worten des Projektteams. Vergeben werden sie in den Abschnitten; auf der Seite „Beiträge“ kann man nach ihnen filtern.</p>
      </header>
      {topics.length === 0 ? (
        <div className="empty">
          <h2>Noch kein Schlagwort.</h2>
          <p>
            Das erste entsteht, wenn Sie es in einem Abschnitt an einen Beitrag schreiben: <a href="/auswertung">zu den Abschnitten</a>.
          </p>
        </div>
      ) : (
        <TopicsTable topics={topics} />
      )}
    </>
  );
}

function TopicsTable({ topics }: { topics: ListedTopic[] }) {
  return (
    <Scroll label="Schlagworte">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Schlagwort</th>
            <th scope="col" className="right">Beiträge</th>
            <th scope="col">Wo</th>
            <th scope="col">Ändern</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.id}>
              <th scope="row">{topic.name}</th>
              <td className="right" data-label="Beiträge">
                {topic.total === 0 ? (
                  "–"
                ) : (
                  <a href={`/beitraege?schlagwort=${topic.slug}`} aria-label={`${toContributionCount(topic.total)} zu „${topic.name}“`}>
                    {toGermanNumber(topic.total)}
                  </a>
                )}
              </td>
              <td data-label="Wo">
                <Uses topic={topic} />
              </td>
              <td data-label="Ändern">
                <Changes topic={topic} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Uses({ topic: { uses, isUsed, total } }: { topic: ListedTopic }) {
  if (total === 0) return <>{isUsed ? "nur an Beiträgen, die ausgeblendet oder zurückgezogen sind" : "nirgends"}</>;
  return (
    <ul className="plain-list">
      {uses.map(({ key, title, total: here }) => (
        <li key={key}>
          <a href={`/auswertung/abschnitte/${key}`}>{title}</a> <span className="quiet">({here})</span>
        </li>
      ))}
    </ul>
  );
}

function Changes({ topic: { id, name, isUsed } }: { topic: ListedTopic }) {
  return (
    <div className="row small">
      <a href={`/auswertung/schlagworte/${id}/umbenennen`}>
        Umbenennen<span className="hidden">: {name}</span>
      </a>
      <a href={`/auswertung/schlagworte/${id}/zusammenfuehren`}>
        Zusammenführen<span className="hidden">: {name}</span>
      </a>
      {!isUsed && (
        <form method="post" action={`/auswertung/schlagworte/${id}/loeschen`}>
          <button className="btn btn--secondary btn--small">
            Löschen<span className="hidden">: {name}</span>
          </button>
        </form>
      )}
    </div>
  );
}
