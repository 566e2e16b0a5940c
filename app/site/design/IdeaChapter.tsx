import { Chapter, RuleTable, Specimen } from "./Chapter.tsx";

/** What everything else follows from. */
export function IdeaChapter() {
  return (
    <Chapter id="idee" title="Die Idee">
      <ol className="steps cols cols-3">
        <li>
          <h3>Der Rand ist das Produkt</h3>
          <p>Die Seite ist gesetzt wie ein Gesetzeskommentar: die Randnummer außen, der Text in ruhiger Breite, die Beiträge am Rand. Die Diskussion unterbricht das Lesen nie.</p>
        </li>
        <li>
          <h3>Zwei Stimmen, zwei Schriften</h3>
          <p>Das Papier spricht Serif. Alle anderen – Fachleute, Moderation, die Seite selbst – sprechen Grotesk. Wer spricht, sieht man vor dem ersten Wort.</p>
        </li>
        <li>
          <h3>Eine Linie läuft durch alles</h3>
          <p>Jeder Teil des Papiers hat seine Linie, in Farbe und Muster. An einer Weichenstellung zweigt sie ab. Diese Gabel ist Zeichen, Schmuck und Sinn; anderen Schmuck gibt es nicht.</p>
        </li>
      </ol>
    </Chapter>
  );
}

/** Typefaces and sizes as pages use them. */
export function TypeChapter() {
  return (
    <Chapter id="schrift" title="Schrift" lead="So groß wie dieser Satz ist ein Vorspann; so groß wie die Zeile darüber ein Zwischentitel.">
      <Specimen title="Das Papier spricht Serif" note="Source Serif 4, aufrecht und kursiv. Titel sind nie fett, nie in Großbuchstaben, nie gesperrt. Höchstens 37 rem breit, im Mittel 60 Zeichen.">
        <div className="prose">
          <p>
            Lesetext mit <em>Hervorhebung</em>, mit „Anführung“ und ‚halber Anführung‘ und mit <strong>Gewicht</strong>, das in Grotesk steht: So braucht es keinen weiteren Schnitt. § 16 Abs. 2 bleibt in einer Zeile.
          </p>
          <blockquote>
            Ein Zitat im Papier steht eingerückt an einer Linie. <cite>Wer es gesagt hat, steht darunter</cite>
          </blockquote>
        </div>
      </Specimen>
      <Specimen title="Alle anderen sprechen Grotesk" note="Figtree, von 400 bis 650. Fehlt die Datei noch, steht eine Systemschrift da, die auf dieselbe Breite gebracht ist.">
        <div className="stack">
          <p className="subhead">Überschrift in einer Liste</p>
          <p>Text der Oberfläche und der Beiträge.</p>
          <p className="small">Kleiner Text: Angaben, Filter, Tabellen.</p>
          <p className="xsmall quiet">Der kleinste Text, nie unter 14 Pixeln, und die leiseste Farbe.</p>
          <p className="num">Ziffern in Tabellen stehen untereinander: 1.204 und 987.</p>
        </div>
      </Specimen>
      <Specimen title="Größen">
        <RuleTable label="Schriftgrößen" columns={["Name", "Größe", "wofür"]} rules={SIZES} />
      </Specimen>
    </Chapter>
  );
}

const SIZES: [string, string, string][] = [
  ["text-xs", "0,875 rem", "Angaben unter einem Beitrag, Kennzeichen"],
  ["text-s", "0,9375 rem", "Beiträge am Rand, Tabellen, Hinweise zum Feld"],
  ["text-m", "1,0625 rem", "Oberfläche"],
  ["text-read", "1,125 rem, ab 48 em 1,1875 rem", "das Papier"],
  ["text-l", "1,25 rem", "Überschriften der Oberfläche"],
  ["text-xl", "1,5 rem", "kleine Titel, leere Zustände, Diagramme"],
  ["text-2xl", "1,625 bis 2 rem", "Zwischentitel"],
  ["text-3xl", "2,0625 bis 3,25 rem", "Seitentitel"],
];

/** Steps of space, widths, and where the page changes its shape. */
export function SpaceChapter() {
  return (
    <Chapter id="raum" title="Raum">
      <Specimen title="Abstände" note="In Schritten von 4 Pixeln. Eine Lesezeile ist ein eigener Schritt.">
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in the page, so that it measures what the page uses */}
        <svg className="chart__drawing" height="11.5rem" role="img" aria-label="Neun Abstände: 4, 8, 12, 16, 24, 32, 48, 64 und 96 Pixel">
          {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((step, row) => (
            <g key={step}>
              <text x="0" y={`${row * 1.25 + 0.95}rem`}>
                s-{step}
              </text>
              <rect className="bar" x="2.5rem" y={`${row * 1.25 + 0.2}rem`} width={`var(--s-${step})`} height="0.9rem" />
            </g>
          ))}
        </svg>
      </Specimen>
      <Specimen title="Breiten und Umbrüche" note="Nichts ragt bei 320 Pixeln hinaus; breite Tabellen rollen in ihrem eigenen Rahmen.">
        <RuleTable
          label="Umbrüche"
          columns={["ab", "was geschieht"]}
          rules={[
            ["320 Pixel", "eine Spalte, „Rn. 24“ über dem Absatz, große Knöpfe füllen die Zeile"],
            ["48 em", "die Randnummer hängt links der Linie"],
            ["62 em", "das Menü steht offen in einer Reihe"],
            ["70 em", "die Beiträge stehen am Rand neben ihrem Absatz"],
          ]}
        />
      </Specimen>
      <Specimen title="Ecken, Schatten, Bewegung" note="3 Pixel Rundung an allem, was man bedient, keine an Text. Kein Schatten. Nur Farben wechseln, in 120 Millisekunden, und gar nicht, wenn jemand weniger Bewegung wünscht." >
        <p className="actions">
          <button className="btn" type="button">
            Zum Darüberfahren
          </button>
        </p>
      </Specimen>
    </Chapter>
  );
}
