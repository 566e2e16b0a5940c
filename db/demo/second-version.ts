/** What the demo's team has made of the answers: its text once more, with these passages written anew. */

export const DEMO_SECOND_VERSION: { daysAgo: number; changeNote: string; edits: [before: string, after: string][] } = {
  daysAgo: 2.15,
  changeNote: "Eingearbeitet sind die Rückmeldungen zu Leerstand und Förderung. Der Schluss entfällt; er kommt mit der Endfassung neu.",
  edits: [
    ["version: Fassung 1\ndate: 2018-09-03", "version: Fassung 2"],
    [
      "Ihr Wort wiegt mehr als eine Broschüre. Eine klare Haltung ersetzt keine Mittel, aber ohne sie bleibt jedes Programm das Anliegen einer einzelnen Abteilung.\n\nHaltung zeigt sich weniger im Leitbild",
      "Ihr Wort wiegt mehr als eine Broschüre. Eine klare Haltung ersetzt keine Mittel, aber ohne sie bleibt jedes Programm das Anliegen einer einzelnen Abteilung. Haltung zeigt sich weniger im Leitbild",
    ],
    [
      "braucht es keine Rendite wie im Einkaufszentrum, sondern Fenster zur Straße.",
      "braucht es Fenster zur Straße und eine Miete, die tragbar ist. Kleine Eigentümer können sie oft nicht gewähren, weil das Haus belastet ist; sie brauchen jemanden, der mit ihnen rechnet.",
    ],
    [
      "trägt ein begrenztes Risiko und lernt schnell, was funktioniert. Entscheidend ist,",
      "trägt ein begrenztes Risiko und lernt schnell, was funktioniert. Vorher prüft sie das Gebäude, und im Vertrag steht, was geschieht, wenn sich ein zahlender Mieter findet. Entscheidend ist,",
    ],
    [
      "Ein persönlicher Besuch der Wirtschaftsförderung bewirkt hier mehr als ein übersetztes Faltblatt, denn er beginnt mit einer Frage statt mit einer Auskunft.",
      "Ein Besuch der Wirtschaftsförderung vor der Eröffnung bewirkt hier mehr als ein übersetztes Faltblatt. Er beginnt mit vier Fragen: Anerkennung, Nutzungsänderung, Stellplätze, Kredit.",
    ],
    [
      "Gefördert wird, was neu klingt; was sich bewährt hat, gilt als Regelbetrieb und fällt aus der Förderung. So erfinden",
      "Fortführen ließe sich in mehreren Programmen auch Bewährtes, beantragt wird es selten, weil die Aufrufe nach Neuem klingen. So erfinden",
    ],
    ["4. Die Stelle wird ausgeschrieben", "4. Für die Stelle fehlt der Stellenplan; geändert wird er erst mit dem nächsten Haushalt.\n5. Die Stelle wird ausgeschrieben"],
    [
      "5. Nach zwölf Monaten Arbeit beginnt die Suche nach dem nächsten Programm.\n",
      "6. Nach zwölf Monaten Arbeit beginnt die Suche nach dem nächsten Programm.\n\n> Unser Frauenfrühstück war schon Sprachtreff, Gesundheitsprojekt und Demokratieprojekt. Es sind dieselben Frauen und derselbe Kaffee.\n>\n> – Aus einem Beitrag zu Fassung 1 (Demotext)\n",
    ],
    [
      "Umso wichtiger ist, was Länder und Kommunen daneben aus eigener Kraft regeln. Solange",
      "Das gilt für Investitionen; Personal und Sachkosten dürfen die Länder dauerhaft tragen. Umso wichtiger ist, was Länder und Kommunen daneben aus eigener Kraft regeln.\n\nSolange",
    ],
    ["## Was daraus folgt\n\nDamit schließt sich der Kreis. Kurze Wege, offene Räume und engagierte Menschen sind vorhanden; was fehlt, sind Aufträge, Zuständigkeiten und Zeit. In Bewegung kommt Integration dort, wo eine Stadt diese drei Dinge selbst in die Hand nimmt und wo Kreis, Land und Bund ihr dafür den Rücken freihalten.\n", ""],
  ],
};

/** What authors have said since about their contributions, by how these begin. The others have not answered yet. */
export const DEMO_SETTLED: [begins: string, standing: "settled" | "standing"][] = [
  ["Wir haben eine frühere Drogerie", "settled"],
  ["Zum Besuch der Wirtschaftsförderung", "settled"],
  ["„Keine Rendite“ sagt sich leicht", "standing"],
  ["Aus Sicht eines Fördergebers", "settled"],
];
