import type { Db } from "#db/open.ts";
import type { Part } from "#db/schema/sets.ts";
import { toDay } from "#app/text/dates.ts";
import { type Element, type Line, writeDocx } from "#app/text/docx.ts";
import { DOCX_COLORS } from "#app/text/docx-styles.ts";
import type { Rich } from "#app/text/rich-text.ts";
import { DISPOSITION_WORDS } from "#app/text/words.ts";
import type { Export, Pieces } from "./export.server.ts";
import { gather } from "./gather.server.ts";
import { findAsOf } from "./info.server.ts";
import { type Block, type ReportAnswer, type ReportContribution, toReadable, toSupportSentence } from "./report.ts";
import { writeReport } from "./report.server.ts";

/** The patterns by which the pages tell the parts apart, also without colour. */
const PATTERNS: Record<Part, Line["pattern"]> = { preconditions: "single", potentials: "double", obstacles: "dashed", perspectives: "dotted" };
type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** The report as a Word file, piece by piece. */
export function* writeWord(db: Db, asked: Export): Pieces {
  const gathered = yield* gather(db, asked);
  const changedAt = findAsOf(db);
  const header = `Integration in Bewegung · Bericht zur Fachdiskussion${changedAt === null ? "" : ` · Stand ${toDay(changedAt)}`}`;
  yield* writeDocx({ title: `Integration in Bewegung – Bericht zur Fachdiskussion (${asked.profile})`, changedAt, header, elements: toElements(writeReport(db, asked, gathered)) });
}

function* toElements(blocks: Iterable<Block>): Generator<Element> {
  for (const block of blocks) yield* toElement(block);
}

function toElement(block: Block): Element[] {
  switch (block.kind) {
    case "title": return toTitle(block);
    case "contents": return [{ kind: "contents", title: "Inhalt", entries: block.entries.map(({ words, anchor, detail }) => ({ words, to: anchor, detail })) }];
    case "heading": return [toHeading(block)];
    case "subheading": return [say("PaperHeading", block.words)];
    case "words": return block.words.split("\n").map((line) => say("Normal", line));
    case "facts": return [toFacts(block.caption, block.facts)];
    case "passage": return toPassage(block);
    case "summary": return [say("Heading2", "Zusammenfassung des Projektteams"), { kind: "rich", style: "Team", rich: block.said }, say("QuotedBy", block.standing)];
    case "bars": return [{ kind: "bars", title: block.title, measure: block.measure, head: [block.what, "Beiträge", "Anteil als Balken"], bars: block.bars }];
    case "quotes": return [say("Heading2", "Stimmen, die das Projektteam hervorhebt"), ...block.quotes.flatMap(toQuote)];
    case "contribution": return toContribution(block);
  }
}

function toTitle({ words, paper: [title = "", ...rest], notice, facts }: Of<"title">): Element[] {
  return [say("Kicker", "Integration in Bewegung"), say("Title", words), say("Subtitle", title), ...rest.map((line) => say("Subtitle", line)), toFacts("Angaben zu diesem Bericht", facts), say("Notice", notice)];
}

function toHeading({ level, words, anchor, part, isRunningOn }: Of<"heading">): Element {
  return { kind: "paragraph", style: level === 1 ? "Heading1" : "Heading2", spans: [{ words }], ...(isRunningOn ? { isRunningOn } : {}), ...(anchor ? { anchor } : {}), ...(part ? { line: { color: DOCX_COLORS[part], pattern: PATTERNS[part] } } : {}) };
}

function toFacts(caption: string, facts: Of<"facts">["facts"]): Element {
  return { kind: "table", caption, head: ["Angabe", "Wert"], rows: facts.map(([title, value]) => [title, toReadable(value)]), widths: [2, 3] };
}

function toPassage({ number, weichenstellung, said, supports }: Of<"passage">): Element[] {
  const sentence = toSupportSentence(supports);
  return [
    ...(weichenstellung === null ? [] : [say("Setting", `Weichenstellung ${weichenstellung}`)]),
    { kind: "rich", style: "Paper", rich: said, label: `Rn. ${number}` },
    ...(sentence ? [say("PaperMeta", sentence)] : []),
  ];
}

function toQuote({ words, number, person }: Of<"quotes">["quotes"][number]): Element[] {
  return [say("Quoted", `„${words}“`), { kind: "paragraph", style: "QuotedBy", spans: [{ words: number, to: number }, { words: ` · ${person}` }] }];
}

function toContribution({ number, what, isReply: isIndented, context, quote, said, details, answer }: ReportContribution): Element[] {
  return [
    { kind: "paragraph", style: "Heading3", spans: [{ words: `${number} · ${what}` }], anchor: number, isIndented },
    { kind: "paragraph", style: "Meta", spans: [{ words: context }], isIndented },
    ...(quote ? [{ kind: "paragraph", style: "Quoted", spans: [{ words: `Zu den Worten: „${quote}“` }], isIndented } satisfies Element] : []),
    { kind: "rich", style: "Normal", rich: said, isIndented, isKept: answer !== null || details.length > 0 },
    ...(details.length > 0 ? [{ kind: "rich", style: "Detail", rich: details.map(toDetail), isIndented, isKept: answer !== null } satisfies Element] : []),
    ...(answer ? toAnswer(answer, isIndented) : []),
  ];
}

/** The term in a column of its own, as the style has it. */
function toDetail([term, words]: [term: string, words: string]): Rich[number] {
  return { kind: "paragraph", spans: [{ words: term, isBold: true }, { words: "\t" }, { words }], quoted: 0, item: null, isCode: false };
}

function toAnswer({ disposition, isOutdated, said }: ReportAnswer, isIndented: boolean): Element[] {
  const heading = `Umgang: ${DISPOSITION_WORDS[disposition].word}${isOutdated ? " · zu einem früheren Wortlaut des Beitrags" : ""}`;
  return [
    { kind: "paragraph", style: "TeamHeading", spans: [{ words: heading }], isIndented },
    "under" in said ? { kind: "paragraph", style: "Team", spans: [{ words: "Erwiderung: siehe " }, { words: said.under, to: said.under }], isIndented } : { kind: "rich", style: "Team", rich: said, isIndented },
  ];
}

function say(style: Extract<Element, { kind: "paragraph" }>["style"], words: string): Element {
  return { kind: "paragraph", style, spans: [{ words }] };
}
