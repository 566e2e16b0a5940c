import { toEnd, toEnvelope } from "./docx-parts.ts";
import { DocxBody } from "./docx-body.ts";
import type { OfficeFile } from "./opc.ts";
import type { Rich, Span } from "./rich-text.ts";
import { writeZip, type ZipPart } from "./zip.ts";

/** A style by its id; what each looks like stands in docx-styles.ts. */
export type Style = "Title" | "Subtitle" | "Kicker" | "Notice" | "Heading1" | "Heading2" | "Heading3" | "PaperHeading" | "Normal" | "Paper" | "Label" | "PaperMeta" | "Setting" | "Meta" | "Detail" | "Quoted" | "QuotedBy" | "Team" | "TeamHeading" | "Caption" | "Measure";
/** A line under a heading: its colour and its pattern. */
export type Line = { color: string; pattern: "single" | "double" | "dashed" | "dotted" };
export type Cells = { caption: string; head: string[]; rows: string[][]; widths: number[]; right?: boolean[] };
export type Bars = { title: string; measure: string; head: [what: string, count: string, bar: string]; bars: { word: string; value: number }[] };
export type Element =
  | { kind: "paragraph"; style: Style; spans: Span[]; anchor?: string; line?: Line; isIndented?: boolean; isRunningOn?: boolean }
  /** The label hangs before its first line, in a margin of its own; what is kept stays on a page with what follows. */
  | { kind: "rich"; style: Style; rich: Rich; isIndented?: boolean; label?: string; isKept?: boolean }
  | ({ kind: "table" } & Cells)
  | ({ kind: "bars" } & Bars)
  | { kind: "contents"; title: string; entries: { words: string; to: string; detail: string }[] };
export type Document = OfficeFile & { header: string; elements: Iterable<Element> };

const ELEMENTS_PER_PIECE = 50;

/** A Word file piece by piece, its elements read as they are written. The same elements give the same bytes. */
export function writeDocx(document: Document): Generator<Uint8Array> {
  return writeZip(toParts(document));
}

/** What the text refers to is known only at its end: those parts come last. */
function* toParts(document: Document): Generator<ZipPart> {
  const body = new DocxBody();
  for (const [path, xml] of toEnvelope(document)) yield { path, pieces: [xml] };
  yield { path: "word/document.xml", pieces: writeBody(document.elements, body) };
  yield* toEnd(body);
}

function* writeBody(elements: Iterable<Element>, body: DocxBody): Generator<string> {
  let piece = body.start();
  let written = 0;
  for (const element of elements) {
    piece += body.write(element);
    if (++written % ELEMENTS_PER_PIECE > 0 && (element.kind === "paragraph" || element.kind === "rich")) continue;
    yield piece;
    piece = "";
  }
  yield piece + body.end();
}
