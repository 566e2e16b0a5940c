import { toXml, XML_START } from "./xml.ts";

/** What office files have in common: a ZIP of parts that name each other (Open Packaging Conventions, ECMA-376 part 2). */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export type Relation = { type: string; target: string; isOutside?: boolean };
export type OfficeFile = { title: string; changedAt: number | null };

/** How the file begins: where its main part is, and what it says of itself. */
export function toPackageStart(file: OfficeFile, main: string): [path: string, xml: string][] {
  return [
    ["_rels/.rels", toRelations([{ type: `${OFFICE}/officeDocument`, target: main }, { type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" }])],
    ["docProps/core.xml", toCoreProperties(file)],
  ];
}

export function toContentTypes(parts: [path: string, type: string][]): string {
  const overrides = [...parts, ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"]];
  const listed = overrides.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`).join("");
  return `${XML_START}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${listed}</Types>`;
}

/** They are named rId1, rId2 … in their order. */
export function toRelations(relations: Relation[]): string {
  const listed = relations.map(({ type, target, isOutside }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${toXml(target)}"${isOutside ? ' TargetMode="External"' : ""}/>`).join("");
  return `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">${listed}</Relationships>`;
}

/** No name of a person: whoever passes the file on passes on no more than what is in it. */
function toCoreProperties({ title, changedAt }: OfficeFile): string {
  const times = changedAt === null ? "" : ["created", "modified"].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${new Date(changedAt).toISOString().slice(0, 19)}Z</dcterms:${name}>`).join("");
  return `${XML_START}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${toXml(title)}</dc:title><dc:language>de-DE</dc:language>${times}</cp:coreProperties>`;
}
