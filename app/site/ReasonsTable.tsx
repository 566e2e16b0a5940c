import type { Outcome, Reason } from "#db/schema/sets.ts";
import { REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";

type Counts = Record<"cut" | "return" | "reject" | "hide", number>;

const COLUMNS: [outcome: keyof Counts & Outcome, word: string][] = [
  ["cut", "Gekürzt"],
  ["return", "Zurückgegeben"],
  ["reject", "Abgelehnt"],
  ["hide", "Ausgeblendet"],
];

/** How often each clause of the Netiquette was the reason, and for what. Every clause has its line, also the ones that never were. */
export function ReasonsTable({ reasons }: { reasons: { reason: Reason; counts: Counts }[] }) {
  const countOf = (reason: Reason, outcome: keyof Counts) => reasons.find((row) => row.reason === reason)?.counts[outcome] ?? 0;
  return (
    <Scroll label="Entscheidungen nach Grund">
      <table>
        <thead>
          <tr>
            <th scope="col">Grund</th>
            {COLUMNS.map(([outcome, word]) => (
              <th scope="col" className="right" key={outcome}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(Object.keys(REASON_WORDS) as Reason[]).map((reason) => (
            <tr key={reason}>
              <th scope="row">
                <a href={toClausePath(reason)}>Ziffer {toClauseNumber(reason)}</a>: {REASON_WORDS[reason]}
              </th>
              {COLUMNS.map(([outcome]) => (
                <td className={countOf(reason, outcome) === 0 ? "right quiet" : "right"} key={outcome}>
                  {countOf(reason, outcome)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
