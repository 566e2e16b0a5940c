import type { Db } from "#db/open.ts";
import type { Kind } from "#db/schema/sets.ts";
import { countSupports } from "#app/discussion/support-passage.server.ts";
import { toNumberRange } from "#app/paper/outline.ts";
import { findPublishedVersion, listPassages, listSectionNumbers, listSections, type Section } from "#app/paper/read-paper.server.ts";
import { toDay } from "#app/text/dates.ts";
import { readHtml } from "#app/text/read-html.ts";
import { KIND_WORDS, PART_WORDS, toContributionCount } from "#app/text/words.ts";
import { toFinding } from "./chart-words.ts";
import type { Export } from "./export.server.ts";
import type { SectionFigures } from "./figures.ts";
import type { Gathered } from "./gather.server.ts";
import { type MarkedQuote, readMarkedQuotes } from "./marked-quotes.server.ts";
import { readSummaries, type ReadSummary } from "./read-summaries.server.ts";
import { type Block, type ReportBars, type ReportEntry, toSectionAnchor } from "./report.ts";
import { METHOD, writeOpening, writeParticipation } from "./report-opening.server.ts";
import { PAPER, Said } from "./report-said.server.ts";
import { writeText } from "./report-text.server.ts";
import { toNewerWords } from "./summary.ts";

const METHOD_PLACE: ReportEntry = { words: "So kam der Bericht zustande", anchor: "verfahren", detail: "" };
const FIGURES_PLACE: ReportEntry = { words: "Beteiligung in Zahlen", anchor: "beteiligung", detail: "" };
const REST_PLACE: ReportEntry = { words: "Zum ganzen Papier und zu früheren Fassungen", anchor: PAPER, detail: "" };
const KINDS = Object.keys(KIND_WORDS) as Kind[];

type Setting = { said: Said; supports: Map<string, number>; figures: SectionFigures[]; summaries: Map<string, ReadSummary>; marked: Map<string, MarkedQuote[]> };

/** The report block by block, in the order of the paper: what it says, and what was said to it. */
export function* writeReport(db: Db, asked: Export, gathered: Gathered): Generator<Block> {
  const version = findPublishedVersion(db);
  const sections = version ? listSections(db, version) : [];
  const numbers = version ? listSectionNumbers(db, version) : new Map<string, never>();
  yield writeOpening(db, { asked, version, figures: gathered.figures });
  yield { kind: "contents", entries: [METHOD_PLACE, FIGURES_PLACE, ...sections.map(({ id, key, title }) => ({ words: title, anchor: toSectionAnchor(key), detail: toNumberRange(numbers.get(id) ?? null) })), REST_PLACE] };
  yield toHeading(METHOD_PLACE);
  for (const words of METHOD) yield { kind: "words", words };
  yield { ...toHeading(FIGURES_PLACE), isRunningOn: true };
  yield* writeParticipation(db, asked, gathered);
  const setting = { said: Said.sort(db, asked, gathered), supports: version ? countSupports(db, version) : new Map<string, number>(), figures: gathered.figures.sections, summaries: readSummaries(db), marked: readMarkedQuotes(db) };
  for (const section of sections) yield* writeSection(db, { section, asked, setting });
  yield toHeading(REST_PLACE);
  yield* setting.said.writeRest();
}

/** Its text, the team's summary, the figures, the words the team has marked, then all contributions by passage. */
function* writeSection(db: Db, { section, asked, setting: { said, supports, figures, summaries, marked } }: { section: Section; asked: Export; setting: Setting }): Generator<Block> {
  yield { kind: "heading", level: 1, words: section.title, anchor: toSectionAnchor(section.key), part: section.part };
  if (section.part) yield { kind: "words", words: `Teil ${PART_WORDS[section.part].letter}: ${PART_WORDS[section.part].title}` };
  const passages = listPassages(db, section);
  yield* writeText(db, { section, passages, supports });
  const summary = summaries.get(section.key);
  if (summary) yield toSummary(summary, asked);
  const counted = figures.find(({ id }) => id === section.id);
  if (!counted || counted.total === 0) return yield { kind: "words", words: "Zu diesem Abschnitt hat diese Auswahl keine Beiträge." };
  yield { kind: "bars", ...toBars(counted) };
  const quotes = said.listQuotes(marked.get(section.key) ?? []);
  if (quotes.length > 0) yield { kind: "quotes", quotes };
  for (const { id, number, weichenstellung } of passages) {
    if (!said.has(id)) continue;
    yield { kind: "heading", level: 2, words: `Beiträge zu Rn. ${number}${weichenstellung === null ? "" : ` · Weichenstellung ${weichenstellung}`}` };
    yield* said.writeAbout(id);
  }
  if (!said.has(section.id)) return;
  yield { kind: "heading", level: 2, words: "Beiträge zum ganzen Abschnitt" };
  yield* said.writeAbout(section.id);
}

function toHeading({ words, anchor }: ReportEntry): Extract<Block, { kind: "heading" }> {
  return { kind: "heading", level: 1, words, anchor };
}

/** Its numbers lead to the contributions on the platform. */
function toSummary({ html, basis, asOf, newer }: ReadSummary, { publicOrigin }: Export): Block {
  const standing = `Die Zusammenfassung ${basis}. Stand: ${toDay(asOf)}. ${toNewerWords(newer)}`.trim();
  return { kind: "summary", said: readHtml(html.replaceAll('href="/', `href="${publicOrigin}/`)), standing };
}

function toBars({ byKind, replies, total }: SectionFigures): ReportBars {
  const kinds = KINDS.map((kind) => ({ word: KIND_WORDS[kind].word, value: byKind[kind] ?? 0 }));
  const measure = `Beiträge zu diesem Abschnitt nach Beitragsart: ${toContributionCount(total, replies)}`;
  return { title: toFinding("Beitragsart", "am häufigsten", kinds), measure, what: "Beitragsart", bars: [...kinds, { word: "Antwort", value: replies }] };
}
