import type { Kind } from "#db/schema/sets.ts";
import { KIND_WORDS, PART_WORDS } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { SectionFigures } from "./figures.server.ts";

const KINDS = Object.keys(KIND_WORDS) as Kind[];

/** Contributions per section and kind, with sums at both edges. */
export function FiguresTable({ sections }: { sections: SectionFigures[] }) {
  const sum = (count: (section: SectionFigures) => number) => sections.reduce((total, section) => total + count(section), 0);
  return (
    <Scroll label="Beiträge nach Abschnitt und Beitragsart">
      <table>
        <thead>
          <tr>
            <th scope="col">Abschnitt</th>
            <th scope="col">Teil</th>
            {KINDS.map((kind) => (
              <th scope="col" className="right" key={kind}>
                {KIND_WORDS[kind].word}
              </th>
            ))}
            <th scope="col" className="right">
              Antworten
            </th>
            <th scope="col" className="right">
              Beiträge
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <tr key={section.key}>
              <th scope="row">
                <a href={`/papier/${section.key}`}>{section.title}</a>
              </th>
              <td>{section.part ? PART_WORDS[section.part].title : "–"}</td>
              {KINDS.map((kind) => (
                <td className="right" key={kind}>
                  {section.byKind[kind] ?? 0}
                </td>
              ))}
              <td className="right">{section.replies}</td>
              <td className="right">{section.total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Summe
            </th>
            {KINDS.map((kind) => (
              <td className="right" key={kind}>
                {sum((section) => section.byKind[kind] ?? 0)}
              </td>
            ))}
            <td className="right">{sum((section) => section.replies)}</td>
            <td className="right">{sum((section) => section.total)}</td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}
