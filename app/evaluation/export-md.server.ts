import type { Db } from "#db/open.ts";
import { toMarkdown, toMarkdownLine } from "#app/text/markdown-words.ts";
import type { Export } from "./export.server.ts";
import { type Block, toReadable } from "./report.ts";
import { writeReport } from "./report.server.ts";

const SIGNS_PER_PIECE = 50_000;

/** The report as Markdown. What people wrote stands in it as they typed it, and none of it acts. */
export function* writeMarkdown(db: Db, asked: Export): Generator<string> {
  let piece = "";
  for (const block of writeReport(db, asked)) {
    piece += `${toText(block)}\n\n`;
    if (piece.length < SIGNS_PER_PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function toText(block: Block): string {
  if (block.kind === "heading") return `${block.anchor ? `<a id="${block.anchor}"></a>\n\n` : ""}${"#".repeat(block.level)} ${toMarkdownLine(block.words)}`;
  if (block.kind === "contents") return block.entries.map(({ words, anchor }) => `- [${toMarkdownLine(words)}](#${anchor})`).join("\n");
  if (block.kind === "table") return toTable(block);
  return block.kind === "words" ? toMarkdown(block.words) : toMarkdown(block.words).replace(/^/gm, "> ");
}

function toTable({ caption, head, rows }: Extract<Block, { kind: "table" }>): string {
  const toRow = (cells: string[]) => `| ${cells.map(toMarkdownLine).join(" | ")} |`;
  return [`**${toMarkdownLine(caption)}**`, "", toRow(head), `|${head.map(() => "---|").join("")}`, ...rows.map((cells) => toRow(cells.map(toReadable)))].join("\n");
}
