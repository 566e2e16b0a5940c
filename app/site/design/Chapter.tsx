import type { ReactNode } from "react";
import { Scroll } from "#app/ui/Scroll.tsx";

/** One chapter of the design language, with an anchor to link to. */
export function Chapter({ id, title, lead, children }: { id: string; title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className="block" id={id} aria-labelledby={`${id}-titel`}>
      <h2 id={`${id}-titel`}>{title}</h2>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}

/** One part of the house in all its states, and what it is for. */
export function Specimen({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="specimen">
      <h3>{title}</h3>
      {note && <p className="hint">{note}</p>}
      {children}
    </div>
  );
}

type RuleTableProps = { label: string; columns: string[]; rules: [rule: string, ...examples: ReactNode[]][]; /** On phones each row is a card. */ isWide?: boolean };

/** Rules with an example each. */
export function RuleTable({ label, columns, rules, isWide = false }: RuleTableProps) {
  return (
    <Scroll label={label}>
      <table className={isWide ? "cards" : undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map(([rule, ...examples], row) => (
            <tr key={`${row} ${rule}`}>
              <th className={isWide ? "long" : undefined} scope="row">
                {rule}
              </th>
              {examples.map((example, place) => (
                <td data-label={columns[place + 1]} key={columns[place + 1]}>
                  {example}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
