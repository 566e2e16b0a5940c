import type { Db } from "#db/open.ts";
import type { Version } from "#app/paper/read-paper.server.ts";
import { FUNDING_NOTICE } from "#app/text/funding.ts";
import type { Cell } from "#app/text/xlsx.ts";
import { toFinding } from "./chart-words.ts";
import type { Export } from "./export.server.ts";
import type { Figures } from "./figures.ts";
import type { Gathered } from "./gather.server.ts";
import { type Info, readInfo } from "./info.server.ts";
import { listParticipation, NOT_SAID } from "./participation.ts";
import type { Block, ReportBars } from "./report.ts";
import { listSectionSums } from "./sums.server.ts";

/** How the report came about, a paragraph each. */
export const METHOD = [
  "Fachleute haben das Positionspapier auf einer öffentlichen Plattform Absatz für Absatz kommentiert. Jeder Beitrag wurde vor der Veröffentlichung nach der Netiquette geprüft; Kürzungen sind im Text gekennzeichnet. Dieser Bericht enthält nur veröffentlichte Wortlaute.",
  "Die Teilnahme war freiwillig und offen. Die Zahlen beschreiben, wer sich geäußert hat, und sind nicht repräsentativ.",
  "Randnummern (Rn.) bezeichnen die Absätze des Papiers, Nummern mit einem B davor die Beiträge. Antworten stehen unter dem Beitrag, auf den sie antworten. Was das Projektteam mit einem Beitrag gemacht hat, steht als Umgang mit seiner Erwiderung darunter, sobald beides veröffentlicht ist.",
];
/** What of a file's description belongs on the first page; the rest are figures. */
const ON_TITLE = new Set(["stand", "profil", "auswahl", "fassung", "hinweis"]);

export function writeOpening(db: Db, { asked, version, figures }: { asked: Export; version: Version | undefined; figures: Figures }): Block {
  const paper = version ? [version.title, version.subtitle].filter((line) => line !== null) : ["Integration in Bewegung"];
  return { kind: "title", words: "Bericht zur Fachdiskussion", paper, notice: FUNDING_NOTICE, facts: toFacts(readInfo(db, asked, figures), (key) => ON_TITLE.has(key)) };
}

/** Who took part, and how much was said to what. */
export function* writeParticipation(db: Db, asked: Export, gathered: Gathered): Generator<Block> {
  yield { kind: "facts", caption: "Beteiligung in dieser Auswahl", facts: toFacts(readInfo(db, asked, gathered.figures), (key) => !ON_TITLE.has(key) && key !== "papier") };
  const sums = listSectionSums(db, gathered).map((row) => ({ word: String(row[0]), value: Number(row.at(-1)) }));
  const title = toFinding("Abschnitte", "am meisten gesagt zu", sums.map(({ word, value }) => ({ word: `„${word}“`, value })));
  yield { kind: "bars", title, measure: "Beiträge nach Abschnitt, Antworten mitgezählt", what: "Abschnitt", bars: sums };
  for (const { title: what, rows } of listParticipation(gathered.figures)) yield { kind: "bars", ...toContextBars(what, rows) };
}

function toContextBars(what: string, bars: ReportBars["bars"]): ReportBars {
  const named = bars.filter(({ word }) => word !== NOT_SAID);
  return { title: toFinding(what, "am häufigsten", named), measure: `Beiträge nach ${what}, Antworten mitgezählt`, what, bars };
}

function toFacts(info: Info, isWanted: (key: string) => boolean): [string, Cell][] {
  return info.filter(([key]) => isWanted(key)).map(([, title, value]) => [title, value]);
}
