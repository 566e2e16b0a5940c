import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

export const FORTY_PAGES = readFileSync(new URL("fixtures/vierzig-seiten.docx", import.meta.url));
export const COUNTED = JSON.parse(readFileSync(new URL("fixtures/vierzig-seiten.json", import.meta.url), "utf8")) as Record<"sections" | "second" | "third" | "lists" | "points" | "tables" | "footnotes" | "bold" | "italic" | "links", number>;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES = ["heading 1", "heading 2", "heading 3", "Title", "Subtitle", "Quote", "toc 1"].map((name) => `<w:style w:type="paragraph" w:styleId="${toStyle(name)}"><w:name w:val="${name}"/></w:style>`).join("");

function toStyle(name: string): string {
  return name.replace(" ", "");
}

export const run = (words: string, format = "") => `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const paragraph = (content: string, style = "") => `<w:p><w:pPr>${style ? `<w:pStyle w:val="${toStyle(style)}"/>` : ""}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;
export const heading = (words: string, level = 1) => paragraph(words, `heading ${level}`);
export const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
export const picture = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
export const cell = (words: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
export const table = (...rows: string[][]) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;

type Parts = Record<string, string | Uint8Array>;

/** The parts of a Word file with this body; notes by their place. */
export function toParts(body: string, { notes = [], more = {} }: { notes?: string[]; more?: Parts } = {}): Parts {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>',
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}">${relation("rId1", "officeDocument", "word/document.xml")}</Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${RELATIONS}">${relation("rId1", "styles", "styles.xml")}${relation("rId2", "footnotes", "footnotes.xml")}${relation("rId9", "image", "media/bild.png")}</Relationships>`,
    "word/styles.xml": `<w:styles ${W}>${STYLES}</w:styles>`,
    "word/footnotes.xml": `<w:footnotes ${W}>${notes.map((words, index) => `<w:footnote w:id="${index + 1}">${paragraph(words)}</w:footnote>`).join("")}</w:footnotes>`,
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
}

export function toZip(parts: Parts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]))));
}

/** A Word file as small as it can be. */
export const toWord = (...given: Parameters<typeof toParts>) => toZip(toParts(...given));

export const OLD_WORD = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from("WordDocument", "utf16le")]);
export const LOCKED_WORD = Buffer.concat([OLD_WORD, Buffer.from("EncryptedPackage", "utf16le")]);

/** A file whose text unpacks to sixty megabytes and says it has a hundred bytes. */
export function toLyingBomb(): Buffer {
  const text = Buffer.from("word/document.xml");
  const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, " "));
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(packed.length, 0);
  sizes.writeUInt32LE(100, 4);
  const named = Buffer.from([text.length, 0, 0, 0]);
  const shared = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]), sizes, named]);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), shared, text, packed]);
  const entry = Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), shared, Buffer.alloc(14), text]);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
