import { Marked, type Tokens } from "marked";
import type { Part } from "#db/schema/sets.ts";
import { setType } from "#app/text/typography.ts";
import { collectFootnotes, withoutFootnotes } from "./footnotes.ts";
import { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
import { countLines, Refusal } from "./refusal.ts";
import { refuseForeignInline } from "./refuse-foreign.ts";
import { type ParsedPassage, readPassage, renderInline } from "./render-passage.ts";

export type ParsedSubheading = { line: number; before: number; title: string; anchor: string };
export type ParsedSection = {
  key: string;
  title: string;
  part: Part | null;
  passages: ParsedPassage[];
  subheadings: ParsedSubheading[];
  footnotes: string[];
};
export type ParsedPaper = { front: FrontMatter; sections: ParsedSection[] };
export type PaperProblem = { line: number; sentence: string };

const PART_KEYS: readonly Part[] = ["preconditions", "potentials", "obstacles", "perspectives"];
const REFUSED_KEYS = new Set(["fassungen", "vergleich"]);

/** Reads the paper's Markdown. Either the whole paper is good or nothing is taken and the first fault is named with its line. */
export function parsePaper(source: string): { ok: true; paper: ParsedPaper } | { ok: false; problem: PaperProblem } {
  try {
    const { front, body, firstLine } = splitFrontMatter(source.replace(/\r\n?/g, "\n").replace(/^\ufeff/, ""));
    return { ok: true, paper: { front, sections: readSections(body, firstLine) } };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: { line: error.line, sentence: error.message } };
    throw error;
  }
}

function readSections(body: string, firstLine: number): ParsedSection[] {
  const footnotes = collectFootnotes(body, firstLine);
  const sections: ParsedSection[] = [];
  let cited: string[] = [];
  let line = firstLine;
  for (const token of new Marked().lexer(withoutFootnotes(body))) {
    const leadingBlank = /^\n*/.exec(token.raw)?.[0].length ?? 0;
    const at = line + leadingBlank;
    line += countLines(token.raw);
    if (token.type === "space" || token.type === "def") continue;
    if (token.type === "heading" && (token as Tokens.Heading).depth === 1) {
      closeSection(sections.at(-1), cited, footnotes, at);
      cited = [];
      sections.push(openSection((token as Tokens.Heading).text, at, sections));
      continue;
    }
    const section = sections.at(-1);
    if (!section) throw new Refusal(at, "Vor diesem Text steht keine Überschrift. Jeder Abschnitt beginnt mit „# Titel {#schluessel}“.");
    if (token.type === "heading") addSubheading(section, token as Tokens.Heading, at);
    else section.passages.push(readPassage(token, at, cited, footnotes));
  }
  closeSection(sections.at(-1), cited, footnotes, line);
  if (sections.length === 0) throw new Refusal(firstLine, "Die Datei hat keine Überschrift. Jeder Abschnitt beginnt mit „# Titel {#schluessel}“.");
  return sections;
}

function openSection(heading: string, line: number, before: ParsedSection[]): ParsedSection {
  refuseForeignInline(heading, line);
  const match = /^(.*?)\s*\{([^}]*)\}$/.exec(heading);
  const title = setType((match?.[1] ?? heading).trim());
  const attributes = match?.[2]?.trim().split(/\s+/) ?? [];
  const key = attributes.find((attribute) => attribute.startsWith("#"))?.slice(1) ?? "";
  if (!/^[a-z][a-z0-9-]*$/.test(key)) throw new Refusal(line, `Der Abschnitt „${title}“ braucht einen Schlüssel aus Kleinbuchstaben, Ziffern und Bindestrichen: „# ${title} {#schluessel}“.`);
  if (REFUSED_KEYS.has(key)) throw new Refusal(line, `Der Schlüssel „${key}“ ist für eine eigene Seite vergeben. Wählen Sie einen anderen.`);
  if (before.some((section) => section.key === key)) throw new Refusal(line, `Der Schlüssel „${key}“ steht an zwei Abschnitten. Jeder braucht einen eigenen.`);
  return { key, title, part: readPart(attributes, line), passages: [], subheadings: [], footnotes: [] };
}

function readPart(attributes: string[], line: number): Part | null {
  const named = attributes.find((attribute) => attribute.startsWith("part="))?.slice("part=".length);
  if (named === undefined) return null;
  const part = PART_KEYS.find((key) => key === named);
  if (!part) throw new Refusal(line, `Den Teil „${named}“ gibt es nicht. Möglich sind ${PART_KEYS.join(", ")}.`);
  return part;
}

function closeSection(section: ParsedSection | undefined, cited: string[], footnotes: Map<string, string>, line: number) {
  if (!section) return;
  if (section.passages.length === 0) throw new Refusal(line, `Der Abschnitt „${section.title}“ hat keinen Text.`);
  section.footnotes = cited.map((label) => renderInline(footnotes.get(label) ?? ""));
  const dangling = section.subheadings.find((subheading) => subheading.before === section.passages.length);
  if (dangling) throw new Refusal(dangling.line, `Unter der Zwischenüberschrift „${dangling.title}“ steht kein Text.`);
}

function addSubheading(section: ParsedSection, token: Tokens.Heading, line: number) {
  if (token.depth > 2) throw new Refusal(line, "Es gibt nur zwei Ebenen von Überschriften: „#“ für Abschnitte und „##“ für Zwischenüberschriften.");
  refuseForeignInline(token.text, line);
  const dangling = section.subheadings.find((subheading) => subheading.before === section.passages.length);
  if (dangling) throw new Refusal(line, `Zwischen der Zwischenüberschrift „${dangling.title}“ und dieser steht kein Text.`);
  const title = setType(token.text);
  section.subheadings.push({ line, before: section.passages.length, title, anchor: `${section.key}-${toAnchor(token.text)}` });
}

function toAnchor(title: string): string {
  const ascii = title.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
  return ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
