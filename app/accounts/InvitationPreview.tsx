import type { Permission } from "#db/schema/sets.ts";
import { toPermissionWords } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { InvitationLine } from "./invitation-lines.ts";

/** What would be sent, line by line. Nothing has been written yet. */
export function InvitationPreview({ lines, permissions }: { lines: InvitationLine[]; permissions: Permission[] }) {
  const good = lines.filter(({ problem }) => problem === null);
  const faults = lines.length - good.length;
  return (
    <section className="space-bottom" aria-labelledby="vorschau">
      <h2 id="vorschau">Vorschau</h2>
      <p className="space-top-s">
        {toCount(good.length)} {good.length === 1 ? "kann" : "können"} hinaus{faults > 0 && `, ${faults === 1 ? "eine Zeile wird" : `${faults} Zeilen werden`} übergangen`}. Noch ist nichts gesendet.{" "}
        {permissions.length > 0 ? `Wer annimmt, bekommt: ${toPermissionWords(permissions)}.` : "Eingeladen wird zum Mitdiskutieren, ohne Berechtigung."}
      </p>
      <div className="space-top-s">
        <LineTable lines={lines} />
      </div>
      {good.length > 0 && (
        <form className="actions" method="post" action="/verwaltung/einladungen/senden">
          <input type="hidden" name="addresses" value={good.map(({ email }) => email).join("\n")} />
          {permissions.map((permission) => (
            <input key={permission} type="hidden" name={permission} value="ja" />
          ))}
          <button className="btn">{toCount(good.length)} senden</button>
          <a href="/verwaltung/einladungen">Abbrechen</a>
        </form>
      )}
    </section>
  );
}

function LineTable({ lines }: { lines: InvitationLine[] }) {
  return (
    <Scroll label="Vorschau der Einladungen">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Zeile</th>
            <th scope="col">Adresse</th>
            <th scope="col">Ergebnis</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, words, email, problem }, index) => (
            <tr key={index}>
              <td data-label="Zeile">{line}</td>
              <th scope="row">{email ?? words}</th>
              <td data-label="Ergebnis">{problem === null ? <Badge sign="check" word="wird eingeladen" tone="ok" /> : <Badge sign="alert" word={problem} tone="warn" />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function toCount(count: number): string {
  return count === 1 ? "1 Einladung" : `${count} Einladungen`;
}
