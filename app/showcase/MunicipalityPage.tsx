import { ContributionEntries } from "#app/discussion/ContributionEntries.tsx";
import { joinContribution } from "#app/discussion/drawing.ts";
import { toPlacePath, toPlaceWords } from "#app/discussion/place.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { Html } from "#app/ui/Html.tsx";
import { toMunicipalityFacts } from "./municipalities.ts";
import type { readMunicipality } from "./read-municipality.server.ts";

type MunicipalityProps = NonNullable<ReturnType<typeof readMunicipality>> & { writingPath: string | null };

export function MunicipalityPage({ municipality, examples, others, rest, writingPath }: MunicipalityProps) {
  const { name, slug, isProjectTown } = municipality;
  const facts = toMunicipalityFacts(municipality);
  return (
    <>
      <Crumbs trail={[{ to: "/schaufenster", word: "Schaufenster" }]} here={name} />
      <header className="opening">
        <h1>{name}</h1>
        <p className="meta">
          {facts && <span>{isProjectTown ? facts : `${facts}, nach Angabe derer, die von dort schreiben`}</span>}
          {isProjectTown && (
            <span>
              Eine der neun <a href="/projekt#kommunen">Projektkommunen</a>
            </span>
          )}
        </p>
      </header>
      <section aria-labelledby="beispiele">
        <h2 className="space-bottom" id="beispiele">
          {examples.length === 0 ? "Praxisbeispiele" : examples.length === 1 ? "Ein Praxisbeispiel" : `${examples.length} Praxisbeispiele`}
        </h2>
        {examples.length === 0 ? <Empty name={name} writingPath={writingPath} /> : <Examples examples={examples} />}
      </section>
      {others.length > 0 && (
        <section className="block" aria-labelledby="beitraege">
          <h2 id="beitraege">Weitere Beiträge von hier</h2>
          <ContributionEntries contributions={others} />
          {rest > 0 && (
            <p className="space-top-m">
              <a href={`/beitraege?kommune=${slug}`}>Alle Beiträge aus {name} lesen</a>
            </p>
          )}
        </section>
      )}
      {examples.length > 0 && (
        <p className="actions block">
          {writingPath && (
            <a className="btn" href={writingPath}>
              Praxisbeispiel schreiben
            </a>
          )}
          <a href="/schaufenster">Zurück zum Schaufenster</a>
        </p>
      )}
    </>
  );
}

function Examples({ examples }: Pick<MunicipalityProps, "examples">) {
  return (
    <ol className="entries">
      {examples.map((contribution) => (
        <li key={contribution.number}>
          <div className="entry">
            <p className="entry__where">
              zu <a href={toPlacePath(contribution)}>{toPlaceWords(contribution)}</a>
              {contribution.passageNumber && <span className="quiet"> · {contribution.sectionTitle}</span>}
            </p>
            <Html html={joinContribution(contribution)} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Empty({ name, writingPath }: { name: string; writingPath: string | null }) {
  return (
    <div className="empty">
      <h3>Noch kein Beispiel aus {name}.</h3>
      <p>
        {writingPath && (
          <>
            <a href={writingPath}>Schreiben Sie das erste</a>.{" "}
          </>
        )}
        <a href="/schaufenster">Beispiele aus anderen Städten</a>
      </p>
    </div>
  );
}
