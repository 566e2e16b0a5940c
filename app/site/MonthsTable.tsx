import type { Counted, Figures } from "#app/moderation/figures.ts";
import { toHours, toMonthName } from "#app/text/dates.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";

type MonthsTableProps = { months: { month: string; figures: Figures }[]; whole: Figures };

const COLUMNS: [what: Counted, word: string][] = [
  ["wordings", "Eingereicht"],
  ["publish", "Veröffentlicht"],
  ["cut", "Mit Kürzung"],
  ["return", "Zurückgegeben"],
  ["reject", "Abgelehnt"],
  ["hide", "Ausgeblendet"],
  ["reverse", "Geändert"],
  ["complaints", "Beschwerden"],
  ["upheld", "mit Erfolg"],
  ["reports", "Meldungen"],
  ["hiddenOnReport", "daraufhin ausgeblendet"],
];

/** Month by month, the newest first, with the whole time below. */
export function MonthsTable({ months, whole }: MonthsTableProps) {
  return (
    <Scroll label="Moderation Monat für Monat">
      <table>
        <thead>
          <tr>
            <th scope="col">Monat</th>
            {COLUMNS.map(([what, word]) => (
              <th scope="col" className="right" key={what}>
                {word}
              </th>
            ))}
            <th scope="col" className="right">
              Stunden bis zur Entscheidung (Median)
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, figures }) => (
            <FiguresRow key={month} title={toMonthName(month)} figures={figures} />
          ))}
        </tbody>
        <tfoot>
          <FiguresRow title="Gesamt" figures={whole} />
        </tfoot>
      </table>
    </Scroll>
  );
}

function FiguresRow({ title, figures }: { title: string; figures: Figures }) {
  return (
    <tr>
      <th scope="row" className="nowrap">
        {title}
      </th>
      {COLUMNS.map(([what]) => (
        <td className="right" key={what}>
          {toGermanNumber(figures[what])}
        </td>
      ))}
      <td className="right">{figures.medianWait === null ? "–" : toHours(figures.medianWait)}</td>
    </tr>
  );
}
