import type { ReactNode } from "react";
import type { Disposition, Kind } from "#db/schema/sets.ts";
import { DispositionRow, DispositionStats } from "#app/evaluation/DispositionCounts.tsx";
import type { SectionFigures } from "#app/evaluation/figures.ts";
import { DISPOSITION_WORDS, KIND_WORDS, SIZE_CLASS_WORDS } from "#app/text/words.ts";
import { BarChart } from "#app/ui/BarChart.tsx";
import { ChartTable } from "#app/ui/ChartTable.tsx";
import { ColumnChart } from "#app/ui/ColumnChart.tsx";
import { PairedBars } from "#app/ui/PairedBars.tsx";
import { StackedBars } from "#app/ui/StackedBars.tsx";
import { Chapter, Specimen } from "./Chapter.tsx";

const KINDS = Object.keys(KIND_WORDS) as Kind[];
const DISPOSITIONS = Object.keys(DISPOSITION_WORDS) as Disposition[];

const toSection = (key: string, title: string, counts: number[], replies: number): SectionFigures => ({
  id: null, key, title, part: "obstacles", byKind: Object.fromEntries(KINDS.map((kind, place) => [kind, counts[place] ?? 0])), replies, total: counts.reduce((sum, count) => sum + count, replies),
});
export const SECTION_FIGURES = [toSection("a", "Stunden und Stellen", [14, 22, 31, 18, 9], 26), toSection("b", "Wege und Räume", [6, 1, 12, 24, 3], 8)];

const COUNTS: Record<Disposition, number> = { adopted: 31, partly: 18, declined: 7, noted: 42 };
const SIZES = [14, 47, 38, 6, 9];
const WEEKS = [4, 11, 19, 8, 3].map((value, place) => ({ word: `KW\u00a0${38 + place}`, short: String(38 + place), value }));
const LIVED: [string, number, number][] = [["1 · Stunden und Stellen", 48, 12], ["2 · Wege und Räume", 31, 27]];

/** Numbers, large and drawn. */
export function FiguresChapter({ showcase }: { showcase: ReactNode }) {
  return (
    <Chapter id="zahlen" title="Zahlen und Diagramme" lead="Der Titel sagt, was auffällt, die Zeile darunter, was gezählt ist. Die Zahlen selbst stehen als Tabelle dabei.">
      <Specimen title="Kennzahlen" note="Groß, oder in einer Zeile ohne das, was nie vorkam.">
        <div className="stack">
          <DispositionStats counts={COUNTS} />
          <DispositionRow counts={{ ...COUNTS, declined: 0 }} />
        </div>
      </Specimen>
      <Specimen title="Diagramme" note="Ein Farbton. Die Stücke eines Balkens unterscheiden Reihenfolge, Muster und Zahl. Längen sind in Prozent, Buchstaben behalten ihre Größe.">
        <div className="dash">
          <BarChart id="d-groesse" title="Größenklasse: am häufigsten Kleinstadt" measure="Beiträge nach Größenklasse, n&nbsp;=&nbsp;114" columns={["Größenklasse", "Beiträge"]} bars={Object.values(SIZE_CLASS_WORDS).map(({ word }, place) => ({ word, value: SIZES[place]! }))} shape="tall" />
          <BarChart id="d-umgang" title="Umgang: am häufigsten zur Kenntnis genommen" measure="Beiträge nach Umgang, n&nbsp;=&nbsp;98" columns={["Umgang", "Beiträge"]} bars={DISPOSITIONS.map((disposition) => ({ word: DISPOSITION_WORDS[disposition].word, value: COUNTS[disposition], path: "/rueckmeldungen" }))} />
          <BarChart id="d-land" title="Bundesland: noch keine Angabe" measure="Beiträge nach Bundesland, n&nbsp;=&nbsp;0" columns={["Bundesland", "Beiträge"]} bars={[{ word: "ohne Angabe", value: 0 }]} />
          <ColumnChart id="d-wochen" title="Zeitverlauf: am meisten in KW&nbsp;40" measure="Beiträge nach Kalenderwoche" told="Fünf Wochen; die meisten in der KW 40: 19 Beiträge." headings={["Woche", "Beiträge"]} columns={WEEKS} />
          <StackedBars id="d-arten" title="Abschnitte: am meisten gesagt zu „Stunden und Stellen“" measure="Beiträge nach Abschnitt und Beitragsart" series={[...KINDS.map((kind) => ({ word: KIND_WORDS[kind].word, sign: kind })), { word: "Antwort" }]} bars={SECTION_FIGURES.map(({ title, byKind, replies }) => ({ word: title, values: [...KINDS.map((kind) => byKind[kind] ?? 0), replies] }))} table={<ChartTable label="Beiträge nach Abschnitt" columns={["Abschnitt", "Beiträge"]} rows={SECTION_FIGURES.map(({ title, total }) => ({ word: title, cells: [String(total)] }))} />} />
          <PairedBars id="d-paare" title="Weichenstellungen: am meisten unterstützt Nr.&nbsp;1" measure="Unterstützung und Beiträge je Weichenstellung" series={[{ word: "„Das erleben wir auch“" }, { word: "Beiträge" }]} pairs={LIVED.map(([word, ...values]) => ({ word, values }))} table={<ChartTable label="Unterstützung und Beiträge" columns={["Weichenstellung", "Unterstützung", "Beiträge"]} rows={LIVED.map(([word, ...values]) => ({ word, cells: values.map(String) }))} />} />
        </div>
      </Specimen>
      <Specimen title="Karte und Liste" note="Punkte mit Beispielen, einer ohne, und die eines Bundeslands. Jeder Ort auf der Karte steht auch in der Liste.">
        <div className="showcase">{showcase}</div>
      </Specimen>
    </Chapter>
  );
}
