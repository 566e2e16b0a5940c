import { z } from "zod";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { toGermanNumber } from "#app/text/words.ts";

/** In code points, as people count. */
export const LONGEST_QUOTE = 1000;
export const LONGEST_WHOLE_QUOTE = 300;

const quote = z
  .string()
  .default("")
  .transform((typed) => toStoredText(typed).replace(/\s+/g, " "))
  .refine((words) => countCodePoints(words) <= LONGEST_QUOTE, `Höchstens ${toGermanNumber(LONGEST_QUOTE)} Zeichen.`);

/** The words, or `whole` for all of them. */
export const quoteForm = z
  .strictObject({ contribution: z.string(), quote, whole: z.literal("ja").optional() })
  .refine(({ quote: words, whole }) => words !== "" || whole !== undefined, { path: ["quote"], message: "Kopieren Sie die Worte hierher, die Sie zitieren wollen." });
export const removeQuoteForm = z.strictObject({ contribution: z.string(), quote: z.string() });

export function mayBeQuotedWhole(plain: string): boolean {
  return countCodePoints(plain) <= LONGEST_WHOLE_QUOTE;
}
