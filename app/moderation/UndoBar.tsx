import { Notice } from "#app/ui/Notice.tsx";

/** Stays on the page after a decision; within a minute it takes the decision back. */
export function UndoBar({ undoable, query = "" }: { undoable: { decisionId: string; number: string; sentence: string }; query?: string }) {
  const { decisionId, number, sentence } = undoable;
  return (
    <div className="flash">
      <Notice tone="ok" title={sentence} titleId="ergebnis" announced>
        <form method="post" action={`/moderation/${number}/rueckgaengig${query}`}>
          <input type="hidden" name="decision" value={decisionId} />
          <button className="btn btn--secondary btn--small" data-key="z">
            Rückgängig<span className="hidden">: {number}</span>
          </button>
          <span className="small">60 Sekunden lang; bis dahin wartet auch die Mail.</span>
        </form>
      </Notice>
    </div>
  );
}
