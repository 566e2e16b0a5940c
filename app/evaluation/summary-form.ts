import { z } from "zod";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { toGermanNumber } from "#app/text/words.ts";

/** In code points, as people count. */
export const LONGEST_SUMMARY = 20_000;

const NO_WORDS = "Schreiben Sie die Zusammenfassung.";
const body = z
  .string({ error: NO_WORDS })
  .transform(toStoredText)
  .superRefine((words, issues) => {
    const length = countCodePoints(words);
    if (length === 0) issues.addIssue({ code: "custom", message: NO_WORDS });
    if (length > LONGEST_SUMMARY) issues.addIssue({ code: "custom", message: `Höchstens ${toGermanNumber(LONGEST_SUMMARY)} Zeichen; Ihr Text hat ${toGermanNumber(length)}.` });
  });

/** `version` is the one that was seen, empty for the first; `asOf` is when its page was opened, in UTC milliseconds. */
export const summaryForm = z.strictObject({ version: z.string().default(""), asOf: z.string().regex(/^\d{1,15}$/).transform(Number).optional().catch(undefined), body });
