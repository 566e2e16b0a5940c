import type { Element, Line, Style } from "./docx.ts";
import { DEEPEST_LEVEL, isRightToLeft, Register, toRuns } from "./docx-runs.ts";
import { writeBars, writeCells, writeGrid } from "./docx-tables.ts";
import type { Paragraph, Span } from "./rich-text.ts";
import { toXml, XML_START } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** In twentieths of a point, as all lengths here. */
const INDENT = 425;
const LIST_INDENT = 340;
const LABEL_ROOM = 850;

type Shape = { style: Style | "TOC1" | "TOCHeading"; spans?: Span[]; anchor?: string | undefined; line?: Line | undefined; indent?: number; isCode?: boolean; numbering?: string; hanging?: number; isKept?: boolean; isRunningOn?: boolean };

/** The text of a Word file, element by element. What it refers to gathers in the register on the way. */
export class DocxBody {
  readonly register = new Register();

  start(): string {
    return `${XML_START}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>`;
  }

  /** A4 with one footer; the first page has none. */
  end(): string {
    return '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="1531" w:bottom="1417" w:left="1588" w:header="709" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>';
  }

  write(element: Element): string {
    if (element.kind === "paragraph") return this.#paragraph({ ...element, indent: element.isIndented ? INDENT : 0 });
    if (element.kind === "rich") return this.#rich(element);
    if (element.kind === "contents") return this.#contents(element);
    const caption = this.#paragraph({ style: "Caption", spans: [{ words: element.kind === "bars" ? element.title : element.caption }] });
    if (element.kind === "table") return caption + writeCells(element);
    return `${caption}${this.#paragraph({ style: "Measure", spans: [{ words: element.measure }] })}${writeBars(element)}`;
  }

  #rich({ rich, style, isIndented, label, isKept }: Extract<Element, { kind: "rich" }>): string {
    const indent = label ? LABEL_ROOM : isIndented ? INDENT : 0;
    const [first] = rich;
    const isAlone = label && !(first?.kind === "paragraph" && first.item === null);
    const begin = isAlone ? this.#paragraph({ style: "Label", spans: [{ words: label }] }) : "";
    const blocks = rich.map((block, index) => {
      if (block.kind === "table") return writeGrid(block, this.register);
      if (index === 0 && label && !isAlone) return this.#labelled(block, { style, label });
      return this.#richParagraph(block, { style, indent, isKept: isKept === true && index === rich.length - 1 });
    });
    return begin + blocks.join("");
  }

  /** In a list or a table there is no room for the label before the first line. */
  #labelled({ spans, quoted }: Paragraph, { style, label }: { style: Style; label: string }): string {
    const indent = LABEL_ROOM + quoted * LIST_INDENT;
    return this.#paragraph({ style, spans: [{ words: label, isBold: true }, { words: "\t" }, ...spans], indent, hanging: indent });
  }

  #richParagraph({ spans, quoted, item, isCode }: Paragraph, { style, indent, isKept }: { style: Style; indent: number; isKept: boolean }): string {
    const inner = indent + quoted * LIST_INDENT + (item ? (item.level + 1) * LIST_INDENT : 0);
    const numbering = item?.isFirst ? `<w:numPr><w:ilvl w:val="${Math.min(item.level, DEEPEST_LEVEL)}"/><w:numId w:val="${this.register.listOf(item)}"/></w:numPr>` : "";
    return this.#paragraph({ style, spans, indent: inner, hanging: numbering ? LIST_INDENT : 0, numbering, isCode, isKept });
  }

  #paragraph({ style, spans = [], anchor, line, indent = 0, hanging = 0, numbering = "", isCode = false, isKept = false, isRunningOn = false }: Shape): string {
    const runs = toRuns(isCode ? spans.map((span) => ({ ...span, isCode: true })) : spans, this.register);
    const border = line ? `<w:pBdr><w:bottom w:val="${line.pattern}" w:sz="12" w:space="5" w:color="${line.color}"/></w:pBdr>` : "";
    const bidi = isRightToLeft(spans) ? "<w:bidi/>" : "";
    const room = isRunningOn ? '<w:spacing w:before="560"/>' : "";
    const shift = indent > 0 ? `<w:ind w:left="${indent}"${hanging ? ` w:hanging="${hanging}"` : ""}/>` : "";
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${isKept ? "<w:keepNext/>" : ""}${isRunningOn ? '<w:pageBreakBefore w:val="0"/>' : ""}${numbering}${border}${bidi}${room}${shift}</w:pPr>${this.#mark(runs, anchor)}</w:p>`;
  }

  #mark(runs: string, anchor: string | undefined): string {
    if (anchor === undefined) return runs;
    const { id, name } = this.register.placeOf(anchor);
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** A field with its entries already in it, so that nobody is asked whether to update anything. Page numbers come when a person updates it. */
  #contents({ title, entries }: Extract<Element, { kind: "contents" }>): string {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const begin = `${mark("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>${mark("separate")}`;
    const lines = entries.map(({ words, to, detail }, index) => {
      const runs = `<w:r><w:t xml:space="preserve">${toXml(words)}</w:t></w:r>${detail ? `<w:r><w:t xml:space="preserve"> · ${toXml(detail)}</w:t></w:r>` : ""}`;
      return `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${index === 0 ? begin : ""}<w:hyperlink w:anchor="${this.register.placeOf(to).name}" w:history="1">${runs}</w:hyperlink>${index === entries.length - 1 ? mark("end") : ""}</w:p>`;
    });
    const heading = this.#paragraph({ style: "TOCHeading", spans: [{ words: title }] });
    return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${heading}${lines.join("")}</w:sdtContent></w:sdt>`;
  }
}
