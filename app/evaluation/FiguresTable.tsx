import type { Kind } from "#db/schema/sets.ts";
import { KIND_WORDS, toGermanNumber } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { SectionFigures } from "./figures.ts";
import { toSectionWords } from "./chart-words.ts";

const KINDS = Object.keys(KIND_WORDS) as Kind[];

type FiguresTableProps = { sections: SectionFigures[]; toPath: (section: SectionFigures) => string | undefined };

/** Contributions per section and kind, with sums at both edges. A section's sum leads to its contributions. */
export function FiguresTable({ sections, toPath }: FiguresTableProps) {
  const sum = (count: (section: SectionFigures) => number) => sections.reduce((total, section) => total + count(section), 0);
  return (
    <Scroll label="Beiträge nach Abschnitt und Beitragsart">
      <table>
        <thead>
          <tr>
            <th scope="col">Abschnitt</th>
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
            <tr key={section.key ?? ""}>
              <th scope="row">{toSectionWords(section)}</th>
              {KINDS.map((kind) => (
                <td className="right" key={kind}>
                  {toGermanNumber(section.byKind[kind] ?? 0)}
                </td>
              ))}
              <td className="right">{toGermanNumber(section.replies)}</td>
              <td className="right">
                <Total section={section} path={toPath(section)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              Summe
            </th>
            {KINDS.map((kind) => (
              <td className="right" key={kind}>
                {toGermanNumber(sum((section) => section.byKind[kind] ?? 0))}
              </td>
            ))}
            <td className="right">{toGermanNumber(sum((section) => section.replies))}</td>
            <td className="right">{toGermanNumber(sum((section) => section.total))}</td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}

function Total({ section: { title, total }, path }: { section: SectionFigures; path: string | undefined }) {
  if (!path || total === 0) return toGermanNumber(total);
  return (
    <a href={path}>
      {toGermanNumber(total)}
      <span className="hidden"> zu {title} lesen</span>
    </a>
  );
}
