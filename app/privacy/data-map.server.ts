import { BASES, LASTING, TOLD } from "#db/data-map/annotation.ts";
import { BESIDE } from "#db/data-map/beside.ts";
import { type MappedTable, ROOMS } from "#db/data-map/rooms.ts";
import { PERIOD_NAMES, PERIODS, toPeriodWords } from "#db/periods.ts";

const HEADING = ["Wozu", "Grundlage", "Frist", "Auskunft"];

/** The data map as it lies in docs: every column with its purpose, basis and period, and whether the person it is about reads it. */
export function toDataMap(): string {
  return `${[INTRODUCTION, toBasesWords(), toLastingWords(), toPeriodsTable(), ...ROOMS.flatMap(({ title, tables }) => [`## ${title}`, ...tables.map(toTableWords)]), toBesideWords()].join("\n\n")}\n`;
}

const INTRODUCTION = `# Datenkarte

<!-- Erzeugt mit „npm run docs:datenkarte“ aus db/data-map/ und db/periods.ts. Bitte dort ändern. -->

Jede Spalte der Datenbank: wozu sie da ist, auf welcher Rechtsgrundlage, wie lange, und ob die Person sie unter „Meine Daten“ liest.
Die Rechtsgrundlagen sind eine Einschätzung der Entwicklung; die datenschutzbeauftragte Person bestätigt sie.`;

function toBasesWords(): string {
  return `## Rechtsgrundlagen\n\n${toRows(["In der Karte", "Rechtsgrundlage"], Object.values(BASES).map(({ short, full }) => [short, full]))}`;
}

function toLastingWords(): string {
  const rows = Object.values(LASTING).flatMap((lasting) => ("sense" in lasting ? [[lasting.words, lasting.sense]] : []));
  return `## Fristen, die an etwas hängen\n\n${toRows(["In der Karte", "Das heißt"], rows)}`;
}

function toPeriodsTable(): string {
  const rows = PERIOD_NAMES.map((name) => [PERIODS[name].what, toPeriodWords(PERIODS[name]), PERIODS[name].why]);
  return `## Was wie lange\n\nDiese Fristen hält der Server von selbst ein, jede Stunde. Was jetzt fällig ist, sagt \`npm run retention\`; was gelöscht wurde, steht unter\n\`/verwaltung/fristen\`.\n\n${toRows(["Was", "Wie lange", "Warum nicht länger"], rows)}`;
}

function toTableWords({ name, purpose, columns }: MappedTable): string {
  return `### ${name}\n\n${purpose}.\n\n${toRows(["Spalte", ...HEADING], columns.map(({ name: column, word, basis, period, told }) => [`\`${column}\``, word, BASES[basis].short, period, TOLD[told]]))}`;
}

function toBesideWords(): string {
  return `## Neben den Tabellen\n\n${toRows(["Was", ...HEADING], BESIDE.map(({ name, purpose, basis, period, told }) => [name.replaceAll("*", "\\*"), purpose, BASES[basis].short, period, TOLD[told]]))}`;
}

function toRows(heading: string[], rows: string[][]): string {
  return [heading, heading.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
