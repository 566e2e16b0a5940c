import { z } from "zod";
import type { Pair } from "./match-passages.ts";

/** Of a whole paper; a hundred pages have about half as much. */
export const LONGEST_PAPER = 1_000_000;

export const paperForm = z.strictObject({
  text: z.string().trim().min(1, "Wählen Sie eine Datei, oder fügen Sie den Text ein.").max(LONGEST_PAPER, "Der Text ist zu lang: höchstens 1.000.000 Zeichen."),
});

const FROM = /^aus-(.+)$/;

export type ComparisonForm = { versionId: string; editorial: boolean; newEdition: boolean; changeNote: string; pairs: Pair[] };
type Compared = { id: string; number: string };

/** Reads what a person said each passage goes back to: Randnummern with commas between them, or nothing for a new passage. */
export function readComparisonForm(form: URLSearchParams, { before, after }: { before: Compared[]; after: Compared[] }): { ok: true; value: ComparisonForm } | { ok: false; errors: Record<string, string> } {
  const ids = new Map(before.map(({ id, number }) => [number, id]));
  const known = new Set(after.map(({ id }) => id));
  const errors: Record<string, string> = {};
  const pairs: Pair[] = [];
  for (const [name, value] of form) {
    const to = FROM.exec(name)?.[1];
    if (to === undefined || !known.has(to)) continue;
    for (const number of new Set(value.split(/[\s,;]+/).filter(Boolean))) {
      const from = ids.get(number);
      if (from === undefined) errors[name] = `Eine Rn. ${number} hat die geltende Fassung nicht.`;
      else pairs.push({ from, to });
    }
  }
  const changeNote = (form.get("changeNote") ?? "").trim();
  if (changeNote.length > 2000) errors.changeNote = "Höchstens 2.000 Zeichen.";
  if (changeNote === "") errors.changeNote = "Sagen Sie in einem Satz, was diese Fassung ändert.";
  const [editorial, newEdition] = [form.get("editorial") === "ja", form.get("newEdition") === "ja"];
  if (editorial && newEdition) errors.newEdition = "Eine Neuausgabe ändert alle Randnummern und ist nicht nur redaktionell. Wählen Sie eines von beiden.";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { versionId: form.get("fassung") ?? "", editorial, newEdition, changeNote, pairs } };
}
