import { toDayAndTime } from "#app/text/dates.ts";
import { LICENCE_LIMIT, OPEN_DATA_LICENCE } from "#app/text/licence.ts";

/** What somebody reads first who finds the archive and knows nothing of this house. */
export function toReadme({ asOf, publicOrigin }: { asOf: number | null; publicOrigin: string }): string {
  return `INTEGRATION IN BEWEGUNG – ARCHIV DER ÖFFENTLICHEN DISKUSSION

Stand (letzte Änderung): ${asOf === null ? "noch keine Beiträge" : toDayAndTime(asOf)}
Herkunft: ${publicOrigin}

Das Archiv enthält, was öffentlich zu lesen war: das Papier in allen Fassungen, die
veröffentlichten Beiträge und Antworten und was das Projektteam dazu veröffentlicht hat.
Es enthält nichts, was nicht veröffentlicht ist. Namen und Kontakte stehen nur da, wo
Personen sie öffentlich gezeigt haben; Adressen zum Anmelden stehen nirgends.

WAS WORIN STEHT

papier/fassung-1.md …       Das Papier, je Fassung so, wie es aufgenommen wurde
papier/papier.json          Dasselbe für Programme, mit Randnummern und dem Vergleich der Fassungen
beitraege/beitraege.md      Zum Lesen: Abschnitt für Abschnitt Papier, Beiträge, Antworten, Erwiderungen
beitraege/beitraege.json    Die Beiträge für Programme
beitraege/wortlaute.json    Wie Beiträge lauteten, bevor sie überarbeitet wurden, ohne Kontakte
rueckmeldungen.md           Wie das Projektteam mit den Beiträgen umgegangen ist
schema.json                 Was in den JSON-Dateien steht (JSON Schema 2020-12)
manifest.json               Größe und SHA-256 jeder anderen Datei

Zum Lesen genügt ein Textprogramm: Alle Dateien sind Text in UTF-8, .md ist Markdown.

LIZENZ

Beiträge: ${OPEN_DATA_LICENCE.name}
${OPEN_DATA_LICENCE.url}
Als Quelle genügt die Plattform mit der Beitragsnummer, zum Beispiel „B-042“.
${LICENCE_LIMIT}

PRÜFEN

Ob eine Datei unverändert ist, zeigt ihre SHA-256-Prüfsumme, zum Beispiel mit
„sha256sum papier/papier.json“; sie steht in manifest.json.
`;
}
