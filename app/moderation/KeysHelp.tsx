const KEYS = [
  ["j", "weiter zum nächsten"],
  ["k", "zurück zum vorigen"],
  ["f", "veröffentlichen"],
  ["a", "ablehnen: Gründe zeigen"],
  ["u", "zurückgeben: Grund wählen"],
  ["z", "letzte Entscheidung rückgängig machen"],
  ["?", "diese Hilfe"],
];

/** Single keys at the desk, and the switch that turns them off. */
export function KeysHelp({ usesKeys, returnTo }: { usesKeys: boolean; returnTo: string }) {
  return (
    <details className="small keys-help">
      <summary data-key="?">Tastenkürzel{usesKeys ? "" : " (ausgeschaltet)"}</summary>
      <dl className="keys">
        {KEYS.map(([key, sense]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{sense}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Sie gelten nur an diesem Platz und nicht in Textfeldern.</p>
      <form method="post" action="/moderation/tastatur">
        <input type="hidden" name="keys" value={usesKeys ? "aus" : "an"} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <button className="btn btn--small btn--secondary">Tastenkürzel {usesKeys ? "ausschalten" : "einschalten"}</button>
      </form>
    </details>
  );
}
