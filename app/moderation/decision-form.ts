import { z } from "zod";
import type { Reason } from "#db/schema/sets.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { CLAUSES } from "./clauses.ts";
import { ALL_CUT_FIELDS, type CutField } from "./cut-example.ts";
import { QUICK_REASONS } from "./templates.ts";

export const LONGEST_EXPLANATION = 2000;
export const SHORTEST_OTHER_REASON = 20;
/** In code points. */
export const LONGEST_LEGAL_GROUND = 200;

export const DESK_OUTCOMES = ["publish", "cut", "return", "reject", "second"] as const;
export type DeskOutcome = (typeof DESK_OUTCOMES)[number];

const reasons = Object.keys(CLAUSES) as [Reason, ...Reason[]];
const optionalText = z.string().transform(toStoredText).optional();
const legalGround = optionalText.refine((words) => countCodePoints(words ?? "") <= LONGEST_LEGAL_GROUND, "Die Rechtsgrundlage fasst höchstens 200 Zeichen.");

const cutFields = Object.fromEntries(ALL_CUT_FIELDS.map((name) => [name, optionalText])) as Record<CutField, typeof optionalText>;

const fields = z.strictObject({
  revision: z.string().min(1),
  outcome: z.enum(DESK_OUTCOMES, { error: "Wählen Sie eine Entscheidung." }),
  reason: z.enum(["", ...reasons], { error: "Diesen Grund gibt es nicht. Wählen Sie einen aus der Liste." }).optional(),
  explanation: optionalText.refine((words) => countCodePoints(words ?? "") <= LONGEST_EXPLANATION, "Die Erläuterung fasst höchstens 2.000 Zeichen."),
  legalGround,
  ...cutFields,
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
  if (!reason) return refuse("reason", NO_REASON);
  for (const { field, sentence } of listGroundFaults({ outcome, reason, explanation, legalGround })) refuse(field, sentence);
  if (outcome === "cut" && cutBody === "") refuse("cutBody", "Streichen Sie im Text, was nicht veröffentlicht werden soll.");
});
export type DecisionForm = z.infer<typeof decisionForm>;

const NO_REASON = "Wählen Sie einen Grund.";
const { explanation } = fields.shape;

export const quickPublishForm = z.strictObject({ revision: z.string().min(1) });
export const quickRejectForm = z.strictObject({ revision: z.string().min(1), reason: z.enum(QUICK_REASONS, { error: NO_REASON }) });

/** Hiding needs a reason as rejecting does. The public wording that was seen comes along. */
export const hidingForm = z
  .strictObject({ revision: z.string().min(1), reason: z.enum(reasons, { error: NO_REASON }), explanation, legalGround })
  .superRefine(({ reason, explanation: words = "", legalGround = "" }, issues) => {
    for (const { field, sentence } of listGroundFaults({ outcome: "hide", reason, explanation: words, legalGround })) issues.addIssue({ code: "custom", path: [field], message: sentence });
  });

/** Changing a decision needs words that say why. */
export const changeForm = z.strictObject({
  decision: z.string().min(1),
  explanation: explanation.refine((words) => (words ?? "") !== "", "Schreiben Sie, warum die Entscheidung nicht bleibt."),
});

/** What a reason asks for beyond itself. */
export function listGroundFaults({ outcome, reason, explanation: words, legalGround }: { outcome: string; reason: Reason; explanation: string; legalGround: string }) {
  const faults: { field: "reason" | "legalGround" | "explanation"; sentence: string }[] = [];
  if (CLAUSES[reason].onlyFor === "return" && outcome !== "return") faults.push({ field: "reason", sentence: "Mit diesem Grund lässt sich ein Beitrag nur zurückgeben." });
  if (reason === "illegal" && legalGround === "") faults.push({ field: "legalGround", sentence: "Nennen Sie die Rechtsgrundlage, zum Beispiel § 185 StGB." });
  if (reason === "other" && countCodePoints(words) < SHORTEST_OTHER_REASON) faults.push({ field: "explanation", sentence: `Erläutern Sie den Grund mit mindestens ${SHORTEST_OTHER_REASON} Zeichen.` });
  return faults;
}
