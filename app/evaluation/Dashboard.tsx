import { ContributionFilters, FilterChips, PeriodFields } from "#app/discussion/ContributionFilters.tsx";
import { isNarrowed, toChips } from "#app/discussion/contribution-filter.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { Notice } from "#app/ui/Notice.tsx";
import { ContextCharts } from "./ContextCharts.tsx";
import { KeyFigures } from "./KeyFigures.tsx";
import type { DashboardFigures } from "./read-dashboard.server.ts";
import { SectionsChart } from "./SectionsChart.tsx";
import { WeeksChart } from "./WeeksChart.tsx";
import { WeichenstellungenChart } from "./WeichenstellungenChart.tsx";

const HERE = "/auswertung";

/** The discussion in figures, narrowed as the address says. */
export function Dashboard({ dashboard }: { dashboard: DashboardFigures }) {
  const { fields, filter, figures, passages, problem, weichenstellungen } = dashboard;
  const isSilent = figures.reach.total === 0;
  return (
    <>
      <ContributionFilters fields={fields} filter={filter} action={HERE}>
        <PeriodFields period={filter} />
      </ContributionFilters>
      <div className="between">
        <FilterChips filter={filter} action={HERE} />
      </div>
      {problem && <Notice tone="warn" title={problem} />}
      <KeyFigures figures={figures} passages={passages} />
      <section className="block dash" aria-labelledby="diagramme">
        <h2 className="hidden" id="diagramme">
          Diagramme
        </h2>
        {isSilent && <Empty isFiltered={isNarrowed(filter)} />}
        {!isSilent && <SectionsChart sections={figures.sections} fields={fields} filter={filter} />}
        {weichenstellungen.some(({ supports, contributions }) => supports + contributions > 0) && <WeichenstellungenChart weichenstellungen={weichenstellungen} fields={fields} filter={filter} />}
        {!isSilent && <WeeksChart weeks={figures.weeks} filter={filter} />}
        {!isSilent && <ContextCharts figures={figures} fields={fields} filter={filter} />}
      </section>
    </>
  );
}

/** Of which moment, version and choice the figures are, also on paper, and what they leave out. */
export function Standing({ dashboard: { version, now, waiting, filter } }: { dashboard: DashboardFigures }) {
  return (
    <p className="meta">
      {version !== null && <span>Fassung&nbsp;{version}</span>}
      <span>Stand: {toDayAndTime(now)}</span>
      <span>{waiting === 0 ? "Kein Beitrag wartet auf Prüfung" : `${toGermanNumber(waiting)} in Prüfung, hier nicht enthalten`}</span>
      {isNarrowed(filter) && <span>Gefiltert: {toChips(filter).map(({ word }) => word).join(", ")}</span>}
    </p>
  );
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  return (
    <div className="empty">
      <h3>{isFiltered ? "Kein Beitrag passt zu diesen Filtern." : "Noch kein Beitrag ist veröffentlicht."}</h3>
      <p>{isFiltered ? <a href={HERE}>Alle Filter zurücksetzen</a> : "Sobald die Moderation den ersten veröffentlicht hat, stehen hier Zahlen und Diagramme."}</p>
    </div>
  );
}
