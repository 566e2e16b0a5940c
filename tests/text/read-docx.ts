import { DOMParser, type Document, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { dirname, join } from "node:path/posix";
import { toParts } from "./read-xlsx.ts";

export type ReadRun = { words: string; marks: string[]; href: string | null; to: string | null };
export type ReadParagraph = { style: string; words: string; runs: ReadRun[]; anchors: string[]; notes: string[]; item: { id: string; level: number } | null; indent: number };
export type ReadTable = { title: string; description: string; repeats: boolean; rows: string[][] };

const parser = new DOMParser({ onError: onErrorStopParsing });
export const parseXml = (xml: string): Document => parser.parseFromString(xml, "text/xml");

/** Opens a Word file with a parser of somebody else's: what it says, how, and whether its parts fit together. */
export function readDocx(bytes: Uint8Array) {
  const parts = toParts(bytes);
  const documents = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, parseXml(xml)]));
  const text = documents["word/document.xml"]!;
  const targets = readTargets(documents["word/_rels/document.xml.rels"]!);
  const paragraphs = all(text, "w:p").map((paragraph) => toParagraph(paragraph, targets));
  return { parts, documents, paragraphs, tables: all(text, "w:tbl").map(toTable), problems: findProblems(parts, documents) };
}

export function all(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagName(name)];
}

function toParagraph(paragraph: Element, targets: Map<string, string>): ReadParagraph {
  const level = value(paragraph, "w:ilvl");
  const runs = all(paragraph, "w:r").map((run) => toRun(run, targets));
  return {
    style: value(paragraph, "w:pStyle") ?? "", words: runs.map(({ words }) => words).join(""), runs,
    anchors: all(paragraph, "w:bookmarkStart").map((mark) => mark.getAttribute("w:name") ?? ""), notes: all(paragraph, "w:footnoteReference").map((note) => note.getAttribute("w:id") ?? ""),
    item: level === null ? null : { level: Number(level), id: value(paragraph, "w:numId") ?? "" }, indent: Number(all(paragraph, "w:ind")[0]?.getAttribute("w:left") ?? 0),
  };
}

function toRun(run: Element, targets: Map<string, string>): ReadRun {
  const link = run.parentNode?.nodeName === "w:hyperlink" ? (run.parentNode as Element) : null;
  const marks = ["w:b", "w:i", "w:strike"].filter((mark) => all(run, mark).length > 0);
  return { words: toWords(run), marks, href: link?.hasAttribute("r:id") ? (targets.get(link.getAttribute("r:id")!) ?? "missing") : null, to: link?.getAttribute("w:anchor") ?? null };
}

function toWords(node: Element): string {
  return [...node.childNodes].map((child) => (child.nodeName === "w:t" ? child.textContent : child.nodeName === "w:br" ? "\n" : child.nodeName === "w:tab" ? "\t" : "")).join("");
}

function toTable(table: Element): ReadTable {
  const rows = all(table, "w:tr").map((row) => all(row, "w:tc").map((cell) => all(cell, "w:r").map(toWords).join("")));
  return { title: value(table, "w:tblCaption") ?? "", description: value(table, "w:tblDescription") ?? "", repeats: all(all(table, "w:tr")[0]!, "w:tblHeader").length === 1, rows };
}

function value(node: Element, name: string): string | null {
  return all(node, name)[0]?.getAttribute("w:val") ?? null;
}

function readTargets(relations: Document): Map<string, string> {
  return new Map(all(relations, "Relationship").map((relation) => [relation.getAttribute("Id") ?? "", relation.getAttribute("Target") ?? ""]));
}

/** What an office program would call a damaged file: relations into nothing, parts without a type, references without a target, ids given twice. */
function findProblems(parts: Record<string, string>, documents: Record<string, Document>): string[] {
  const types = new Set(all(documents["[Content_Types].xml"]!, "Override").map((part) => part.getAttribute("PartName")));
  const untyped = Object.keys(parts).filter((path) => !/\.rels$|^\[Content_Types\]/.test(path) && !types.has(`/${path}`));
  const missing = [...types].filter((path) => !parts[path!.slice(1)]);
  const relations = Object.entries(documents).filter(([path]) => path.endsWith(".rels")).flatMap(([path, xml]) => all(xml, "Relationship").map((relation) => ({ path, relation })));
  const astray = relations.filter(({ path, relation }) => relation.getAttribute("TargetMode") !== "External" && !parts[join(dirname(dirname(path)), relation.getAttribute("Target")!)]);
  return [...untyped, ...missing.map(String), ...astray.map(({ relation }) => String(relation.getAttribute("Target"))), ...findLoose(documents)];
}

const missingIn = (known: Set<string>, asked: string[]) => asked.filter((id) => !known.has(id));

function findLoose(documents: Record<string, Document>): string[] {
  const [text, notes, numbers, styles] = ["document", "footnotes", "numbering", "styles"].map((name) => documents[`word/${name}.xml`]!) as [Document, Document, Document, Document];
  const ids = (node: Document, name: string, attribute: string) => all(node, name).map((element) => element.getAttribute(attribute) ?? "");
  const loose = (asked: string[], known: string[], what: string) => missingIn(new Set(known), asked).map((id) => `${what} ${id}`);
  const twice = (given: string[], what: string) => (new Set(given).size === given.length ? [] : [`${what} twice`]);
  const names = ids(text, "w:bookmarkStart", "w:name");
  return [
    ...loose([...ids(text, "w:hyperlink", "r:id"), ...ids(text, "w:headerReference", "r:id"), ...ids(text, "w:footerReference", "r:id")].filter(Boolean), [...readTargets(documents["word/_rels/document.xml.rels"]!).keys()], "relation"),
    ...loose(ids(notes, "w:hyperlink", "r:id").filter(Boolean), [...readTargets(documents["word/_rels/footnotes.xml.rels"]!).keys()], "relation of a note"),
    ...loose(ids(text, "w:hyperlink", "w:anchor").filter(Boolean), names, "place"), ...loose(ids(text, "w:footnoteReference", "w:id"), ids(notes, "w:footnote", "w:id"), "note"),
    ...loose(ids(text, "w:numId", "w:val"), ids(numbers, "w:num", "w:numId"), "list"), ...loose([...new Set(["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((name) => ids(text, name, "w:val")))], ids(styles, "w:style", "w:styleId"), "style"),
    ...twice(names, "place"), ...twice(ids(text, "w:bookmarkStart", "w:id"), "place"), ...twice(ids(text, "w:footnoteReference", "w:id"), "note"),
  ];
}
