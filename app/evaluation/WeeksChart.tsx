import { type ContributionFilter, toFilterPath } from "#app/discussion/contribution-filter.ts";
import { addDays, toDayFromIso, toWeekNumber } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { toContributionCount, toGermanNumber } from "#app/text/words.ts";
import { ColumnChart } from "#app/ui/ColumnChart.tsx";
import { toFinding } from "./chart-words.ts";
import type { Week } from "./weeks.ts";

/** When how much was said, in weeks from Monday. */
export function WeeksChart({ weeks, filter }: { weeks: Week[]; filter: ContributionFilter }) {
  const columns = weeks.map(({ monday, total }) => ({ word: toWeekWords(monday), short: String(toWeekNumber(monday)), value: total, path: total > 0 ? toPath(monday, filter) : undefined }));
  const [first, last] = [weeks[0]!.monday, addDays(weeks.at(-1)!.monday, 6)];
  return (
    <ColumnChart
      id="wochen"
      title={toFinding("Zeitverlauf", "am meisten in", weeks.map(({ monday, total }) => ({ word: `KW\u00a0${toWeekNumber(monday)}`, value: total })))}
      measure={setType(`Beiträge nach Kalenderwoche, in der sie eingereicht wurden, ${toDayFromIso(first)} bis ${toDayFromIso(last)}`)}
      told={toTold(weeks)}
      headings={["Woche", "Beiträge"]}
      columns={columns}
    />
  );
}

function toTold(weeks: Week[]): string {
  const most = weeks.reduce((a, b) => (b.total > a.total ? b : a));
  const weekCount = weeks.length === 1 ? "eine Woche" : `${toGermanNumber(weeks.length)} Wochen`;
  return setType(`${weekCount}; die meisten in der ${toWeekWords(most.monday)}: ${toContributionCount(most.total)}.`);
}

/** "KW 40, ab 1. Oktober 2018". */
function toWeekWords(monday: string): string {
  return `KW\u00a0${toWeekNumber(monday)}, ab ${toDayFromIso(monday)}`;
}

/** The week, and no more of it than the filter leaves. */
function toPath(monday: string, filter: ContributionFilter): string {
  const sunday = addDays(monday, 6);
  const from = filter.from && filter.from > monday ? filter.from : monday;
  const until = filter.until && filter.until < sunday ? filter.until : sunday;
  return toFilterPath({ ...filter, from, until });
}
