import { toDayAndTime } from "#app/text/dates.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { LoggedAct } from "./person-log.server.ts";
import { toAccountWords, toActorWords, toActWords } from "./person-log.ts";

/** Line by line what was done with accounts, by whom. */
export function ActTable({ acts, withSubject = false }: { acts: LoggedAct[]; withSubject?: boolean }) {
  return (
    <Scroll label="Protokoll der Personen">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Zeit</th>
            {withSubject && <th scope="col">Konto</th>}
            <th scope="col">Was</th>
            <th scope="col">Wer</th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <tr key={act.id}>
              <td data-label="Zeit">{toDayAndTime(act.happenedAt)}</td>
              {withSubject && <td data-label="Konto">{toSubject(act)}</td>}
              <td data-label="Was">
                <span>
                  {toActWords(act)}
                  {act.words && <span className="block-small">{act.words}</span>}
                </span>
              </td>
              <td data-label="Wer">{toActorWords(act)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function toSubject({ subject, invited }: LoggedAct) {
  if (subject) return <a href={`/verwaltung/personen/${subject.id}`}>{toAccountWords(subject)}</a>;
  return invited ?? "–";
}
