import type { Bars, Cells } from "./docx.ts";
import { isRightToLeft, Register, toRuns } from "./docx-runs.ts";
import { DOCX_COLORS } from "./docx-styles.ts";
import type { Span, Table } from "./rich-text.ts";
import { toGermanNumber } from "./words.ts";
import { toXml } from "./xml.ts";

/** As wide as the text, in twentieths of a point. */
export const TEXT_WIDTH = 8787;
const BAR_WIDTHS = [2900, 1000, TEXT_WIDTH - 3900];
const CELL_PADDING = 200;
const SHORTEST_BAR = 60;

/** Facts: the first cell of each row names it. */
export function writeCells({ caption, head, rows, widths, right = [] }: Cells): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((width / whole) * TEXT_WIDTH));
  const toRow = (cells: string[]) => writeRow(cells.map((words, index) => ({ width: columns[index]!, xml: toCellParagraph([{ words }], { isRight: right[index] === true, isBold: index === 0 }) })));
  return toTable({ columns, title: caption, description: `Tabelle mit den Spalten ${head.join(", ")}.` }, [toHead(head, columns, right), ...rows.map(toRow)]);
}

/** A table as the text itself has it. */
export function writeGrid({ rows: [head = [], ...rows], right }: Table, register: Register): string {
  const columns = head.map(() => Math.floor(TEXT_WIDTH / head.length));
  const toRow = (cells: Span[][], isHead: boolean) => writeRow(cells.map((spans, index) => ({ width: columns[index]!, xml: toCellParagraph(spans, { isRight: right[index] === true, isBold: isHead, register }) })), isHead);
  const titles = head.map((spans) => spans.map(({ words }) => words).join("")).join(", ");
  return `${toTable({ columns, title: "Tabelle im Papier", description: `Tabelle mit den Spalten ${titles}.` }, [toRow(head, true), ...rows.map((row) => toRow(row, false))])}<w:p><w:pPr><w:pStyle w:val="Paper"/></w:pPr></w:p>`;
}

/**
 * A chart that is a table: each bar is an empty shaded paragraph as long as its number, so that it can be read out, printed and copied.
 * A picture would need a program to draw it, and could only be described.
 */
export function writeBars({ title, head, bars }: Bars): string {
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const [wordWidth, countWidth, barWidth] = BAR_WIDTHS as [number, number, number];
  const rows = bars.map(({ word, value }, index) => {
    const isLast = index === bars.length - 1;
    return writeRow([
      { width: wordWidth, xml: toCellParagraph([{ words: word }], { isKept: !isLast }) },
      { width: countWidth, xml: toCellParagraph([{ words: toGermanNumber(value) }], { isRight: true, isKept: !isLast }) },
      { width: barWidth, xml: toBar(value / highest, barWidth - CELL_PADDING) },
    ]);
  });
  const description = `Balkendiagramm als Tabelle. ${bars.map(({ word, value }) => `${word}: ${toGermanNumber(value)}`).join(", ")}.`;
  return toTable({ columns: BAR_WIDTHS, title, description }, [toHead(head, BAR_WIDTHS, [false, true, false], true), ...rows]);
}

function toBar(share: number, room: number): string {
  const length = Math.max(SHORTEST_BAR, Math.round(share * room));
  const shade = share === 0 ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${DOCX_COLORS.bar}"/>`;
  const rest = share === 0 ? 0 : room - length;
  return `<w:p><w:pPr><w:pStyle w:val="Bar"/>${shade}<w:ind w:right="${rest}"/></w:pPr></w:p>`;
}

function toHead(titles: string[], columns: number[], right: boolean[], isKept = false): string {
  return writeRow(titles.map((words, index) => ({ width: columns[index]!, xml: toCellParagraph([{ words }], { isRight: right[index] === true, isBold: true, isKept }) })), true);
}

function writeRow(cells: { width: number; xml: string }[], isHead = false): string {
  const shade = isHead ? `<w:shd w:val="clear" w:color="auto" w:fill="${DOCX_COLORS.surface}"/>` : "";
  const written = cells.map(({ width, xml }) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}<w:vAlign w:val="${isHead ? "bottom" : "center"}"/></w:tcPr>${xml}</w:tc>`).join("");
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${written}</w:tr>`;
}

type CellShape = { isRight?: boolean; isBold?: boolean; isKept?: boolean; register?: Register };

function toCellParagraph(spans: Span[], { isRight, isBold, isKept, register = new Register() }: CellShape): string {
  const shape = `${isKept ? "<w:keepNext/>" : ""}${isRightToLeft(spans) ? "<w:bidi/>" : ""}${isRight ? '<w:jc w:val="right"/>' : ""}`;
  return `<w:p><w:pPr><w:pStyle w:val="Cell"/>${shape}</w:pPr>${toRuns(isBold ? spans.map((span) => ({ ...span, isBold: true })) : spans, register)}</w:p>`;
}

function toTable({ columns, title, description }: { columns: number[]; title: string; description: string }, rows: string[]): string {
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="${columns.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="${toXml(title)}"/><w:tblDescription w:val="${toXml(description)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}
