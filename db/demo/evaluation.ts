/** What the team of the demo has worked out so far: contributions are named by how they begin. */

export const DEMO_TOPICS: Record<string, string[]> = {
  Zwischennutzung: ["Wir haben eine frühere Drogerie", "Wer haftet bei Ihnen", "Die Stadt als Mieterin", "Was passiert nach den zwei Jahren"],
  Eigentümer: ["„Keine Rendite“ sagt sich leicht", "Von 63 leeren Häusern"],
  Mitzeichnung: ["Ein Mitzeichnungsrecht klingt stark", "Einverstanden, was das Verfahren angeht", "Die Stellungnahme im Wortlaut"],
  Fortführung: ["Aus Sicht eines Fördergebers", "Diese Zeile würde viel ändern", "Unser Frauenfrühstück gab es schon"],
  Antragsaufwand: ["Für 9.800 Euro habe ich 31 Seiten", "In der Liste fehlt ein Schritt"],
};

type DemoAnswer = { to: string[]; disposition: "adopted" | "partly" | "declined" | "noted"; body: string };

/** Answers of one section are released together; `null` = still a draft. */
export const DEMO_ANSWERS: { section: string; releasedDaysAgo: number | null; answers: DemoAnswer[] }[] = [
  {
    section: "leerstand",
    releasedDaysAgo: 5.5,
    answers: [
      {
        to: ["Wir haben eine frühere Drogerie", "Was passiert nach den zwei Jahren"],
        disposition: "adopted",
        body: "Beide Beiträge zeigen, woran Zwischennutzungen nach dem Einzug hängen. Wir nehmen drei Punkte in den Absatz auf: Gebäude vorher prüfen, Belegung planen, und im Vertrag regeln, was geschieht, wenn sich ein zahlender Mieter findet.",
      },
      {
        to: ["„Keine Rendite“ sagt sich leicht"],
        disposition: "partly",
        body: "Der Satz klingt nach Vorwurf, das war nicht gemeint. Wir schreiben ihn um und nennen die Lage kleiner Eigentümer. Dass Leerstand auch ihnen schadet, bleibt stehen.",
      },
      {
        to: ["Zum Besuch der Wirtschaftsförderung"],
        disposition: "adopted",
        body: "Das ist richtig. Der Besuch rückt im Text vor die Eröffnung, mit den vier Fragen, die Sie nennen.",
      },
    ],
  },
  {
    section: "foerderlogik",
    releasedDaysAgo: 3.2,
    answers: [
      {
        to: ["Aus Sicht eines Fördergebers", "Unser Frauenfrühstück gab es schon"],
        disposition: "partly",
        body: "Wir schreiben nicht mehr, dass nur Neues gefördert wird, sondern dass Fortführung selten beantragt wird und warum. Das Beispiel mit den drei Projektnamen steht künftig daneben: Es zeigt, wie der Aufruf beim Verein ankommt.",
      },
      {
        to: ["Der Verweis auf das Grundgesetz"],
        disposition: "adopted",
        body: "Danke für die Klarstellung. Wir trennen im Text die investiven Finanzhilfen des Bundes von den Personal- und Sachkosten, die die Länder dauerhaft tragen können.",
      },
    ],
  },
  {
    section: "stellen-ohne-auftrag",
    releasedDaysAgo: null,
    answers: [
      {
        to: ["Ein Mitzeichnungsrecht klingt stark"],
        disposition: "partly",
        body: "Anhörung mit Frist und Stellungnahme im Wortlaut nehmen wir als zweiten Weg auf. Für größere Verwaltungen halten wir an der Mitzeichnung fest.",
      },
    ],
  },
];

/** Summaries are released with the answers of their section. `{Beginning}` stands for the number of the contribution that begins so. */
export const DEMO_SUMMARIES: Record<string, string> = {
  leerstand:
    "Leere Läden als **Platz auf Probe** finden Zustimmung, wenn jemand das Gebäude vorher prüft und die Belegung regelt [{Wir haben eine frühere Drogerie}]. Offen ist, was nach zwei Jahren geschieht [{Was passiert nach den zwei Jahren}] und wer haftet, wenn tageweise gewechselt wird [{Wer haftet bei Ihnen}].\n\nWidersprochen wird dem Satz über die Rendite: Er übersieht Eigentümer, die selbst unter Druck stehen [{„Keine Rendite“ sagt sich leicht}]. Für Gründungen soll die Beratung vor der Eröffnung kommen [{Zum Besuch der Wirtschaftsförderung}].",
  "stellen-ohne-auftrag":
    "Dass Koordinationsstellen ohne Zugang zur Leitung bleiben, wird mehrfach bestätigt [{Das kann ich unterschreiben}], [{Zum fehlenden Auftrag}]. Umstritten ist das Mitzeichnungsrecht; als zweiter Weg wird eine Anhörung mit Frist vorgeschlagen [{Ein Mitzeichnungsrecht klingt stark}].",
};

/** Words the team wants to quote, with how the contribution begins. */
export const DEMO_QUOTES: [begins: string, words: string][] = [
  ["Wir haben eine frühere Drogerie", "Ein Belegungsplan im Schaufenster ersetzt jede Pressearbeit."],
  ["„Keine Rendite“ sagt sich leicht", "Solange niemand diese Rechnung mit ihm durchgeht, bleibt der Raum nur auf dem Papier günstig."],
  ["Für 9.800 Euro habe ich 31 Seiten", "Für 9.800 Euro habe ich 31 Seiten ausgefüllt."],
  ["Das kann ich unterschreiben", "Ich war zwei Jahre Koordinatorin und in keiner einzigen Amtsleitungsrunde."],
];

/** What the team says about it among itself. */
export const DEMO_TEAM_NOTES: [begins: string, words: string][] = [["„Keine Rendite“ sagt sich leicht", "Vor der Endfassung beim Einzelhandelsverband nachfragen, wie verbreitet das ist."]];
