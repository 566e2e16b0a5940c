import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { LogEntry } from "./log.server.ts";

/** Line by line what was decided, when, why and by whom. */
export function LogTable({ entries }: { entries: LogEntry[] }) {
  return (
    <Scroll label="Protokoll">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Beitrag</th>
            <th scope="col">Ausgang</th>
            <th scope="col">Erläuterung</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ row, number, n, decidedAt, outcome, reason, by, explanation }) => (
            <tr key={row}>
              <th scope="row">
                <a href={`/moderation/${number}`}>{number}</a>
                {n > 1 && `, ${n}. Vorlage`}
                <span className="block-small">{toDayAndTime(decidedAt)}</span>
              </th>
              <td data-label="Ausgang">
                <span>
                  {OUTCOME_WORDS[outcome]}
                  {reason && <span className="block-small">Grund: {REASON_WORDS[reason]}</span>}
                  <span className="block-small">{by}</span>
                </span>
              </td>
              <td data-label="Erläuterung" className="long">{explanation ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
