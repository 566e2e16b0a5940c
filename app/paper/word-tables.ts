import type { Span, Table } from "#app/text/rich-text.ts";
import type { Foreign } from "./word-remarks.ts";
import type { WordDocument, WordElement } from "./word-elements.ts";
import { toSpans } from "./word-spans.ts";

/** A table with its first row as head. Merged cells and tables inside would say something else in Markdown. */
export function toTable(element: WordElement, document: WordDocument): { table: Table; problem: Foreign | null } {
  const rows = (element.children ?? []).filter(({ type }) => type === "tableRow").map((row) => (row.children ?? []).filter(({ type }) => type === "tableCell"));
  const cells = rows.flat();
  const problem = cells.some(({ colSpan = 1, rowSpan = 1 }) => colSpan > 1 || rowSpan > 1) ? "merged" : cells.some((cell) => cell.children?.some(({ type }) => type === "table")) ? "nested" : null;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: width }, (_, column) => (row[column] ? toCell(row[column], document) : [])));
  return { table: { kind: "table", rows: filled, right: Array.from({ length: width }, (_, column) => isRight(rows.slice(1).map((row) => row[column]))) }, problem };
}

function toCell(cell: WordElement, document: WordDocument): Span[] {
  return (cell.children ?? []).flatMap((paragraph, index) => [...(index === 0 ? [] : [{ words: " " }]), ...toSpans(paragraph, document)]);
}

function isRight(cells: (WordElement | undefined)[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell?.children?.every(({ alignment }) => alignment === "right" || alignment === "end"));
}
