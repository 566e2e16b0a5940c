import type { Document } from "./docx.ts";
import type { DocxBody } from "./docx-body.ts";
import { DEEPEST_LEVEL, type Register, toRuns } from "./docx-runs.ts";
import { toStyles } from "./docx-styles.ts";
import { OFFICE, type Relation, toContentTypes, toPackageStart, toRelations } from "./opc.ts";
import type { Span } from "./rich-text.ts";
import { toXml, XML_START } from "./xml.ts";
import type { ZipPart } from "./zip.ts";

const KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const SPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
/** The relations every document has, in the order of their ids; the links of the text come after them. */
const FIXED = ["styles", "numbering", "footnotes", "header", "footer"];
const LISTS_PER_PIECE = 200;
const LIST_INDENT = 340;

/** What can be written before the text. */
export function toEnvelope(document: Document): [path: string, xml: string][] {
  const parts = [...FIXED, "settings"].map((name): [string, string] => [`/word/${name}.xml`, `${KIND}.${name}+xml`]);
  return [
    ["[Content_Types].xml", toContentTypes([["/word/document.xml", `${KIND}.document.main+xml`], ...parts])],
    ...toPackageStart(document, "word/document.xml"),
    ["word/styles.xml", toStyles()],
    ["word/settings.xml", SETTINGS],
    ["word/header.xml", `${XML_START}<w:hdr ${SPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>${toXml(document.header)}</w:t></w:r></w:p></w:hdr>`],
    ["word/footer.xml", `${XML_START}<w:ftr ${SPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:tab/><w:t xml:space="preserve">Seite </w:t></w:r>${toField("PAGE")}<w:r><w:t xml:space="preserve"> von </w:t></w:r>${toField("NUMPAGES")}</w:p></w:ftr>`],
  ];
}

/** What the text has turned out to refer to. */
export function toEnd({ register }: DocxBody): ZipPart[] {
  const fixed: Relation[] = FIXED.map((name) => ({ type: `${OFFICE}/${name}`, target: `${name}.xml` }));
  const notes = `${XML_START}<w:footnotes ${SPACES}>${toSeparator("separator", -1)}${toSeparator("continuationSeparator", 0)}${register.notes.map((spans, index) => toNote(spans, index + 1, register)).join("")}</w:footnotes>`;
  return [
    { path: "word/footnotes.xml", pieces: [notes] },
    { path: "word/numbering.xml", pieces: writeNumbering(register.lists) },
    { path: "word/_rels/footnotes.xml.rels", pieces: [toRelations(register.noteLinks.targets.map(toOutside))] },
    { path: "word/_rels/document.xml.rels", pieces: [toRelations([...fixed, ...register.links.targets.map(toOutside), { type: `${OFFICE}/settings`, target: "settings.xml" }])] },
  ];
}

const SETTINGS = `${XML_START}<w:settings ${SPACES}><w:defaultTabStop w:val="708"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="de-DE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

function toOutside(target: string): Relation {
  return { type: `${OFFICE}/hyperlink`, target, isOutside: true };
}

function toField(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}

function toSeparator(kind: string, id: number): string {
  return `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${kind}/></w:r></w:p></w:footnote>`;
}

function toNote(spans: Span[], id: number, register: Register): string {
  return `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${toRuns(spans, register, register.noteLinks)}</w:p></w:footnote>`;
}

/** Bullets, and for each other list a count of its own that begins where it does. */
function* writeNumbering(lists: Register["lists"]): Generator<string> {
  yield `${XML_START}<w:numbering ${SPACES}>${toLevels(0, () => '<w:numFmt w:val="bullet"/><w:lvlText w:val="–"/>')}${toLevels(1, (level) => `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/>`)}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  for (let from = 0; from < lists.length; from += LISTS_PER_PIECE) yield lists.slice(from, from + LISTS_PER_PIECE).map((list, index) => toCount(list, from + index + 2)).join("");
  yield "</w:numbering>";
}

function toLevels(id: number, toLook: (level: number) => string): string {
  const levels = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/>${toLook(level)}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(level + 1) * LIST_INDENT}" w:hanging="${LIST_INDENT}"/></w:pPr></w:lvl>`);
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join("")}</w:abstractNum>`;
}

function toCount({ start, level }: Register["lists"][number], id: number): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`;
}
