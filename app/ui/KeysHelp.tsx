/** A key and what it does. */
export type Key = readonly [string, string];
type KeysHelpProps = { keys: readonly Key[]; usesKeys: boolean; returnTo: string };

/** Single keys of a desk, and the switch that turns them off. */
export function KeysHelp({ keys, usesKeys, returnTo }: KeysHelpProps) {
  return (
    <details className="small keys-help">
      <summary data-key="?">Tastenkürzel{usesKeys ? "" : " (ausgeschaltet)"}</summary>
      <dl className="keys">
        {[...keys, ["?", "diese Hilfe"] as const].map(([key, sense]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{sense}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Sie gelten nur an diesem Platz und nicht in Textfeldern. Dort sendet Strg und Eingabe ab, was Sie schreiben.</p>
      <form method="post" action="/konto/tastatur">
        <input type="hidden" name="keys" value={usesKeys ? "aus" : "an"} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <button className="btn btn--small btn--secondary">Tastenkürzel {usesKeys ? "ausschalten" : "einschalten"}</button>
      </form>
    </details>
  );
}
