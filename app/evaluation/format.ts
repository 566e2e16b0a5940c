/** In which form a download comes. `most` is how many contributions it can hold. */
export const FORMATS = ["xlsx", "csv", "docx", "md", "json"] as const;
export type Format = (typeof FORMATS)[number];

export const FORMAT_WORDS: Record<Format, { word: string; sense: string; type: string; most: number }> = {
  xlsx: {
    word: "Excel (XLSX)", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", most: 20_000,
    sense: "Arbeitsmappe mit sechs Blättern: Info, Beiträge, Abschnitte, Weichenstellungen, Schlagworte, Erwiderungen. Zeiten sind Datumswerte, die Kopfzeile hat Filter.",
  },
  docx: {
    word: "Bericht (Word)", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", most: 2000,
    sense: "Bericht zum Lesen, Drucken und Weitergeben: Verfahren, Zahlen, dann das Papier Abschnitt für Abschnitt mit den Beiträgen und den veröffentlichten Erwiderungen. Seitenzahlen stehen im Inhaltsverzeichnis, sobald Sie es aktualisieren (in Word mit F9).",
  },
  csv: { word: "CSV", type: "text/csv; charset=utf-8", most: Number.POSITIVE_INFINITY, sense: "Eine Tabelle mit allen Beiträgen, für Statistik- und Tabellenprogramme." },
  json: { word: "JSON", type: "application/json", most: Number.POSITIVE_INFINITY, sense: "Dieselben Beiträge für Programme, nach einem beschriebenen Schema; Zeiten in UTC." },
  md: { word: "Bericht (Markdown)", type: "text/markdown; charset=utf-8", most: 20_000, sense: "Derselbe Bericht zum Weiterschreiben in jedem Textprogramm." },
};

export function toFormat(name: string | null | undefined): Format | undefined {
  return FORMATS.find((format) => format === name);
}
