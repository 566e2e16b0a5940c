import { Marked, type Tokens } from "marked";
import type { Part } from "#db/schema/sets.ts";
import { looksPathological } from "#app/text/markdown-depth.ts";
import { setType } from "#app/text/typography.ts";
import { collectFootnotes, withoutFootnotes } from "./footnotes.ts";
import { type FrontMatter, skipFrontMatter, splitFrontMatter } from "./front-matter.ts";
import { countLines, Refusal } from "./refusal.ts";
import { refuseForeignInline } from "./refuse-foreign.ts";
import { type ParsedPassage, readPassage, renderInline, toUnread } from "./render-passage.ts";
import { isRefusedKey, toAnchor } from "./section-key.ts";

export type ParsedSubheading = { line: number; before: number; title: string; anchor: string };
export type ParsedSection = {
  line: number;
  key: string;
  title: string;
  part: Part | null;
  passages: ParsedPassage[];
  subheadings: ParsedSubheading[];
  footnotes: string[];
};
export type ParsedPaper = { front: FrontMatter; sections: ParsedSection[] };
export type PaperProblem = { line: number; sentence: string };
/** The text as far as it can be read, with all that is wrong with it. */
export type InspectedPaper = { front: Partial<FrontMatter>; sections: ParsedSection[]; problems: PaperProblem[] };

const PART_KEYS: readonly Part[] = ["preconditions", "potentials", "obstacles", "perspectives"];

/** Reads the paper's Markdown. Either the whole paper is good or nothing is taken and the first fault is named with its line. */
export function parsePaper(source: string): { ok: true; paper: ParsedPaper } | { ok: false; problem: PaperProblem } {
  const { front, sections, problems: [problem] } = inspectPaper(source);
  return problem ? { ok: false, problem } : { ok: true, paper: { front: front as FrontMatter, sections } };
}

/** Reads on after a fault, so that a person learns of all of them at once. */
export function inspectPaper(source: string): InspectedPaper {
  const faults = new Faults();
  const text = toUnixLines(source);
  faults.or(() => refuseUnreadable(text), null);
  if (faults.problems.length > 0) return { front: {}, sections: [], problems: faults.problems };
  const begun = faults.or(() => splitFrontMatter(text), { front: {}, ...skipFrontMatter(text) });
  return { front: begun.front, sections: readSections(begun.body, begun.firstLine, faults), problems: faults.problems };
}

/** A table of a hundred rows, each with a few links, has fewer. */
const MOST_SIGNS = 2000;

/** What the parser would take minutes for, or never come back from. */
function refuseUnreadable(text: string) {
  let line = 1;
  for (const paragraph of text.split("\n\n")) {
    if (looksPathological(paragraph, MOST_SIGNS)) throw new Refusal(line, "Dieser Absatz lässt sich nicht lesen: Er ist zu tief verschachtelt oder besteht fast nur aus Zeichen der Formatierung.");
    line += countLines(paragraph) + 2;
  }
}

/** Without what Windows adds. */
export function toUnixLines(source: string): string {
  return source.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "");
}

class Faults {
  readonly problems: PaperProblem[] = [];

  /** What can be read, or what stands in for it where a fault was found. */
  or<Value, Other>(read: () => Value, other: Other): Value | Other {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.problems.push({ line: error.line, sentence: error.message });
      return other;
    }
  }
}

function readSections(body: string, firstLine: number, faults: Faults): ParsedSection[] {
  const footnotes = faults.or(() => collectFootnotes(body, firstLine), null);
  const sections: ParsedSection[] = [];
  let cited: string[] = [];
  let line = firstLine;
  let isHeadless = false;
  const close = (at: number) => faults.or(() => closeSection(sections.at(-1), cited, footnotes ?? new Map(), at), null);
  for (const token of new Marked().lexer(withoutFootnotes(body))) {
    const leadingBlank = /^\n*/.exec(token.raw)?.[0].length ?? 0;
    const at = line + leadingBlank;
    line += countLines(token.raw);
    if (token.type === "space" || token.type === "def") continue;
    if (token.type === "heading" && (token as Tokens.Heading).depth === 1) {
      close(at);
      cited = [];
      sections.push(openSection((token as Tokens.Heading).text, at, sections, faults));
      continue;
    }
    const section = sections.at(-1);
    if (!section) isHeadless = faults.or(() => refuseHeadless(isHeadless, at), true);
    else if (token.type === "heading") faults.or(() => addSubheading(section, token as Tokens.Heading, at), null);
    else section.passages.push(faults.or(() => readPassage(token, at, cited, footnotes), toUnread(token.raw, at)));
  }
  close(line);
  if (sections.length === 0 && !isHeadless) faults.or(() => refuseEmpty(firstLine), null);
  return sections;
}

function refuseHeadless(isKnown: boolean, line: number): true {
  if (isKnown) return true;
  throw new Refusal(line, "Vor diesem Text steht keine Überschrift. Jeder Abschnitt beginnt mit „# Titel {#schluessel}“.");
}

function refuseEmpty(line: number) {
  throw new Refusal(line, "Die Datei hat keine Überschrift. Jeder Abschnitt beginnt mit „# Titel {#schluessel}“.");
}

function openSection(heading: string, line: number, before: ParsedSection[], faults: Faults): ParsedSection {
  faults.or(() => refuseForeignInline(heading, line), null);
  const match = /^(.*?)\s*\{([^}]*)\}$/.exec(heading);
  const title = setType((match?.[1] ?? heading).trim());
  const attributes = match?.[2]?.trim().split(/\s+/) ?? [];
  const key = attributes.find((attribute) => attribute.startsWith("#"))?.slice(1) ?? "";
  faults.or(() => refuseKey(key, { title, line, before }), null);
  return { line, key, title, part: faults.or(() => readPart(attributes, line), null), passages: [], subheadings: [], footnotes: [] };
}

function refuseKey(key: string, { title, line, before }: { title: string; line: number; before: ParsedSection[] }) {
  if (!/^[a-z][a-z0-9-]*$/.test(key)) throw new Refusal(line, `Der Abschnitt „${title}“ braucht einen Schlüssel aus Kleinbuchstaben, Ziffern und Bindestrichen: „# ${title} {#schluessel}“.`);
  if (isRefusedKey(key)) throw new Refusal(line, `Der Schlüssel „${key}“ ist für eine eigene Seite vergeben. Wählen Sie einen anderen.`);
  if (before.some((section) => section.key === key)) throw new Refusal(line, `Der Schlüssel „${key}“ steht an zwei Abschnitten. Jeder braucht einen eigenen.`);
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
