/** What is reported in the demo: contributions by how they begin, reporters by their key or, signed out, by their address. */
export const DEMO_REPORTS = [
  {
    begins: "„Keine Rendite“ sagt sich leicht",
    email: "eine.leserin@auental.example",
    reason: "personal-data",
    words: "Bei uns gibt es am Markt genau ein geerbtes, leeres Haus. Wer hier wohnt, weiß sofort, von wem die Rede ist und dass er Schulden hat.",
    daysAgo: 1.3,
  },
  { begins: "„Keine Rendite“ sagt sich leicht", by: "novotna", reason: "personal-data", words: "Die Sache mit der Bank geht niemanden etwas an.", daysAgo: 0.6 },
  { begins: "Wie soll ein Beschluss über mehrere Fraktionen", email: "ein.leser@borkenwalde.example", reason: "off-topic", words: "", daysAgo: 0.2 },
] as const;
