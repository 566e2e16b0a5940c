import { z } from "zod";
import type { Reason } from "#db/schema/sets.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { CLAUSES } from "./clauses.ts";

export const LONGEST_EXPLANATION = 2000;
export const SHORTEST_OTHER_REASON = 20;

export const DESK_OUTCOMES = ["publish", "cut", "return", "reject", "second"] as const;
export type DeskOutcome = (typeof DESK_OUTCOMES)[number];

const reasons = Object.keys(CLAUSES) as [Reason, ...Reason[]];
const optionalText = z.string().transform(toStoredText).optional();

const fields = z.strictObject({
  revision: z.string().min(1),
  outcome: z.enum(DESK_OUTCOMES, { error: "Wählen Sie eine Entscheidung." }),
  reason: z.enum(["", ...reasons], { error: "Diesen Grund gibt es nicht. Wählen Sie einen aus der Liste." }).optional(),
  explanation: optionalText.refine((words) => countCodePoints(words ?? "") <= LONGEST_EXPLANATION, "Die Erläuterung fasst höchstens 2.000 Zeichen."),
  legalGround: optionalText,
  cutBody: optionalText,
});

/** The one form of the moderation desk. Everything but publishing needs a reason, and some reasons need more. */
export const decisionForm = fields.superRefine((form, issues) => {
  const { outcome, reason, explanation = "", legalGround = "", cutBody = "" } = form;
  const refuse = (field: keyof typeof form, message: string) => issues.addIssue({ code: "custom", path: [field], message });
  if (outcome === "publish") return;
  if (outcome === "second") {
    if (explanation === "") refuse("explanation", "Schreiben Sie dazu, worauf die zweite Person achten soll.");
    return;
  }
  if (!reason) return refuse("reason", "Wählen Sie einen Grund.");
  if (CLAUSES[reason].onlyFor === "return" && outcome !== "return") refuse("reason", "Mit diesem Grund lässt sich ein Beitrag nur zurückgeben.");
  if (reason === "illegal" && legalGround === "") refuse("legalGround", "Nennen Sie die Rechtsgrundlage, zum Beispiel § 185 StGB.");
  if (reason === "other" && countCodePoints(explanation) < SHORTEST_OTHER_REASON) refuse("explanation", `Erläutern Sie den Grund mit mindestens ${SHORTEST_OTHER_REASON} Zeichen.`);
  if (outcome === "cut" && cutBody === "") refuse("cutBody", "Streichen Sie im Text, was nicht veröffentlicht werden soll.");
});
export type DecisionForm = z.infer<typeof decisionForm>;
