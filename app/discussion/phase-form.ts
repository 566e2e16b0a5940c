import { z } from "zod";
import { countCodePoints, toStoredName } from "#app/text/code-points.ts";
import { fromLocalTime } from "#app/text/dates.ts";

/** In code points, as people count. */
export const LONGEST_TITLE = 80;

const title = z
  .string({ error: "Geben Sie der Phase einen Namen." })
  .transform(toStoredName)
  .refine((words) => words !== "" && !words.includes("\n"), "Geben Sie der Phase einen Namen.")
  .refine((words) => countCodePoints(words) <= LONGEST_TITLE, `Höchstens ${LONGEST_TITLE} Zeichen.`);

const time = z.string({ error: "Geben Sie Tag und Uhrzeit an." }).transform(toTime);

function toTime(words: string, issues: z.RefinementCtx): number {
  const at = fromLocalTime(words.trim().replace(" ", "T").slice(0, 16));
  if (at === undefined) issues.addIssue({ code: "custom", message: "Geben Sie Tag und Uhrzeit an, z. B. 2025-10-04T18:00. Es gilt deutsche Zeit." });
  return at ?? 0;
}

const end = z.string({ error: "Geben Sie Tag und Uhrzeit an." }).transform((words, issues) => (words.trim() === "" ? null : toTime(words, issues)));

/** Times are typed in German local time; a phase without an end stays open until one is set. */
export const phaseForm = z
  .strictObject({ title, opensAt: time, closesAt: end })
  .refine(({ opensAt, closesAt }) => closesAt === null || closesAt > opensAt, { path: ["closesAt"], error: "Das Ende muss nach dem Beginn liegen." });

export type PhaseDates = z.infer<typeof phaseForm>;
