import { ModerationTabs, type TabCounts } from "./ModerationTabs.tsx";

type ResultProps = { total: number; undoable: { decisionId: string; number: string; sentence: string }[]; left: string[]; query: string; counts: TabCounts };

/** One line for each contribution that was chosen. */
export function BulkResult({ total, undoable, left, query, counts }: ResultProps) {
  return (
    <div className="narrow">
      <ModerationTabs counts={counts} />
      <header className="opening">
        <h1 className="title" tabIndex={-1} data-arrive="">
          {total} entschieden{left.length > 0 && `, ${left.length} nicht`}
        </h1>
        <p className="lead">{left.length > 0 ? "Was sich seit dem Öffnen der Liste geändert hat oder anderen vorbehalten ist, ist nicht entschieden." : "Die Mails gehen nach 60 Sekunden hinaus."}</p>
      </header>
      <ul className="bulk-result">
        {left.map((number) => (
          <li key={number}>
            <b>Nicht entschieden:</b> <a href={`/moderation/${number}${query}`}>{number} ansehen</a>
          </li>
        ))}
        {undoable.map(({ decisionId, number, sentence }) => (
          <li key={decisionId} className="between">
            <span>{sentence}</span>
            <form method="post" action={`/moderation/${number}/rueckgaengig${query}`}>
              <input type="hidden" name="decision" value={decisionId} />
              <button className="btn btn--secondary btn--small">
                Rückgängig<span className="hidden">: {number}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {undoable.length < total && <p className="small quiet">Die 60 Sekunden zum Zurücknehmen sind für {total - undoable.length} vorbei.</p>}
      <p className="space-top-m">
        <a href={`/moderation${query}`}>Zurück zur Liste</a>
      </p>
    </div>
  );
}
