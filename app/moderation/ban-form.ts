import { z } from "zod";
import type { Reason } from "#db/schema/sets.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { findEndOfDay, toLocalTime } from "#app/text/dates.ts";
import { CLAUSES } from "./clauses.ts";
import { LONGEST_EXPLANATION, SHORTEST_OTHER_REASON } from "./decision-form.ts";

/** The clauses that can cost somebody the right to write: all but those that only ask for a better wording. */
export const BAN_REASONS = (Object.keys(CLAUSES) as Reason[]).filter((reason) => CLAUSES[reason].onlyFor !== "return") as [Reason, ...Reason[]];

const NO_EXPLANATION = "Begründen Sie die Schreibsperre; die Person bekommt den Text.";
const explanation = z
  .string({ error: NO_EXPLANATION })
  .transform(toStoredText)
  .refine((words) => words !== "", NO_EXPLANATION)
  .refine((words) => countCodePoints(words) <= LONGEST_EXPLANATION, "Die Erläuterung fasst höchstens 2.000 Zeichen.");

/** A ban lasts to the end of a German day that is still to come; without one, until it is lifted. */
export function banForm({ now }: { now: number }) {
  const until = z.string().optional().transform((words = "", issues) => {
    if (words.trim() === "") return null;
    const day = toIsoDay(words.trim());
    const end = findEndOfDay(day);
    if (end === undefined) issues.addIssue({ code: "custom", message: "Geben Sie einen Tag an, z. B. 31.12.2026, oder lassen Sie das Feld leer." });
    else if (day <= toLocalTime(now).slice(0, 10)) issues.addIssue({ code: "custom", message: "Wählen Sie einen Tag, der noch kommt." });
    return end ?? null;
  });
  return z
    .strictObject({ reason: z.enum(BAN_REASONS, { error: "Wählen Sie einen Grund." }), explanation, until })
    .refine(({ reason, explanation: words }) => reason !== "other" || countCodePoints(words) >= SHORTEST_OTHER_REASON, { path: ["explanation"], error: `Erläutern Sie den Grund mit mindestens ${SHORTEST_OTHER_REASON} Zeichen.` });
}

/** "4.10.2018", as people type it where the browser offers no calendar; anything else stays as it is. */
function toIsoDay(words: string): string {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(words) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : words;
}
