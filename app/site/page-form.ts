import { z } from "zod";
import type { PageKey } from "#db/schema/sets.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { AGREED_TO } from "./legal-pages.ts";

/** In code points, as people count. */
export const LONGEST_PAGE = 30_000;
const LONGEST_CHANGES = 1000;

/** An empty field is filled again with what holds. */
const EMPTY = "Der Text der Seite war leer. Hier steht wieder der gespeicherte.";
const body = z
  .string({ error: EMPTY })
  .transform(toStoredText)
  .superRefine((words, issues) => {
    const length = countCodePoints(words);
    if (length === 0) issues.addIssue({ code: "custom", message: EMPTY });
    if (length > LONGEST_PAGE) issues.addIssue({ code: "custom", message: `Höchstens ${toGermanNumber(LONGEST_PAGE)} Zeichen; Ihr Text hat ${toGermanNumber(length)}.` });
  });
const changes = z
  .string()
  .transform(toStoredText)
  .refine((words) => countCodePoints(words) <= LONGEST_CHANGES, `Höchstens ${toGermanNumber(LONGEST_CHANGES)} Zeichen.`)
  .default("");
const seen = z.coerce.number({ error: "Laden Sie die Seite neu." }).int();

/** A new wording of a legal page. What contributors agree to says what is new, since they are asked again. */
export function pageForm(page: PageKey) {
  const said = AGREED_TO.has(page) ? changes.refine((words) => words !== "", "Sagen Sie in einem Satz, was sich ändert: Wer schon zugestimmt hat, liest es, bevor er erneut gefragt wird.") : changes;
  return z.strictObject({ seen, changes: said, body });
}

/** The same form sent only to be looked at: nothing in it has to be complete. */
export const previewForm = z.strictObject({ seen, changes, body });
