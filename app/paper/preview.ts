import type { Part } from "#db/schema/sets.ts";
import { toBeginning } from "#app/text/beginning.ts";
import { FRONT_FIELDS, type FrontFields } from "./choices.ts";
import { inspectPaper, type ParsedSection } from "./parse-paper.ts";

const LONGEST_BEGINNING = 110;
/** What the form itself asks for. */
const ASKED = /^(Der Vorspann fehlt|Im Vorspann fehlt der Titel)/;

export type PreviewedPassage = { place: number; beginning: string; weichenstellung: boolean };
export type PreviewedSection = { place: number; title: string; line: number; part: Part | null; passages: PreviewedPassage[] };
export type Preview = { text: string; remarks: string[]; problems: string[]; front: FrontFields; errors: Partial<Record<string, string>>; sections: PreviewedSection[]; footnotes: number };

/** A text as it would be taken in, with all that stands in the way, before anything is stored. */
export function toPreview(text: string, { remarks = [], errors = {} }: { remarks?: string[]; errors?: Partial<Record<string, string>> } = {}): Preview {
  const { front, sections, problems } = inspectPaper(text);
  const fields = Object.fromEntries(FRONT_FIELDS.map((name) => [name, front[name] ?? ""])) as FrontFields;
  let place = 0;
  return {
    text, remarks, front: fields,
    errors: front.title === undefined ? { title: "Geben Sie den Titel an.", ...errors } : errors,
    problems: problems.filter(({ sentence }) => !ASKED.test(sentence)).map((problem) => toPlaced(problem, sections)),
    sections: sections.map(({ title, line, part, passages }, index) => ({ place: index, title, line, part, passages: passages.map(({ plain, weichenstellung }) => ({ place: place++, beginning: toBeginning(plain, LONGEST_BEGINNING), weichenstellung })) })),
    footnotes: sections.reduce((sum, section) => sum + section.footnotes.length, 0),
  };
}

export const isReady = ({ problems, errors }: Preview) => problems.length === 0 && Object.keys(errors).length === 0;

function toPlaced({ line, sentence }: { line: number; sentence: string }, sections: ParsedSection[]): string {
  const section = sections.findLast((known) => known.line <= line);
  return `Zeile ${line}${section ? `, „${section.title}“` : ""}: ${sentence}`;
}
