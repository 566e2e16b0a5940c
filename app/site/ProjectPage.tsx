type ProjectProps = { towns: { name: string; path: string; facts: string }[] };

/** What is known of the project, and nothing beside it. */
export function ProjectPage({ towns }: ProjectProps) {
  return (
    <>
      <header className="opening">
        <h1>Das Projekt</h1>
        <p className="lead">
          Von Juli 2015 bis Juni 2018 führte das Deutsche Institut für Urbanistik (Difu) mit neun Kommunen das Forschungs-Praxis-Projekt „Vielfalt in den Zentren von Klein- und Mittelstädten“ durch.
        </p>
      </header>
      <div className="legal">
        <p>
          Das Ergebnis war bewusst offen: kein Modellprogramm mit festen Bausteinen, sondern ein bundesweites <a href="/schaufenster">Schaufenster</a> für das, was die Städte selbst auf den Weg
          gebracht haben.
        </p>
        <h2 id="papier">Das Positionspapier und diese Diskussion</h2>
        <p>
          Das Positionspapier „Integration in Bewegung bringen – Die Handlungsfähigkeit von Klein- und Mittelstädten stärken“ zeigt gute Voraussetzungen, Potenziale und Hemmnisse, entwickelt Perspektiven für
          die Zukunft und benennt die <a href="/weichenstellungen">Weichenstellungen</a>, die die Städte dafür brauchen.
        </p>
        <p>
          Mit dem <a href="/papier">Papier</a> lädt das Projektteam die Fachöffentlichkeit zur Diskussion ein. Hier findet sie statt.
        </p>
      </div>
      <section className="block" aria-labelledby="kommunen">
        <h2 className="facts__title" id="kommunen">Neun Kommunen</h2>
        <ul className="towns towns--tiles">
          {towns.map(({ name, path, facts }) => (
            <li key={path}>
              <div>
                <a href={path}>{name}</a>
                <p className="small quiet">{facts}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <div className="block cols cols-2">
        <Publications />
        <Partners />
      </div>
      <Funding />
    </>
  );
}

function Publications() {
  return (
    <section aria-labelledby="veroeffentlichungen">
      <h2 className="facts__title" id="veroeffentlichungen">
        Veröffentlichungen
      </h2>
      <ul className="facts">
        <li>
          <b>Sammelband</b> „Vielfalt gestalten. Integration und Stadtentwicklung in Klein- und Mittelstädten“, Edition Difu, Herbst 2018: wissenschaftliche Artikel, Essays, persönliche Positionen
        </li>
        <li>
          <b>Positionspapier</b> „Integration in Bewegung bringen“: <a href="/papier">hier zu lesen</a>
        </li>
        <li>
          <b>Fallstudienbericht</b>
        </li>
        <li>
          <b>Dokumentation der Abschlusstagung</b>
        </li>
      </ul>
    </section>
  );
}

function Partners() {
  return (
    <section aria-labelledby="partner">
      <h2 className="facts__title" id="partner">
        Partner
      </h2>
      <ul className="facts">
        <li>Bundesamt für Migration und Flüchtlinge (BAMF)</li>
        <li>Hessisches Ministerium für Soziales und Integration</li>
        <li>Bundesministerium für Umwelt, Naturschutz, Bau und Reaktorsicherheit (BMUB) und in dessen Nachfolge das Bundesministerium des Innern (BMI)</li>
        <li>Deutscher Städte- und Gemeindebund</li>
      </ul>
    </section>
  );
}

function Funding() {
  return (
    <section className="block" aria-labelledby="foerderung">
      <h2 className="facts__title" id="foerderung">Gefördert von</h2>
      <ul className="facts">
        <li>Asyl-, Migrations- und Integrationsfonds (AMIF) der Europäischen Union</li>
        <li>Projektmittel des Bundesamtes für Migration und Flüchtlinge (BAMF)</li>
        <li>Hessisches Landesprogramm „WIR – Wegweisende Integrationsansätze Realisieren“</li>
        <li>Als Unterstützer genannt: Bundesministerium des Innern (BMI)</li>
      </ul>
    </section>
  );
}
