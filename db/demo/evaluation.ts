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
