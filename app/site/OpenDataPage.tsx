import { toDayAndTime } from "#app/text/dates.ts";
import { LICENCE_LIMIT, OPEN_DATA_LICENCE } from "#app/text/licence.ts";
import { toContributionCount } from "#app/text/words.ts";
import { ContributionFields, PaperFields } from "./DataFields.tsx";
import { SITE_FEED, toSectionFeedPath } from "./feeds.ts";

type OpenDataProps = { asOf: number | null; tally: { total: number; replies: number }; sections: { key: string; title: string }[] };

/** What there is to take away, on what terms, and what is in it. */
export function OpenDataPage({ asOf, tally, sections }: OpenDataProps) {
  return (
    <>
      <header className="opening">
        <h1>Offene Daten</h1>
        <p className="lead">Die öffentliche Diskussion zum Weiterverwenden, ohne Anmeldung.</p>
        <p className="meta">
          {asOf !== null && <span>Letzte Änderung: {toDayAndTime(asOf)}</span>}
          <span>{tally.total === 0 ? "Noch kein Beitrag" : toContributionCount(tally.total, tally.replies)}</span>
        </p>
      </header>
      <Files />
      <Licence />
      <Feeds sections={sections} />
      <section className="block" aria-labelledby="felder">
        <h2 id="felder">Felder</h2>
        <p className="narrow">
          In JSON stehen Zeiten in UTC, und leer (<code>null</code>) ist, wozu es nichts gibt. Genau beschrieben ist beides im <a href="/daten/schema.json">Schema</a>. In CSV sind Felder durch Semikolon getrennt und stehen in Anführungszeichen, Zeiten in deutscher Ortszeit; was ein Tabellenprogramm für eine Formel halten könnte, beginnt mit einem Apostroph.
        </p>
        <ContributionFields />
        <PaperFields />
      </section>
    </>
  );
}

function Files() {
  return (
    <section aria-labelledby="dateien">
      <h2 className="hidden" id="dateien">
        Dateien
      </h2>
      <div className="cols cols-3">
        <div className="panel">
          <h3>Beiträge</h3>
          <p>Alle veröffentlichten Beiträge und Antworten, wie die Seiten sie zeigen. Namen stehen nur da, wo Personen sie öffentlich zeigen, ein Kontakt nur bei Praxisbeispielen, wenn er dort öffentlich stehen darf. Adressen zum Anmelden stehen nirgends. Was jemand zurückzieht, fehlt ab der nächsten Anfrage.</p>
          <p className="actions">
            <File path="/daten/beitraege.json" word="JSON herunterladen" what="Beiträge" />
            <File path="/daten/beitraege.csv" word="CSV herunterladen" what="Beiträge" />
          </p>
        </div>
        <div className="panel">
          <h3>Papier</h3>
          <p>Alle Fassungen mit Abschnitten, Randnummern und Weichenstellungen, und Absatz für Absatz, was sich von einer zur nächsten geändert hat.</p>
          <p className="actions">
            <File path="/daten/papier.json" word="JSON herunterladen" what="Papier" />
          </p>
        </div>
        <div className="panel">
          <h3>Schema</h3>
          <p>Was in den beiden JSON-Dateien steht, zum Prüfen mit Programmen (JSON Schema 2020-12).</p>
          <p className="actions">
            <File path="/daten/schema.json" word="Schema herunterladen" />
          </p>
        </div>
      </div>
    </section>
  );
}

function File({ path, word, what }: { path: string; word: string; what?: string }) {
  return (
    <a className="btn btn--secondary" href={path} download>
      {word}
      {what && <span className="hidden">: {what}</span>}
    </a>
  );
}

function Licence() {
  return (
    <section className="block narrow" aria-labelledby="lizenz">
      <h2 id="lizenz">Lizenz</h2>
      <p>
        Die Beiträge stehen unter der Lizenz <a href={OPEN_DATA_LICENCE.url}>{OPEN_DATA_LICENCE.name}</a>. Sie dürfen sie weiterverwenden, auch verändert, wenn Sie die Quelle nennen. Als Quelle genügt die Plattform mit der Beitragsnummer, zum Beispiel <span className="nowrap">„B-042“</span>.
      </p>
      <p className="space-top-m">
        {LICENCE_LIMIT} Das betrifft auch Absätze und Zitate, die in den Dateien neben den Beiträgen stehen. Was Schreibende erlaubt haben, regeln die <a href="/nutzungsbedingungen">Nutzungsbedingungen</a>.
      </p>
    </section>
  );
}

function Feeds({ sections }: Pick<OpenDataProps, "sections">) {
  return (
    <section className="block narrow" aria-labelledby="feeds">
      <h2 id="feeds">Feeds</h2>
      <p>Mit einem Feedreader erfahren Sie, was neu ist, ohne Konto und ohne E-Mail. Alle Feeds sind im Format Atom.</p>
      <ul className="list space-top-s">
        <li>
          <a href={SITE_FEED.path}>{SITE_FEED.title}</a>
        </li>
        {sections.map(({ key, title }) => (
          <li key={key}>
            <a href={toSectionFeedPath(key)}>Beiträge zu „{title}“</a>
          </li>
        ))}
      </ul>
      <p className="space-top-m">
        Auch jeder Beitrag hat einen Feed mit den Antworten darauf: Hängen Sie <code>/feed.xml</code> an seine Adresse an.
      </p>
    </section>
  );
}
