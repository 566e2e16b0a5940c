import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { LogEntry } from "./log.server.ts";

/** Line by line what was decided, why and by whom. */
export function LogTable({ entries }: { entries: LogEntry[] }) {
  return (
    <Scroll label="Protokoll">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Zeit</th>
            <th scope="col">Beitrag</th>
            <th scope="col">Vorlage</th>
            <th scope="col">Entscheidung</th>
            <th scope="col">Grund</th>
            <th scope="col">Erläuterung</th>
            <th scope="col">Wer</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.row}>
              <td data-label="Zeit">{toDayAndTime(entry.decidedAt)}</td>
              <th scope="row">
                <a href={`/moderation/${entry.number}`}>{entry.number}</a>
              </th>
              <td data-label="Vorlage">{entry.n}</td>
              <td data-label="Entscheidung">{OUTCOME_WORDS[entry.outcome]}</td>
              <td data-label="Grund">{entry.reason ? REASON_WORDS[entry.reason] : "–"}</td>
              <td data-label="Erläuterung" className={entry.explanation ? "long" : undefined}>{entry.explanation ?? "–"}</td>
              <td data-label="Wer">{entry.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
