import { PART_WORDS, toContributionCount } from "#app/text/words.ts";
import { groupByPart, type OutlineSection } from "./outline.ts";

/** The paper as one line with four stations, and how much has been said at each. */
export function PaperLine({ outline, count }: { outline: OutlineSection[]; count: number }) {
  const parts = groupByPart(outline);
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="teile">
      <h2 className="space-bottom" id="teile">
        {parts.length === 4 ? "Vier Teile" : "Die Teile"}, {count} Randnummern
      </h2>
      <ol className="line">
        {parts.map(({ part, sections, total, replies }) => (
          <li key={part} data-part={part} data-letter={PART_WORDS[part].letter}>
            <h3>{PART_WORDS[part].title}</h3>
            <p className="small quiet">{PART_WORDS[part].sense}</p>
            <p className="small quiet">{toContributionCount(total, replies)}</p>
            <ol>
              {sections.map((section) => (
                <li key={section.key}>
                  <a href={`/papier/${section.key}`}>{section.title}</a>
                  <span className="count">
                    <span className="hidden">Beiträge: </span>
                    {section.total}
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}
