import { type ContributionFilter, type FilterColumn, type FilterField, narrow, toFilterPath } from "#app/discussion/contribution-filter.ts";
import { WITHOUT_STATEMENT } from "#app/discussion/support-words.ts";
import { LAND_WORDS, OCCUPATION_WORDS, SIZE_CLASS_WORDS, toGermanNumber } from "#app/text/words.ts";
import { BarChart } from "#app/ui/BarChart.tsx";
import type { Counts, Figures } from "./figures.ts";
import { toFinding } from "./chart-words.ts";

type ContextChartsProps = { figures: Figures; fields: FilterField[]; filter: ContributionFilter };
type Context = { id: string; what: string; measure: string; column: FilterColumn; words: [string, string][]; counts: Counts<string | null>; isEveryOneShown?: boolean; shape?: "tall" };

/** Who speaks: from which work, what size of town, which land. All voluntary, so those without a statement have their own bar. */
export function ContextCharts({ figures, fields, filter }: ContextChartsProps) {
  const { occupations, sizeClasses, lands, reach } = figures;
  const sizeWords = Object.entries(SIZE_CLASS_WORDS).map(([value, { word }]): [string, string] => [value, word]);
  const contexts: Context[] = [
    { id: "funktion", what: "Funktion", measure: "Beiträge nach Funktion", column: "occupation", words: Object.entries(OCCUPATION_WORDS), counts: occupations, isEveryOneShown: true },
    { id: "land", what: "Bundesland", measure: "Beiträge nach Bundesland, nur Länder mit Beiträgen", column: "land", words: Object.entries(LAND_WORDS), counts: lands, shape: "tall" },
    { id: "groesse", what: "Größenklasse", measure: "Beiträge nach Größenklasse", column: "sizeClass", words: sizeWords, counts: sizeClasses, isEveryOneShown: true },
  ];
  return contexts.map((context) => {
    const bars = toBars(context, { fields, filter });
    const stated = bars.filter(({ word }) => word !== WITHOUT_STATEMENT);
    const { id, what, measure, shape } = context;
    const ofHowMany = `n\u00a0=\u00a0${toGermanNumber(reach.total)}`;
    return <BarChart key={id} id={`nach-${id}`} title={toFinding(what, "am häufigsten", stated)} measure={`${measure}, ${ofHowMany}`} columns={[what, "Beiträge"]} bars={bars} {...(shape ? { shape } : {})} />;
  });
}

function toBars({ column, words, counts, isEveryOneShown }: Context, { fields, filter }: Pick<ContextChartsProps, "fields" | "filter">) {
  const totals = new Map(counts);
  const stated = words.map(([value, word]) => {
    const narrowed = narrow(filter, { fields, column, value });
    const total = totals.get(value) ?? 0;
    return { word, value: total, path: narrowed && total > 0 ? toFilterPath(narrowed) : undefined };
  });
  const shown = isEveryOneShown ? stated : stated.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value);
  const unstated = totals.get(null) ?? 0;
  return unstated > 0 ? [...shown, { word: WITHOUT_STATEMENT, value: unstated }] : shown;
}
