import { z } from "zod";
import type { Reason, ReportReason } from "#db/schema/sets.ts";
import { emailField } from "#app/accounts/sign-in-form.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { CLAUSES } from "./clauses.ts";
import { LONGEST_LEGAL_GROUND, listGroundFaults } from "./decision-form.ts";
import { NEEDS_WORDS, REPORTABLE } from "./report.ts";

/** In code points, as people count. */
export const LONGEST_REPORT = 2000;
export const SHORTEST_NEEDED_WORDS = 20;

const text = (longest: string) => z.string().transform(toStoredText).refine((words) => countCodePoints(words) <= LONGEST_REPORT, longest).default("");

/** All faults are told at once: one in another field does not hold these back. */
const TOGETHER = { when: () => true };

/** A report. Who is signed out says where the answer goes; who is signed in has said so already. */
export function reportForm({ asksForEmail }: { asksForEmail: boolean }) {
  return z
    .strictObject({
      revision: z.string().optional(),
      reason: z.enum(REPORTABLE as [ReportReason, ...ReportReason[]], { error: "Wählen Sie aus, was Sie melden." }),
      words: text("Höchstens 2.000 Zeichen."),
      email: asksForEmail ? emailField : z.string().transform(() => "").default(""),
      goodFaith: z.literal("ja", { error: "Bestätigen Sie, dass Sie nach bestem Wissen melden." }),
    })
    .superRefine(({ reason, words }, issues) => {
      const length = countCodePoints(words);
      if (!NEEDS_WORDS.has(reason) || length >= SHORTEST_NEEDED_WORDS) return;
      issues.addIssue({ code: "custom", path: ["words"], message: `Beschreiben Sie mit mindestens ${SHORTEST_NEEDED_WORDS} Zeichen, worum es geht; bisher sind es ${length}.` });
    }, TOGETHER);
}

const reasons = Object.keys(CLAUSES) as [Reason, ...Reason[]];

/** One decision about all reports on a contribution. Hiding it needs what hiding always needs. */
export const reportDecisionForm = z
  .strictObject({
    revision: z.string().min(1),
    newest: z.string().min(1),
    result: z.enum(["hidden", "kept"], { error: "Wählen Sie, ob der Beitrag stehen bleibt." }),
    reason: z.enum(["", ...reasons], { error: "Diesen Grund gibt es nicht. Wählen Sie einen aus der Liste." }).default(""),
    explanation: text("Die Erläuterung fasst höchstens 2.000 Zeichen."),
    legalGround: z.string().transform(toStoredText).default("").refine((words) => countCodePoints(words) <= LONGEST_LEGAL_GROUND, "Die Rechtsgrundlage fasst höchstens 200 Zeichen."),
    answer: text("Die Antwort fasst höchstens 2.000 Zeichen."),
  })
  .superRefine(({ result, reason, explanation, legalGround, answer }, issues) => {
    const refuse = (field: string, message: string) => issues.addIssue({ code: "custom", path: [field], message });
    if (answer === "") refuse("answer", "Schreiben Sie, was Sie entschieden haben und warum.");
    if (result !== "hidden") return;
    if (reason === "") return refuse("reason", "Wählen Sie einen Grund.");
    for (const { field, sentence } of listGroundFaults({ outcome: "hide", reason, explanation, legalGround })) refuse(field, sentence);
  }, TOGETHER);
