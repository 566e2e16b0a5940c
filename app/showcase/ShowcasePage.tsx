import { type ContributionFilter, type FilterField, isNarrowed } from "#app/discussion/contribution-filter.ts";
import { Pager } from "#app/ui/Pager.tsx";
import { type Example, toExampleCount } from "./example.ts";
import { ExampleList } from "./ExampleList.tsx";
import { GermanyMap } from "./GermanyMap.tsx";
import type { MapMark } from "./map.ts";
import { MunicipalityList } from "./MunicipalityList.tsx";
import type { Counted } from "./showcase-filter.ts";
import { ShowcaseChips, ShowcaseFilters } from "./ShowcaseFilters.tsx";

export type ShowcaseProps = { fields: FilterField[]; filter: ContributionFilter; municipalities: Counted[]; examples: Example[]; marks: MapMark[]; next: string | null; total: number; writingPath: string };

export function ShowcasePage({ fields, filter, municipalities, examples, marks, next, total, writingPath }: ShowcaseProps) {
  return (
    <>
      <header className="opening">
        <h1>Schaufenster</h1>
        <p className="lead">Was Städte und Gemeinden selbst auf den Weg gebracht haben, erzählt von Fachleuten aus der Praxis: zum Nachfragen, Übertragen und Abwandeln.</p>
      </header>
      <ShowcaseFilters fields={fields} filter={filter} />
      <div className="between">
        <p>
          <b className="num">
            {toExampleCount(total)}, {municipalities.length === 1 ? "1 Kommune" : `${municipalities.length} Kommunen`}
          </b>
        </p>
        <ShowcaseChips filter={filter} />
      </div>
      <div className="showcase">
        <Municipalities municipalities={municipalities} />
        <GermanyMap marks={marks} />
      </div>
      <section className="block" id="beispiele" aria-labelledby="beispiele-titel">
        <h2 id="beispiele-titel">Praxisbeispiele</h2>
        {examples.length === 0 ? <Empty isNarrowed={isNarrowed(filter)} writingPath={writingPath} /> : <ExampleList examples={examples} />}
        <Pager label="Weitere Praxisbeispiele" on={next ? { to: next, word: "Weitere Praxisbeispiele" } : null} />
      </section>
      {examples.length > 0 && <Invitation writingPath={writingPath} />}
    </>
  );
}

function Municipalities({ municipalities }: { municipalities: Counted[] }) {
  const [towns, others] = [municipalities.filter(({ isProjectTown }) => isProjectTown), municipalities.filter(({ isProjectTown }) => !isProjectTown)];
  return (
    <div className="stack stack--loose">
      {towns.length > 0 && (
        <section aria-labelledby="projektkommunen">
          <h2 className="subhead" id="projektkommunen">
            Projektkommunen
          </h2>
          <MunicipalityList municipalities={towns} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="weitere">
          <h2 className="subhead" id="weitere">
            Weitere Kommunen
          </h2>
          <MunicipalityList municipalities={others} />
        </section>
      )}
      {municipalities.length === 0 && <p>Keine Kommune passt zu diesen Filtern.</p>}
    </div>
  );
}

function Empty({ isNarrowed, writingPath }: { isNarrowed: boolean; writingPath: string }) {
  return (
    <div className="empty">
      <h3>{isNarrowed ? "Noch kein Beispiel, das zu diesen Filtern passt." : "Noch kein Beispiel."}</h3>
      <p>
        <a href={writingPath}>Schreiben Sie das erste</a>
        {isNarrowed && (
          <>
            {" "}
            oder <a href="/schaufenster">zeigen Sie alle Beispiele an</a>
          </>
        )}
        .
      </p>
    </div>
  );
}

function Invitation({ writingPath }: { writingPath: string }) {
  return (
    <section className="block" aria-labelledby="eigenes">
      <h2 id="eigenes">Ein Beispiel aus Ihrer Stadt?</h2>
      <p className="narrow">Praxisbeispiele sind willkommen, gelungene wie gescheiterte. Sie stehen am Papier, zu dem sie gehören, und hier bei Ihrer Kommune.</p>
      <p className="actions space-top-m">
        <a className="btn" href={writingPath}>
          Praxisbeispiel schreiben
        </a>
      </p>
    </section>
  );
}
