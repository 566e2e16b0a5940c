import { z } from "zod";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";

/** In code points, as people count. */
export const LONGEST_BLOCK_WORDS = 2000;
const NO_WORDS = "Schreiben Sie, warum das Konto gesperrt wird. Die Person bekommt diese Worte.";

export const blockForm = z.strictObject({
  words: z
    .string({ error: NO_WORDS })
    .transform(toStoredText)
    .refine((words) => words !== "", NO_WORDS)
    .refine((words) => countCodePoints(words) <= LONGEST_BLOCK_WORDS, "Der Grund fasst höchstens 2.000 Zeichen."),
});
