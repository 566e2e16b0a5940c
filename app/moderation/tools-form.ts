import { z } from "zod";
import type { Reason } from "#db/schema/sets.ts";
import { toBeginning } from "#app/text/beginning.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { CLAUSES } from "./clauses.ts";
import { LONGEST_EXPLANATION } from "./decision-form.ts";
import { toWatchedWord } from "./prefilter.ts";

const MOST_WATCHED = 500;
const words = z.string().transform(toStoredText).refine((text) => countCodePoints(text) <= LONGEST_EXPLANATION, "Höchstens 2.000 Zeichen.");

export const templatesForm = z.strictObject(Object.fromEntries(Object.keys(CLAUSES).map((reason) => [reason, words])) as Record<Reason, typeof words>);

/** One word a line. */
export const watchedWordsForm = z.strictObject({
  words: z.string().transform((text, issues) => {
    const lines = [...new Set(toStoredText(text).split("\n").filter((line) => line.trim() !== ""))];
    const wrong = lines.find((line) => toWatchedWord(line) === null);
    if (wrong !== undefined) issues.addIssue({ code: "custom", message: `„${toBeginning(wrong, 80)}“ ist kein einzelnes Wort. Schreiben Sie in jede Zeile eines; ein * am Ende steht für alles, was so beginnt.` });
    if (lines.length > MOST_WATCHED) issues.addIssue({ code: "custom", message: `Die Liste fasst höchstens ${MOST_WATCHED} Wörter.` });
    return [...new Set(lines.flatMap((line) => toWatchedWord(line) ?? []))];
  }),
});

export const noteForm = z.strictObject({ words: words.refine((text) => text !== "", "Schreiben Sie die Notiz, bevor Sie sie speichern.") });
