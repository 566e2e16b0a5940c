import { OFFICE, toContentTypes, toPackageStart, toRelations } from "./opc.ts";
import type { SheetColumn, Workbook } from "./xlsx.ts";
import { toXml, XML_START } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The format number of moments: 04.10.2018 14:05. */
const MOMENT = 164;

/** Every part of the file but the sheets themselves, by path. */
export function toEnvelope(workbook: Workbook): [path: string, xml: string][] {
  return [
    ["[Content_Types].xml", toContentTypes([["/xl/workbook.xml", `${KIND}.sheet.main+xml`], ["/xl/styles.xml", `${KIND}.styles+xml`], ...workbook.sheets.map((_, index): [string, string] => [`/xl/worksheets/sheet${index + 1}.xml`, `${KIND}.worksheet+xml`])])],
    ...toPackageStart(workbook, "xl/workbook.xml"),
    ["xl/workbook.xml", toWorkbook(workbook)],
    ["xl/_rels/workbook.xml.rels", toRelations([...workbook.sheets.map((_, index) => ({ type: `${OFFICE}/worksheet`, target: `worksheets/sheet${index + 1}.xml` })), { type: `${OFFICE}/styles`, target: "styles.xml" }])],
    ["xl/styles.xml", STYLES],
  ];
}

/** The header stays in sight and is printed on every page; pages lie across and hold all columns. */
export function toSheetStart(columns: SheetColumn[]): string {
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
  return `${XML_START}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`;
}

export function toSheetEnd({ rows, columns }: { rows: number; columns: number }): string {
  return `</sheetData><autoFilter ref="A1:${toColumnName(columns - 1)}${rows}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** 0 → "A", 26 → "AA". */
export function toColumnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : toColumnName(Math.floor(index / 26) - 1) + last;
}

function toWorkbook({ sheets }: Workbook): string {
  const listed = sheets.map(({ name }, index) => `<sheet name="${toXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  const titles = sheets.map(({ name }, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${toXml(name)}'!$1:$1</definedName>`).join("");
  return `${XML_START}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed}</sheets><definedNames>${titles}</definedNames></workbook>`;
}

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const TOP = '<alignment vertical="top"/>';

/** Plain, header, words, words that look like a formula, number, moment: in the order of STYLE in xlsx.ts. */
const STYLES = `${XML_START}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${MOMENT}" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF1"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1">${WRAPPED}</xf><xf applyAlignment="1">${WRAPPED}</xf><xf quotePrefix="1" applyAlignment="1">${WRAPPED}</xf><xf applyAlignment="1">${TOP}</xf><xf numFmtId="${MOMENT}" applyNumberFormat="1" applyAlignment="1">${TOP}</xf></cellXfs><cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
