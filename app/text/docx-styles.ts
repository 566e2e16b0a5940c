import { XML_START } from "./xml.ts";

/** The light colours of app/ui/styles/tokens.css, without their number sign. */
export const DOCX_COLORS = {
  ink: "1a2026", inkSoft: "434b53", inkQuiet: "59626a", line: "d9ddd7", lineStrong: "737c80", surface: "f2f4f0", action: "1c3d5f", link: "1d4a8c", bar: "46698d",
  preconditions: "2a5c85", potentials: "1c6a57", obstacles: "97402f", perspectives: "6a4786",
};
const { ink, inkSoft, inkQuiet, line, lineStrong, surface, action, link } = DOCX_COLORS;

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** The paper speaks serif, everybody else sans: fonts that are on every office computer. */
const SERIF = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Cambria"/>';
const SANS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>';

type Look = { based?: string; next?: string; shape?: string; runs?: string };

/** By id: the name Word knows a style by, and how it looks. Elements in the order the schema demands. */
const PARAGRAPHS: Record<string, [name: string, look: Look]> = {
  Kicker: ["Dachzeile", { shape: '<w:spacing w:before="1700" w:after="240"/>', runs: toRuns({ size: 12, color: inkQuiet }) }],
  Title: ["Title", { next: "Subtitle", shape: `<w:keepNext/>${toRule("bottom", action, 18, 14)}<w:spacing w:after="320" w:line="240" w:lineRule="auto"/>`, runs: SERIF + toRuns({ size: 34, color: action }) }],
  Subtitle: ["Subtitle", { shape: '<w:suppressAutoHyphens/><w:spacing w:after="80"/>', runs: SERIF + toRuns({ size: 15, color: inkSoft }) }],
  Notice: ["Förderhinweis", { shape: `<w:keepLines/>${toRule("left", lineStrong, 18, 10)}<w:spacing w:before="480" w:after="120"/><w:ind w:left="220"/>`, runs: toRuns({ size: 10.5, color: inkSoft }) }],
  Heading1: ["heading 1", { next: "Normal", shape: '<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:suppressAutoHyphens/><w:spacing w:after="280" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>', runs: SERIF + toRuns({ size: 22, color: action }) }],
  Heading2: ["heading 2", { next: "Normal", shape: '<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="400" w:after="100"/><w:outlineLvl w:val="1"/>', runs: `<w:b/><w:bCs/>${toRuns({ size: 12, color: ink })}` }],
  PaperHeading: ["Zwischenüberschrift des Papiers", { based: "Heading2", next: "Paper", shape: '<w:spacing w:before="480" w:after="60"/><w:outlineLvl w:val="1"/>', runs: `${SERIF}<w:b w:val="0"/><w:bCs w:val="0"/>${toRuns({ size: 16, color: action })}` }],
  Heading3: ["heading 3", { next: "Normal", shape: `<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="260" w:after="20"/><w:outlineLvl w:val="2"/>`, runs: `<w:b/><w:bCs/>${toRuns({ size: 10.5, color: action })}` }],
  Paper: ["Papier", { shape: '<w:spacing w:after="140" w:line="288" w:lineRule="auto"/>', runs: SERIF + toRuns({ size: 11 }) }],
  Label: ["Randnummer", { next: "Paper", shape: '<w:keepNext/><w:spacing w:after="0"/>', runs: `${SERIF}<w:b/><w:bCs/>${toRuns({ size: 11 })}` }],
  PaperMeta: ["Zustimmung zum Papier", { based: "Meta", shape: '<w:keepNext w:val="0"/><w:spacing w:after="200"/><w:ind w:left="850"/>' }],
  Setting: ["Weichenstellung", { next: "Paper", shape: '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="40"/><w:ind w:left="850"/>', runs: `<w:b/><w:bCs/>${toRuns({ size: 10, color: action })}` }],
  Meta: ["Angaben", { shape: '<w:keepNext/><w:keepLines/><w:spacing w:after="60"/>', runs: toRuns({ size: 9, color: inkQuiet }) }],
  Detail: ["Angabe zum Praxisbeispiel", { shape: '<w:keepLines/><w:spacing w:after="40"/><w:ind w:left="2300" w:hanging="2300"/>', runs: toRuns({ size: 10 }) }],
  Quoted: ["Quote", { shape: `<w:keepNext/><w:keepLines/>${toRule("left", lineStrong, 6, 8)}<w:spacing w:after="80"/><w:ind w:left="180"/>`, runs: SERIF + toRuns({ size: 10, color: inkSoft }) }],
  QuotedBy: ["Quelle eines Zitats", { based: "Meta", shape: '<w:keepNext w:val="0"/><w:spacing w:after="200"/><w:ind w:left="180"/>' }],
  TeamHeading: ["Überschrift des Projektteams", { next: "Team", shape: `<w:keepNext/><w:keepLines/><w:shd w:val="clear" w:color="auto" w:fill="${surface}"/><w:spacing w:before="120" w:after="0"/>`, runs: `<w:b/><w:bCs/>${toRuns({ size: 10, color: ink })}` }],
  Team: ["Projektteam", { shape: `<w:shd w:val="clear" w:color="auto" w:fill="${surface}"/><w:spacing w:after="60"/>`, runs: toRuns({ size: 10 }) }],
  Caption: ["caption", { shape: '<w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="60"/>', runs: `<w:b/><w:bCs/>${toRuns({ size: 10.5, color: ink })}` }],
  Measure: ["Maß", { shape: '<w:keepNext/><w:spacing w:after="60"/>', runs: toRuns({ size: 9, color: inkQuiet }) }],
  Cell: ["Zelle", { shape: '<w:suppressAutoHyphens/><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>', runs: toRuns({ size: 9.5 }) }],
  Bar: ["Balken", { shape: '<w:spacing w:before="40" w:after="40" w:line="200" w:lineRule="exact"/>', runs: toRuns({ size: 8 }) }],
  TOCHeading: ["TOC Heading", { next: "Normal", shape: '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="280" w:line="240" w:lineRule="auto"/>', runs: SERIF + toRuns({ size: 22, color: action }) }],
  TOC1: ["toc 1", { next: "Normal", shape: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${line}"/><w:between w:val="single" w:sz="4" w:space="4" w:color="${line}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="8787"/></w:tabs><w:spacing w:before="60" w:after="60"/>`, runs: toRuns({ size: 11 }) }],
  Header: ["header", { shape: '<w:spacing w:after="0"/>', runs: toRuns({ size: 9, color: inkQuiet }) }],
  Footer: ["footer", { shape: '<w:tabs><w:tab w:val="right" w:pos="8787"/></w:tabs><w:spacing w:after="0"/>', runs: toRuns({ size: 9, color: inkQuiet }) }],
  FootnoteText: ["footnote text", { shape: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>', runs: toRuns({ size: 9 }) }],
};

const SIGNS: Record<string, [name: string, runs: string]> = {
  Hyperlink: ["Hyperlink", `<w:color w:val="${link}"/><w:u w:val="single"/>`],
  Code: ["Code", '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="19"/><w:szCs w:val="19"/>'],
  FootnoteReference: ["footnote reference", '<w:vertAlign w:val="superscript"/>'],
};

export function toStyles(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${SANS}${toRuns({ size: 10.5, color: ink })}<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const plain = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>';
  const paragraphs = Object.entries(PARAGRAPHS).map(([id, [name, { based = "Normal", next, shape = "", runs = "" }]]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/>${next ? `<w:next w:val="${next}"/>` : ""}<w:qFormat/><w:pPr>${shape}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`);
  const signs = Object.entries(SIGNS).map(([id, [name, runs]]) => `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${runs}</w:rPr></w:style>`);
  return `${XML_START}<w:styles xmlns:w="${MAIN}">${defaults}${plain}${paragraphs.join("")}${signs.join("")}${TABLES}</w:styles>`;
}

const RULE = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${line}"/>`;
/** Lines only across, as on the pages. */
const TABLES = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Figures"><w:name w:val="Zahlen"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${RULE("top")}${RULE("bottom")}${RULE("insideH")}</w:tblBorders></w:tblPr></w:style>`;

function toRuns({ size, color }: { size: number; color?: string }): string {
  return `${color ? `<w:color w:val="${color}"/>` : ""}<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>`;
}

function toRule(side: string, color: string, width: number, space: number): string {
  return `<w:pBdr><w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="${color}"/></w:pBdr>`;
}
