import { type ContributionFilter, type FilterField, isNarrowed } from "#app/discussion/contribution-filter.ts";
import { Pager } from "#app/ui/Pager.tsx";
import { type Example, toExampleCount } from "./example.ts";
import { ExampleList } from "./ExampleList.tsx";
import { GermanyMap } from "./GermanyMap.tsx";
import type { MapMark } from "./map.ts";
import { MunicipalityList } from "./MunicipalityList.tsx";
import type { Counted } from "./showcase-filter.ts";
import { ShowcaseChips, ShowcaseFilters } from "./ShowcaseFilters.tsx";

export type ShowcaseProps = { fields: FilterField[]; filter: ContributionFilter; municipalities: Counted[]; examples: Example[]; marks: MapMark[]; next: string | null; total: number; writingPath: string | null };

export function ShowcasePage({ fields, filter, municipalities, examples, marks, next, total, writingPath }: ShowcaseProps) {
  const list = (
    <section className={municipalities.length > 0 ? "block" : undefined} id="beispiele" aria-labelledby="beispiele-titel">
      <h2 className="space-bottom" id="beispiele-titel">Praxisbeispiele</h2>
      {examples.length === 0 ? <Empty isNarrowed={isNarrowed(filter)} writingPath={writingPath} /> : <ExampleList examples={examples} />}
      <Pager label="Weitere Praxisbeispiele" on={next ? { to: next, word: "Weitere Praxisbeispiele" } : null} />
    </section>
  );
  return (
    <>
      <header className="opening">
        <h1>Schaufenster</h1>
        <p className="lead">Was Städte und Gemeinden selbst auf den Weg gebracht haben, erzählt von Fachleuten aus der Praxis: zum Nachfragen, Übertragen und Abwandeln.</p>
      </header>
      {(total > 0 || isNarrowed(filter)) && (
        <>
          <ShowcaseFilters fields={fields} filter={filter} />
          <div className="between">
            <p>
              <b className="num">{toCounts(total, municipalities.length)}</b>
            </p>
            <ShowcaseChips filter={filter} />
          </div>
        </>
      )}
      <div className="showcase">
        {municipalities.length > 0 ? <Municipalities municipalities={municipalities} /> : list}
        <GermanyMap marks={marks} />
      </div>
      {municipalities.length > 0 && list}
      {examples.length > 0 && writingPath && <Invitation writingPath={writingPath} />}
    </>
  );
}

function toCounts(examples: number, municipalities: number): string {
  const towns = municipalities === 1 ? "1 Kommune" : `${municipalities} Kommunen`;
  return [examples > 0 && toExampleCount(examples), municipalities > 0 && towns].filter(Boolean).join(", ");
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
    </div>
  );
}

function Empty({ isNarrowed, writingPath }: { isNarrowed: boolean; writingPath: string | null }) {
  return (
    <div className="empty">
      <h3>{isNarrowed ? "Noch kein Beispiel, das zu diesen Filtern passt." : "Noch kein Beispiel."}</h3>
      {writingPath ? (
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
      ) : (
        <p>Beispiele kommen dazu, solange die Diskussion offen ist.</p>
      )}
    </div>
  );
}

function Invitation({ writingPath }: { writingPath: string }) {
  return (
    <section className="block" aria-labelledby="eigenes">
      <h2 id="eigenes">Ein Beispiel aus Ihrer Stadt?</h2>
      <p className="narrow">Praxisbeispiele sind willkommen, gelungene wie gescheiterte. Sie stehen neben dem Absatz des Papiers, zu dem sie gehören, und hier bei Ihrer Kommune.</p>
      <p className="actions space-top-m">
        <a className="btn" href={writingPath}>
          Praxisbeispiel schreiben
        </a>
      </p>
    </section>
  );
}
