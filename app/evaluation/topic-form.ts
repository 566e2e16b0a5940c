import { z } from "zod";
import { toSlug } from "#app/discussion/contribution-filter.ts";
import { countCodePoints, toStoredName } from "#app/text/code-points.ts";

export const LONGEST_TOPIC = 60;

const name = z
  .string({ error: "Geben Sie ein Schlagwort ein." })
  .transform((typed) => toStoredName(typed).replace(/\s+/g, " "))
  .refine((words) => words !== "", "Geben Sie ein Schlagwort ein.")
  .refine((words) => words === "" || toSlug(words) !== "", "Ein Schlagwort braucht mindestens einen Buchstaben oder eine Ziffer.")
  .refine((words) => countCodePoints(words) <= LONGEST_TOPIC, `Höchstens ${LONGEST_TOPIC} Zeichen.`);

export const addTopicForm = z.strictObject({ contribution: z.string(), name });
export const removeTopicForm = z.strictObject({ contribution: z.string(), topic: z.string() });
export const renameForm = z.strictObject({ name });
export const mergeForm = z.strictObject({ into: z.string().min(1, "Wählen Sie das Schlagwort, das bleiben soll.") });
