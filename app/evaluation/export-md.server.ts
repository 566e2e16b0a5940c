import type { Db } from "#db/open.ts";
import { toMarkdown, toMarkdownLine } from "#app/text/markdown-words.ts";
import { RichMarkdown } from "#app/text/rich-markdown.ts";
import type { Rich } from "#app/text/rich-text.ts";
import { DISPOSITION_WORDS } from "#app/text/words.ts";
import type { Cell } from "#app/text/xlsx.ts";
import type { Export } from "./export.server.ts";
import { gather } from "./gather.server.ts";
import { type Block, type ReportBars, type ReportContribution, toBar, toReadable, toSupportSentence } from "./report.ts";
import { writeReport } from "./report.server.ts";

const SIGNS_PER_PIECE = 50_000;
type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** The report as Markdown. What people wrote stands in it with its formatting, and none of it does more. */
export function* writeMarkdown(db: Db, asked: Export): Generator<string> {
  const rich = new RichMarkdown();
  let piece = "";
  for (const block of writeReport(db, asked, yield* gather(db, asked))) {
    piece += `${toText(block, rich)}\n\n`;
    if (block.kind === "contribution" && piece.length < SIGNS_PER_PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function toText(block: Block, rich: RichMarkdown): string {
  switch (block.kind) {
    case "title": return toTitle(block);
    case "contents": return ["## Inhalt", block.entries.map(({ words, anchor, detail }) => `- [${toMarkdownLine(words)}](#${anchor})${detail ? ` · ${detail}` : ""}`).join("\n")].join("\n\n");
    case "heading": return `${block.anchor ? toAnchor(block.anchor) : ""}${"#".repeat(block.level + 1)} ${toMarkdownLine(block.words)}`;
    case "subheading": return `### ${toMarkdownLine(block.words)}`;
    case "words": return toMarkdown(block.words);
    case "facts": return toFacts(block.caption, block.facts);
    case "passage": return toPassage(block, rich);
    case "summary": return `### Zusammenfassung des Projektteams\n\n${rich.write(block.said)}\n\n${toMarkdown(block.standing)}`;
    case "bars": return toBars(block);
    case "quotes": return ["### Stimmen, die das Projektteam hervorhebt", ...block.quotes.map(({ words, number, person }) => `${toQuoted(toMarkdown(`„${words}“`))}\n\n[${number}](#${number}) · ${toMarkdownLine(person)}`)].join("\n\n");
    case "contribution": return toContribution(block, rich);
  }
}

function toTitle({ words, paper, notice, facts }: Of<"title">): string {
  return [`# ${toMarkdownLine(words)}`, toMarkdown(paper.join("\n")), toMarkdown(notice), toFacts("Angaben zu diesem Bericht", facts)].join("\n\n");
}

function toPassage({ number, weichenstellung, said, supports }: Of<"passage">, rich: RichMarkdown): string {
  const label = `**Rn. ${toMarkdownLine(number)}**${weichenstellung === null ? "" : ` · Weichenstellung ${weichenstellung}`}`;
  return [label, toQuoted(rich.write(said)), ...(supports > 0 ? [toMarkdown(toSupportSentence(supports))] : [])].join("\n\n");
}

function toContribution({ number, what, context, quote, said, details, answer }: ReportContribution, rich: RichMarkdown): string {
  const lines = [`${toAnchor(number)}#### ${number} · ${what}`, toMarkdown(context), ...(quote ? [toMarkdown(`Zu den Worten: „${quote}“`)] : []), toQuoted(rich.write([...said, ...details.map(toDetail)]))];
  if (!answer) return lines.join("\n\n");
  const umgang = `**Umgang: ${DISPOSITION_WORDS[answer.disposition].word}**${answer.isOutdated ? " · zu einem früheren Wortlaut des Beitrags" : ""}`;
  return [...lines, umgang, "under" in answer.said ? `Erwiderung: siehe [${answer.said.under}](#${answer.said.under})` : rich.write(answer.said)].join("\n\n");
}

/** A paragraph each: as points of a list they would run on from a list the words end with. */
function toDetail([term, words]: [term: string, words: string]): Rich[number] {
  return { kind: "paragraph", spans: [{ words: `${term}:`, isBold: true }, { words: ` ${words}` }], quoted: 0, item: null, isCode: false };
}

function toFacts(caption: string, facts: [string, Cell][]): string {
  return toTable(caption, ["Angabe", "Wert"], facts.map(([title, value]) => [title, toReadable(value)]));
}

function toBars({ title, measure, what, bars }: ReportBars): string {
  const highest = Math.max(0, ...bars.map(({ value }) => value));
  return `${toTable(title, [what, "Beiträge", "Anteil als Balken"], bars.map(({ word, value }) => [word, String(value), toBar(value, highest)]))}\n\n${toMarkdown(measure)}`;
}

function toTable(caption: string, head: string[], rows: string[][]): string {
  const toRow = (cells: string[]) => `| ${cells.map(toMarkdownLine).join(" | ")} |`;
  return [`**${toMarkdownLine(caption)}**`, "", toRow(head), `|${head.map(() => "---|").join("")}`, ...rows.map(toRow)].join("\n");
}

function toQuoted(words: string): string {
  return words.replace(/^/gm, "> ").replace(/^> $/gm, ">");
}

function toAnchor(name: string): string {
  return `<a id="${name}"></a>\n\n`;
}
