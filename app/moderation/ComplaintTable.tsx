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
              <th scope="col">Zeit</th>
              <th scope="col">Beitrag</th>
              <th scope="col">Gegen</th>
              <th scope="col">Ergebnis</th>
              <th scope="col">Antwort</th>
              <th scope="col">Wer</th>
            </tr>
          </thead>
          <tbody>
            {complaints.map(({ id, closedAt, number, outcome, result, answer, by }) => (
              <tr key={id}>
                <td data-label="Zeit">{toDayAndTime(closedAt)}</td>
                <th scope="row">
                  <a href={`/moderation/${number}`}>{number}</a>
                </th>
                <td data-label="Gegen">{OUTCOME_WORDS[outcome]}</td>
                <td data-label="Ergebnis">{COMPLAINT_RESULT_WORDS[result]}</td>
                <td data-label="Antwort" className="long">{answer ?? "–"}</td>
                <td data-label="Wer">{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
