/** Rows that the remarks speak of. */
export const SIGNED_IN = "angemeldet";
export const FRAME = "Kopf, Fuß und ein Satz (/abmelden), angemeldet";
export const POST = "Beitrag einreichen bis 303, jeder auf der Platte";

export type Row = { what: string; who: string; perSecond?: number; p50: number; p99?: number; cpu?: number; memory?: number; ratio?: number; ratioOfFirst?: number };

/** The rows as a Markdown table. Times in milliseconds, memory (PSS) in megabytes. */
export function toTable(rows: Row[]): string {
  const lines = rows.map(({ what, who, perSecond, p50, p99, cpu, memory, ratio, ratioOfFirst }) => {
    const ratios = ratio === undefined ? "" : ratio.toFixed(2) + (ratioOfFirst === undefined ? "" : ` (${ratioOfFirst.toFixed(2)})`);
    return `| ${[what, who, toFigure(perSecond, 0), toFigure(p50, 2), toFigure(p99, 2), toFigure(cpu, 3), toFigure(memory, 0), ratios].join(" | ")} |`;
  });
  return ["| was | wer | Anfragen/s | p50 ms | p99 ms | CPU ms je Anfrage | PSS MB | Verhältnis |", "|---|---|---:|---:|---:|---:|---:|---:|", ...lines].join("\n");
}

function toFigure(value: number | undefined, digits: number): string {
  return value === undefined ? "" : value.toFixed(digits);
}

/** Where the time goes in the rows that Remix takes part in, said with the figures of the same run. */
export function toRemarks(rows: Row[]): string {
  const at = (what: string) => rows.findIndex((row) => row.what.endsWith(what));
  const cpuOf = (row: Row | undefined) => row?.cpu ?? 0;
  const [alone, ours, frame, post] = [rows[at(SIGNED_IN)], rows[at(SIGNED_IN) + 1], rows[at(FRAME)], rows[at(POST) + 2]].map(cpuOf) as [number, number, number, number];
  const raw = rows[at(POST) + 1]?.p50 ?? 0;
  return `Wohin die Zeit geht: Eine fast leere Seite kostet in Remix mit Kopf und Fuß schon ${frame.toFixed(2)} ms CPU; die angemeldete Abschnittsseite mit 200 Beiträgen kostet ${ours.toFixed(2)} ms, Remix allein ${alone.toFixed(2)} ms.
Remix allein gibt dabei jeden Beitrag aus; unsere Seite faltet, was auf ihr keinen Platz hat, und verweist auf alles.
Die Beiträge selbst kommen fertig gezeichnet aus dem Speicher; was bleibt, sind der Rahmen, das Schreiben der Bytes und die Fragen nach dem, was nur diese Person betrifft.
Ein eingereichter Beitrag kostet ${post.toFixed(2)} ms CPU, seine Anweisungen samt fsync ${raw.toFixed(2)} ms; der Rest ist Remix (Anfrage, Formular, Routen), das Prüfen und das Rendern des Markdown.

${PROFILES}`;
}

/** Where the budgets are missed: what V8's profiler said, as shares of the processor time. */
const PROFILES = `Profile vom 27.11.2026 (node --cpu-prof, 16 Verbindungen), Anteile der CPU:

- Abschnitt mit 200 Beiträgen, angemeldet: 27 % React (Kopf, Fuß, das Formular und der eine Absatz, an dem diese Person etwas getan hat), 22 % SQLite (ein Dutzend vorbereitete Fragen: Sitzung, Berechtigungen, Eigenes, Unterstütztes, Gefolgtes, Entwurf),
  9 % Bytes senden, 6 % Routen, 5 % Request und Response, 4 % Speicherbereinigung; der Rest verteilt sich auf Node und Remix. Gewünscht war das Achtfache von Remix allein. Mehr ginge nur an Remix vorbei: Schon Kopf und Fuß kosten dort so viel, wie die ganze Seite kosten dürfte.
- Beitrag einreichen: 42 % die Transaktion selbst, fast nur Warten auf die Platte, 21 % ihre und andere Anweisungen, 7 % Anfrage und Formular, 4 % Routen, 4 % Markdown. Gegen fdatasync allein (das auf dieser Platte ein Zehntel einer SQLite-Transaktion braucht) bleibt wenig; gewünscht war 0,3.
- Speicher (PSS, je Zeile am Ende der Last): 130 MB beim Abschnitt mit 200 Beiträgen, 170 bis 240 mit 2.000, nach einer Minute Last auf zehn verschiedene angemeldete Seiten 340 bis 450. Gewünscht waren 190.
  In einem Lauf mit vier Verbindungen über vier Seiten: nach dem Start 122 MB, danach 171 bis 193; davon leben in V8 nach einer Bereinigung 36 bis 39 MB (V8 hält 60 bis 87), 15 sind Puffer, und rund 100 liegen außerhalb: Node selbst, SQLite und die Speicherverwaltung des Systems.
  Das spricht dafür, dass auch das, was unter 16 Verbindungen dazukommt, nicht von der Anwendung behalten wird.
- Suche: Eine neue Frage kostet mit 20.000 Beiträgen sechsmal so viel wie mit 2.000; gezählt und geordnet wird alles, worin das Wort steht. Gewünscht war das Anderthalbfache.
- p99: 16 Verbindungen teilen sich einen Kern, die Wartezeit ist das Sechzehnfache der Rechenzeit. 20 ms verlangten 1,2 ms je Anfrage.`;
