import { stringify } from "yaml";
import { z } from "zod";
import type { Part } from "#db/schema/sets.ts";
import { inspectPaper, type ParsedSection, toUnixLines } from "./parse-paper.ts";
import { skipFrontMatter } from "./front-matter.ts";
import { LONGEST_PAPER } from "./version-form.ts";

const line = z.string().trim().max(300, "Höchstens 300 Zeichen.").transform((words) => words.replace(/\s+/g, " "));

/** What the preview asks for beside the text, in its order. */
export const frontForm = z.object({ title: line.refine((words) => words !== "", "Geben Sie den Titel an."), subtitle: line, version: line, date: line, authors: line, source: line });
export type FrontFields = z.infer<typeof frontForm>;
export const FRONT_FIELDS = Object.keys(frontForm.shape) as (keyof FrontFields)[];

export const choicesForm = frontForm.extend({ text: z.string().min(1, "Fügen Sie den Text des Papiers ein.").max(LONGEST_PAPER, "Der Text ist zu lang: höchstens 1.000.000 Zeichen.") });

/** Sections and passages by their place in the text the choices were made on. */
export type Choices = { front: FrontFields; parts: Map<number, Part | null>; weichenstellungen: Set<number> };

const PARTS: readonly string[] = ["preconditions", "potentials", "obstacles", "perspectives"] satisfies Part[];
const MARK = /\s*\{\.weichenstellung\}\s*$/;

/** Reads which part each section was given (`teil-3`) and which passages are Weichenstellungen (`weiche-12`). */
export function readChoices(typed: Record<string, string>, front: FrontFields): Choices {
  const parts = new Map<number, Part | null>();
  const weichenstellungen = new Set<number>();
  for (const [name, value] of Object.entries(typed)) {
    const [, kind, place] = /^(teil|weiche)-(\d{1,5})$/.exec(name) ?? [];
    if (kind === "teil") parts.set(Number(place), PARTS.includes(value) ? (value as Part) : null);
    if (kind === "weiche") weichenstellungen.add(Number(place));
  }
  return { front, parts, weichenstellungen };
}

/** The fields of the form that are asked of every text, without those that depend on it. */
export function withoutPlaces(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !/^(teil|weiche)-\d+$/.test(name)));
}

/** The text with these choices written into it. All else stays as it is. */
export function applyChoices(source: string, { front, parts, weichenstellungen }: Choices): string {
  const text = toUnixLines(source);
  const { sections } = inspectPaper(text);
  const lines = text.split("\n");
  let passage = sections.reduce((sum, section) => sum + section.passages.length, 0);
  for (const [place, section] of [...sections.entries()].toReversed()) {
    for (const { line: first, lastLine, weichenstellung } of section.passages.toReversed()) {
      passage--;
      if (weichenstellungen.has(passage) !== weichenstellung) lines.splice(first - 1, lastLine - first + 1, ...toMarked(lines.slice(first - 1, lastLine), weichenstellung));
    }
    if (parts.has(place)) lines[section.line - 1] = toHeading(lines[section.line - 1] ?? "", section, parts.get(place) ?? null);
  }
  const known = Object.fromEntries(Object.entries(front).filter(([, words]) => words !== ""));
  return `---\n${stringify(known, { lineWidth: 0 })}---\n\n${skipFrontMatter(lines.join("\n")).body.replace(/^\n+/, "")}`;
}

function toMarked(lines: string[], isMarked: boolean): string[] {
  return isMarked ? lines.join("\n").replace(MARK, "").split("\n") : [...lines, "{.weichenstellung}"];
}

/** Only a heading of the form we know is written anew; of any other the fault has been named. */
function toHeading(heading: string, { key }: ParsedSection, part: Part | null): string {
  const [, words, attributes] = /^(#.*?)\s*\{([^}]*)\}\s*#*\s*$/.exec(heading) ?? [];
  if (words === undefined || key === "") return heading;
  const others = (attributes ?? "").split(/\s+/).filter((attribute) => attribute !== "" && !attribute.startsWith("part="));
  return `${words} {${[...others, ...(part ? [`part=${part}`] : [])].join(" ")}}`;
}
