import { z } from "zod";
import { toNumber } from "#app/text/words.ts";
import { QUEUE_PAGE } from "./queue-filter.ts";

/** Only what needs no words of its own can be decided for many at once. */
export const BULK_OUTCOMES = ["publish", "spam"] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];
export type Chosen = { number: number; revisionId: string };

/** Each chosen contribution is a field of its own, named by its number and holding the wording that was seen. */
export const bulkForm = z
  .object({ outcome: z.enum(BULK_OUTCOMES, { error: "Wählen Sie, was mit den ausgewählten Beiträgen geschehen soll." }) })
  .catchall(z.string())
  .transform(({ outcome, ...fields }, issues) => {
    const chosen: Chosen[] = Object.entries(fields).map(([name, revisionId]) => ({ number: toNumber(name) ?? 0, revisionId: String(revisionId) }));
    if (chosen.some(({ number }) => number === 0)) issues.addIssue({ code: "custom", message: "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut." });
    if (chosen.length === 0) issues.addIssue({ code: "custom", path: ["chosen"], message: "Wählen Sie mindestens einen Beitrag aus." });
    if (chosen.length > QUEUE_PAGE) issues.addIssue({ code: "custom", path: ["chosen"], message: `Wählen Sie höchstens ${QUEUE_PAGE} Beiträge aus; ausgewählt waren ${chosen.length}.` });
    return { outcome: outcome as BulkOutcome, chosen };
  });
