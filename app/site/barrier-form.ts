import { z } from "zod";
import { emailField } from "#app/accounts/sign-in-form.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { LONGEST_BARRIER, SHORTEST_BARRIER } from "./barrier.ts";

const LONGEST_PATH = 300;

/** What was in the way, where, and where an answer may go. */
export const barrierForm = z.strictObject({
  words: z
    .string({ error: "Beschreiben Sie, was Sie hindert." })
    .transform(toStoredText)
    .superRefine((words, issues) => {
      const length = countCodePoints(words);
      if (length === 0) issues.addIssue({ code: "custom", message: "Beschreiben Sie, was Sie hindert." });
      else if (length < SHORTEST_BARRIER) issues.addIssue({ code: "custom", message: `Beschreiben Sie mit mindestens ${SHORTEST_BARRIER} Zeichen, was Sie hindert; bisher sind es ${length}.` });
      if (length > LONGEST_BARRIER) issues.addIssue({ code: "custom", message: `Höchstens 2.000 Zeichen; Ihr Text hat ${length}.` });
    }),
  seite: z.string().transform(toStoredText).refine((path) => countCodePoints(path) <= LONGEST_PATH, `Höchstens ${LONGEST_PATH} Zeichen.`).default(""),
  email: z.union([z.string().trim().length(0), emailField], { error: "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de, oder lassen Sie das Feld leer." }).default(""),
});

export const barrierAnswerForm = z.strictObject({
  answer: z
    .string({ error: "Schreiben Sie eine Antwort." })
    .transform(toStoredText)
    .refine((words) => words !== "", "Schreiben Sie eine Antwort.")
    .refine((words) => countCodePoints(words) <= LONGEST_BARRIER, "Höchstens 2.000 Zeichen."),
});
