import { toGermanNumber } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { SectionProgress } from "./progress.server.ts";

/** How far the answers are, in all and in each section, and the way to work through it. */
export function ProgressBlock({ sections }: { sections: SectionProgress[] }) {
  const sum = (count: (section: SectionProgress) => number) => toGermanNumber(sections.reduce((all, section) => all + count(section), 0));
  return (
    <section className="block" aria-labelledby="erwiderungen">
      <h2 id="erwiderungen">
        {sum(({ answered }) => answered)} von {sum(({ total }) => total)} beantwortet
      </h2>
      <ProgressTable sections={sections} />
    </section>
  );
}

function ProgressTable({ sections }: { sections: SectionProgress[] }) {
  return (
    <Scroll label="Stand der Erwiderungen">
      <table>
        <thead>
          <tr>
            <th scope="col">Abschnitt</th>
            <th scope="col" className="right">
              Beantwortet
            </th>
            <th scope="col" className="right">
              Entwürfe
            </th>
            <th scope="col">Bearbeiten</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ key, title, total, answered, drafts }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td className="right nowrap">
                {answered} von {total}
              </td>
              <td className="right">{drafts > 0 ? <a href={`/auswertung/abschnitte/${key}/veroeffentlichen`}>{drafts}<span className="hidden"> veröffentlichen: {title}</span></a> : 0}</td>
              <td>
                <a href={`/auswertung/abschnitte/${key}`}>
                  Durcharbeiten<span className="hidden">: {title}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
