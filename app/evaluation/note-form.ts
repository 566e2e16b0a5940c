import { z } from "zod";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { toGermanNumber } from "#app/text/words.ts";

/** In code points, as people count. */
export const LONGEST_NOTE = 2000;

const NO_WORDS = "Schreiben Sie die Notiz.";
const words = z
  .string({ error: NO_WORDS })
  .transform(toStoredText)
  .superRefine((text, issues) => {
    const length = countCodePoints(text);
    if (length === 0) issues.addIssue({ code: "custom", message: NO_WORDS });
    if (length > LONGEST_NOTE) issues.addIssue({ code: "custom", message: `Höchstens ${toGermanNumber(LONGEST_NOTE)} Zeichen; Ihr Text hat ${toGermanNumber(length)}.` });
  });

export const noteForm = z.strictObject({ contribution: z.string(), words });
