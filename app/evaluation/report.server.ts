import type { Db } from "#db/open.ts";
import { countSupports } from "#app/discussion/support-passage.server.ts";
import { findPublishedVersion, listPassages, listSections, type Passage, type Section, type Version } from "#app/paper/read-paper.server.ts";
import { toDay } from "#app/text/dates.ts";
import { FUNDING_NOTICE } from "#app/text/funding.ts";
import { KIND_WORDS, PART_WORDS, REASON_WORDS, toContributionNumber } from "#app/text/words.ts";
import { toPerson } from "./columns.ts";
import type { Export } from "./export.server.ts";
import { readInfo } from "./info.server.ts";
import { listParticipation } from "./participation.server.ts";
import { type Block, toBar } from "./report.ts";
import { BATCH, type ExportRow, listPlaces, rowsNumbered } from "./select.server.ts";
import { listSectionSums, SECTION_COLUMNS } from "./sums.server.ts";

const PAPER = "papier";
const METHOD =
  "Fachleute haben das Positionspapier auf einer öffentlichen Plattform Absatz für Absatz kommentiert. Jeder Beitrag wurde vor der Veröffentlichung nach der Netiquette geprüft; Kürzungen sind im Text gekennzeichnet. Dieser Bericht enthält nur veröffentlichte Wortlaute. Die Teilnahme war freiwillig und offen; die Zahlen beschreiben, wer sich geäußert hat, und sind nicht repräsentativ.";

/** The report block by block, in the order of the paper: what it says, and what was said to it. */
export function* writeReport(db: Db, asked: Export): Generator<Block> {
  const version = findPublishedVersion(db);
  const sections = version ? listSections(db, version) : [];
  yield* writeTitle(version, asked, db);
  const rest = { words: "Zum ganzen Papier und zu früheren Fassungen", anchor: PAPER };
  yield { kind: "contents", entries: [{ words: "Wie dieser Bericht entstand", anchor: "verfahren" }, { words: "Beteiligung in Zahlen", anchor: "beteiligung" }, ...sections.map(({ title, key }) => ({ words: title, anchor: toAnchor(key) })), rest] };
  yield { kind: "heading", level: 2, words: "Wie dieser Bericht entstand", anchor: "verfahren" };
  yield { kind: "words", words: METHOD };
  yield* writeFigures(db, asked);
  const said = Said.read(db, asked);
  const supports = version ? countSupports(db, version) : new Map<string, number>();
  for (const section of sections) yield* writeSection(section, { passages: listPassages(db, section), said, supports });
  yield { kind: "heading", level: 2, words: rest.words, anchor: rest.anchor };
  yield* said.writeRest();
}

function* writeTitle(version: Version | undefined, asked: Export, db: Db): Generator<Block> {
  yield { kind: "heading", level: 1, words: "Bericht zur Fachdiskussion" };
  yield { kind: "words", words: version ? [version.title, version.subtitle].filter(Boolean).join("\n") : "Integration in Bewegung" };
  yield { kind: "words", words: FUNDING_NOTICE };
  yield { kind: "table", caption: "Angaben zu diesem Bericht", head: ["Angabe", "Wert"], rows: readInfo(db, asked).map(([, title, value]) => [title, value]) };
}

function* writeFigures(db: Db, asked: Export): Generator<Block> {
  yield { kind: "heading", level: 2, words: "Beteiligung in Zahlen", anchor: "beteiligung" };
  const sums = listSectionSums(db, asked);
  const [first, last] = [SECTION_COLUMNS[0]!.title, SECTION_COLUMNS.at(-1)!.title];
  const highest = Math.max(0, ...sums.map((row) => Number(row.at(-1))));
  yield { kind: "table", caption: "Beiträge nach Abschnitt", head: [first, last, "Anteil als Balken"], rows: sums.map((row) => [row[0]!, row.at(-1)!, toBar(Number(row.at(-1)), highest)]) };
  for (const { title, rows } of listParticipation(db, asked)) {
    const most = Math.max(0, ...rows.map(({ n }) => n));
    yield { kind: "table", caption: `Beiträge nach ${title}`, head: [title, "Beiträge", "Anteil als Balken"], rows: rows.map(({ word, n }) => [word, n, toBar(n, most)]) };
  }
}

function* writeSection(section: Section, { passages, said, supports }: { passages: Passage[]; said: Said; supports: Map<string, number> }): Generator<Block> {
  yield { kind: "heading", level: 2, words: section.title, anchor: toAnchor(section.key) };
  if (section.part) yield { kind: "words", words: `Teil: ${PART_WORDS[section.part].title}` };
  for (const passage of passages) {
    const setting = passage.weichenstellung === null ? "" : ` · Weichenstellung ${passage.weichenstellung}`;
    yield { kind: "heading", level: 3, words: `Rn. ${passage.number}${setting}` };
    yield { kind: "passage", words: passage.plain };
    const support = supports.get(passage.id) ?? 0;
    if (support > 0) yield { kind: "words", words: support === 1 ? "1 Person sagt: „Das erleben wir auch“." : `${support} Personen sagen: „Das erleben wir auch“.` };
    yield* said.writeAbout(passage.id);
  }
  if (!said.has(section.id)) return;
  yield { kind: "heading", level: 3, words: "Zum ganzen Abschnitt" };
  yield* said.writeAbout(section.id);
}

/** The contributions of a selection, found by what they are about and read only when it is their turn. */
class Said {
  readonly #numbers: Map<string, number[]>;
  readonly #query: ReturnType<typeof rowsNumbered>;
  readonly #asked: Export;

  private constructor(numbers: Map<string, number[]>, query: ReturnType<typeof rowsNumbered>, asked: Export) {
    [this.#numbers, this.#query, this.#asked] = [numbers, query, asked];
  }

  static read(db: Db, asked: Export): Said {
    const places = new Map<number, string>();
    for (const { number, parentNumber, passageId, sectionId } of listPlaces(db, asked.selection)) places.set(number, places.get(parentNumber ?? 0) ?? passageId ?? sectionId ?? PAPER);
    return new Said(Map.groupBy(places.keys(), (number) => places.get(number)!), rowsNumbered(db, asked), asked);
  }

  has(place: string): boolean {
    return this.#numbers.has(place);
  }

  *writeAbout(place: string): Generator<Block> {
    const numbers = this.#numbers.get(place) ?? [];
    this.#numbers.delete(place);
    for (let from = 0; from < numbers.length; from += BATCH) {
      const wanted = numbers.slice(from, from + BATCH);
      const rows = new Map(this.#query.all({ numbers: JSON.stringify(wanted) }).map((row) => [row.number, row]));
      for (const number of wanted) {
        yield* writeContribution(rows.get(number)!, this.#asked);
        this.#asked.onRow?.();
      }
    }
  }

  /** What no passage and no section of today's paper has taken. */
  *writeRest(): Generator<Block> {
    if (this.#numbers.size === 0) yield { kind: "words", words: "Keine Beiträge." };
    for (const place of this.#numbers.keys()) yield* this.writeAbout(place);
  }
}

function* writeContribution(row: ExportRow, asked: Export): Generator<Block> {
  const what = row.parentNumber ? `Antwort auf ${toContributionNumber(row.parentNumber)}` : row.kind ? KIND_WORDS[row.kind].word : "Antwort";
  yield { kind: "heading", level: 4, words: `${toContributionNumber(row.number)} · ${what}` };
  const support = row.supports > 0 ? ` · ${row.supports} × „Das erleben wir auch“` : "";
  const cut = row.cutReason ? ` · gekürzt: ${REASON_WORDS[row.cutReason]}` : "";
  yield { kind: "words", words: `${toPerson(row, asked)} · ${toDay(row.submittedAt)}${support}${cut}` };
  if (row.quote) yield { kind: "words", words: `Zu den Worten: „${row.quote}“` };
  yield { kind: "said", words: row.body };
}

function toAnchor(key: string): string {
  return `abschnitt-${key}`;
}
