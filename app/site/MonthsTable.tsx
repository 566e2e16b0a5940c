import type { Counted, Figures } from "#app/moderation/figures.ts";
import { toHours, toMonthName } from "#app/text/dates.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";

type Column = readonly [what: Counted | "medianWait", word: string];
type MonthsTableProps = { label: string; columns: readonly Column[]; months: { month: string; figures: Figures }[]; whole: Figures };

export const UNTIL_DECIDED: readonly Column[] = [
  ["wordings", "Eingereicht"],
  ["publish", "Veröffentlicht"],
  ["cut", "Mit Kürzung"],
  ["return", "Zurückgegeben"],
  ["reject", "Abgelehnt"],
  ["medianWait", "Stunden (Median)"],
];
export const AFTERWARDS: readonly Column[] = [
  ["hide", "Ausgeblendet"],
  ["reports", "Meldungen"],
  ["hiddenOnReport", "Daraufhin ausgeblendet"],
  ["complaints", "Beschwerden"],
  ["upheld", "Davon mit Erfolg"],
  ["reverse", "Entscheidung geändert"],
];

/** Month by month, the newest first, with the whole time below. */
export function MonthsTable({ label, columns, months, whole }: MonthsTableProps) {
  return (
    <Scroll label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">Monat</th>
            {columns.map(([what, word]) => (
              <th scope="col" className="right" key={what}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, figures }) => (
            <FiguresRow key={month} title={toMonthName(month)} columns={columns} figures={figures} />
          ))}
        </tbody>
        <tfoot>
          <FiguresRow title="Gesamt" columns={columns} figures={whole} />
        </tfoot>
      </table>
    </Scroll>
  );
}

function FiguresRow({ title, columns, figures }: { title: string; columns: readonly Column[]; figures: Figures }) {
  return (
    <tr>
      <th scope="row" className="nowrap">
        {title}
      </th>
      {columns.map(([what]) => (
        <td className={figures[what] === 0 ? "right quiet" : "right"} key={what}>
          {what === "medianWait" ? toMedian(figures) : toGermanNumber(figures[what])}
        </td>
      ))}
    </tr>
  );
}

export function toMedian({ medianWait }: Figures): string {
  return medianWait === null ? "–" : toHours(medianWait);
}
