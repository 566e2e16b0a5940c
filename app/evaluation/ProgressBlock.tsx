import { toGermanNumber } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { SectionProgress } from "./progress.server.ts";
import { NO_SUMMARY, SUMMARY_STATE_WORDS, type SummaryStanding, toSummaryPath } from "./summary.ts";

type ProgressProps = { sections: SectionProgress[]; standings: Partial<Record<string, SummaryStanding>> };

/** How far the answers are, in all and in each section, and the way to work through it. */
export function ProgressBlock({ sections, standings }: ProgressProps) {
  const sum = (count: (section: SectionProgress) => number) => toGermanNumber(sections.reduce((all, section) => all + count(section), 0));
  return (
    <section className="block" aria-labelledby="erwiderungen">
      <h2 id="erwiderungen">
        Mit Erwiderung: {sum(({ answered }) => answered)} von {sum(({ total }) => total)}
      </h2>
      <ProgressTable sections={sections} standings={standings} />
    </section>
  );
}

function ProgressTable({ sections, standings }: ProgressProps) {
  return (
    <Scroll label="Stand der Erwiderungen">
      <table>
        <thead>
          <tr>
            <th scope="col">Abschnitt</th>
            <th scope="col" className="right">
              Mit Erwiderung
            </th>
            <th scope="col" className="right">
              Entwürfe
            </th>
            <th scope="col">Zusammenfassung</th>
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
                <SummaryLink sectionKey={key} title={title} standing={standings[key] ?? NO_SUMMARY} />
              </td>
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

function SummaryLink({ sectionKey, title, standing: { state, newer, changed } }: { sectionKey: string; title: string; standing: SummaryStanding }) {
  return (
    <a href={toSummaryPath(sectionKey)}>
      {SUMMARY_STATE_WORDS[state]}
      {newer + changed > 0 && ", nicht mehr aktuell"}
      <span className="hidden">: Zusammenfassung zu {title}</span>
    </a>
  );
}
