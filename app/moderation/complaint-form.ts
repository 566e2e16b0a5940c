import { z } from "zod";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";

/** In code points, as people count. */
export const LONGEST_COMPLAINT = 2000;

const words = (missing: string) =>
  z
    .string({ error: missing })
    .transform(toStoredText)
    .refine((text) => text !== "", missing)
    .refine((text) => countCodePoints(text) <= LONGEST_COMPLAINT, "Höchstens 2.000 Zeichen.");

export const complaintForm = z.strictObject({ decision: z.string().min(1), words: words("Schreiben Sie, was an der Entscheidung nicht stimmt.") });

export const complaintDecisionForm = z.strictObject({
  result: z.enum(["upheld", "dismissed"], { error: "Wählen Sie, ob die Entscheidung bleibt." }),
  answer: words("Begründen Sie die Antwort; die Autorin oder der Autor bekommt sie per Mail."),
});
