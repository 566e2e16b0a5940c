import type { ReactNode } from "react";
import { setType } from "#app/text/typography.ts";
import { STATUS_WORDS } from "#app/text/words.ts";
import { Chapter, RuleTable, Specimen } from "./Chapter.tsx";

const TYPED = ["Rn. 29 und Abs. 2", "bis 30. November 2018", "5.000 Zeichen, 37 %", "z. B. in § 16", "Wort – Gedanke"];

/** How words are set and chosen. */
export function WordsChapter() {
  return (
    <Chapter id="worte" title="Worte" lead="Sie. Verben vor Hauptwörtern. Erst was geschehen ist, dann was zu tun ist.">
      <Specimen title="Deutscher Satz" note="Von der Maschine gesetzt, im Papier und in unseren eigenen Worten; nie in denen der Fachleute. Das Zeichen ° steht hier für ein Leerzeichen, an dem keine Zeile umbricht.">
        <RuleTable label="Was zusammenbleibt" columns={["geschrieben", "gesetzt"]} rules={TYPED.map((words) => [words, <SetType key="gesetzt" words={words} />])} />
        <ul className="list space-top-s">
          <li>Anführung „so“, darin ‚so‘; Gedankenstrich mit Leerzeichen; von 5–9 ohne.</li>
          <li>Getrennt werden Wörter ab acht Buchstaben, vier vor und vier nach dem Strich.</li>
          <li>Keine Zeile beginnt mit einem Gedankenstrich.</li>
        </ul>
      </Specimen>
      <Specimen title="Ton">
        <RuleTable label="Ton" columns={["Statt", "schreiben wir"]} rules={TONE} />
      </Specimen>
      <Specimen title="Ein Wort je Sache" note="Das Glossar im README gilt. Stände heißen überall gleich:">
        <p>{Object.values(STATUS_WORDS).map(({ word }) => word).join(" · ")}</p>
      </Specimen>
    </Chapter>
  );
}

function SetType({ words }: { words: string }): ReactNode {
  return setType(words).replaceAll(/[\u00a0\u202f]/g, "°");
}

const TONE: [string, string][] = [
  ["Ungültige Eingabe", "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
  ["Text zu kurz", "Schreiben Sie mindestens 20 Zeichen; bisher sind es 14."],
  ["Leider ist ein Fehler aufgetreten", "Das hat nicht geklappt. Der Fehler liegt bei uns. Gespeichert wurde nichts."],
  ["Bitte beachten Sie, dass …", "Ein Mensch liest jeden Beitrag, bevor er erscheint."],
  ["Absenden", "Beitrag einreichen"],
  ["Sind Sie sicher?", "Antworten bleiben mit einem Hinweis stehen."],
  ["Seite nicht gefunden", "Dieses Gleis endet hier."],
];

/** What becomes of all this elsewhere than on a bright screen. */
export function ModesChapter() {
  return (
    <Chapter id="umgebungen" title="Hell, dunkel, Kontrast, Papier" lead="Diese Seite zeigt, was Ihr Gerät eingestellt hat. Es lohnt sich, sie in jeder Umgebung anzusehen.">
      <Specimen title="Was sich ändert">
        <RuleTable
          label="Umgebungen"
          columns={["Umgebung", "was sich ändert"]}
          rules={[
            ["Dunkel", "andere Werte für dieselben Namen; Knöpfe werden hell mit dunkler Schrift"],
            ["Mehr Kontrast", "leise Schrift wird kräftiger, Haarlinien werden Ränder"],
            ["Erzwungene Farben", "Flächen und Schatten fallen weg; was sie sagten, sagen Ränder; Gewähltes trägt einen dicken Rand"],
            ["Weniger Bewegung", "nichts bewegt sich"],
            ["Gedruckt", "A4, Beiträge unter ihrem Absatz in 9 Punkt, Antworten aufgeklappt; Menüs, Filter und Knöpfe fehlen; die Adresse der Seite steht dabei"],
            ["Ohne Skript", "alles geht; mit Skript kommen Zeichenzähler, Tastenkürzel, Zitieren durch Markieren und das Sichern beim Schreiben hinzu"],
            ["Vorgelesen", "Überschriften in Ordnung, jeder Link sagt sein Ziel, Beiträge sind als Gruppe ihrer Randnummer benannt"],
          ]}
        />
      </Specimen>
      <Specimen title="Fokus" note="Ein Ring in Tinte zwischen einem Spalt Papier und einem gelben Hof, auf jedem Grund zu sehen. Mit der Tabulatortaste lässt er sich durch diese Seite führen.">
        <p>
          <a href="#umgebungen">Ein Link zum Hinführen</a>
        </p>
      </Specimen>
    </Chapter>
  );
}
