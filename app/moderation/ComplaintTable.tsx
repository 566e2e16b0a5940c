import { toDayAndTime } from "#app/text/dates.ts";
import { COMPLAINT_RESULT_WORDS, OUTCOME_WORDS } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { DecidedComplaint } from "./decided-complaints.server.ts";

/** Complaints that have been decided, also those that changed nothing and so left no line in the log. */
export function ComplaintTable({ complaints }: { complaints: DecidedComplaint[] }) {
  return (
    <section className="block" aria-labelledby="beschwerden">
      <h2 id="beschwerden">Beschwerden</h2>
      <Scroll label="Entschiedene Beschwerden">
        <table className="cards">
          <thead>
            <tr>
              <th scope="col">Beitrag</th>
              <th scope="col">Ausgang</th>
              <th scope="col">Antwort</th>
            </tr>
          </thead>
          <tbody>
            {complaints.map(({ id, closedAt, number, outcome, result, answer, by }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/moderation/${number}`}>{number}</a>
                  <span className="block-small">{toDayAndTime(closedAt)}</span>
                </th>
                <td data-label="Ausgang">
                  <span>
                    {COMPLAINT_RESULT_WORDS[result]}
                    <span className="block-small">Gegen: {OUTCOME_WORDS[outcome]}</span>
                    <span className="block-small">{by}</span>
                  </span>
                </td>
                <td data-label="Antwort" className="long">{answer ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
