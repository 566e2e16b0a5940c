import type { Kind } from "#db/schema/sets.ts";
import { type ContributionFilter, type FilterField, isNarrowed, narrow, toFilterPath } from "#app/discussion/contribution-filter.ts";
import { KIND_WORDS, toGermanNumber } from "#app/text/words.ts";
import { StackedBars } from "#app/ui/StackedBars.tsx";
import type { SectionFigures } from "./figures.ts";
import { FiguresTable } from "./FiguresTable.tsx";
import { toFinding, toSectionWords } from "./chart-words.ts";

type SectionsChartProps = { sections: SectionFigures[]; fields: FilterField[]; filter: ContributionFilter };

const KINDS = Object.keys(KIND_WORDS) as Kind[];
const SERIES = [...KINDS.map((kind) => ({ word: KIND_WORDS[kind].word, sign: kind })), { word: "Antwort" }];

/** Where how much is said, and of which kind. */
export function SectionsChart({ sections, fields, filter }: SectionsChartProps) {
  const toPath = ({ key }: SectionFigures) => {
    const narrowed = key === null ? undefined : narrow(filter, { fields, column: "sectionKey", value: key });
    return narrowed && toFilterPath(narrowed);
  };
  const shown = isNarrowed(filter) ? sections.filter(({ total }) => total > 0) : sections;
  const bars = shown.map((section) => ({ word: toSectionWords(section), values: [...KINDS.map((kind) => section.byKind[kind] ?? 0), section.replies] }));
  return (
    <StackedBars
      id="abschnitte"
      title={toFinding("Abschnitte", "am meisten gesagt zu", shown.map(({ title, total }) => ({ word: `„${title}“`, value: total })))}
      measure={`Beiträge nach Abschnitt und Beitragsart, n\u00a0=\u00a0${toGermanNumber(shown.reduce((sum, { total }) => sum + total, 0))}${shown.length < sections.length ? ", nur Abschnitte mit Beiträgen" : ""}`}
      series={SERIES}
      bars={bars}
      table={<FiguresTable sections={shown} toPath={toPath} />}
    />
  );
}
