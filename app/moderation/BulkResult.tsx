import { type Left, LEFT_WORDS } from "./bulk-result.ts";
import { ModerationTabs, type TabCounts } from "./ModerationTabs.tsx";

type Undoable = { decisionId: string; number: string; sentence: string };
type ResultProps = { total: number; undoable: Undoable[]; left: Left[]; query: string; counts: TabCounts };

/** What became of each contribution that was chosen: first what is still to do, then what can still be taken back. */
export function BulkResult({ total, undoable, left, query, counts }: ResultProps) {
  return (
    <>
      <ModerationTabs counts={counts} />
      <div className="narrow">
        <header className="opening">
          <h1 className="title" tabIndex={-1} data-arrive="">
            {total === 0 ? "Nichts entschieden" : `${total} entschieden${left.length > 0 ? `, ${left.length} nicht` : ""}`}
          </h1>
          {total > 0 && <p className="lead">Die Mails gehen nach 60 Sekunden hinaus.</p>}
        </header>
        {left.length > 0 && <LeftAlone left={left} query={query} />}
        {total > 0 && <DecidedNow total={total} undoable={undoable} query={query} />}
        <p className="space-top-m">
          <a className="btn" href={`/moderation${query}`}>
            Zurück zur Liste
          </a>
        </p>
      </div>
    </>
  );
}

function LeftAlone({ left, query }: Pick<ResultProps, "left" | "query">) {
  const isBusy = left.some(({ because }) => because === "belegt");
  return (
    <section aria-labelledby="nicht-entschieden">
      <h2 className="subhead" id="nicht-entschieden">
        Nicht entschieden
      </h2>
      <ul className="bulk-result">
        {left.map(({ number, because }) => (
          <li key={number}>
            <a href={`/moderation/${number}${query}`}>{number}</a>: nicht entschieden – {LEFT_WORDS[because]}
          </li>
        ))}
      </ul>
      {isBusy && <p className="small quiet space-top-s">Was wegen der belegten Datenbank offen ist, steht weiter in der Liste. Wählen Sie es dort noch einmal aus.</p>}
    </section>
  );
}

function DecidedNow({ total, undoable, query }: Pick<ResultProps, "total" | "undoable" | "query">) {
  return (
    <section className="space-top-m" aria-labelledby="entschieden">
      <h2 className="subhead" id="entschieden">
        Entschieden
      </h2>
      <ul className="bulk-result">
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
      {undoable.length < total && <p className="small quiet space-top-s">Die 60 Sekunden zum Zurücknehmen sind für {total - undoable.length} vorbei.</p>}
    </section>
  );
}
