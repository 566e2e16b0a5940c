import { z } from "zod";
import type { Kind } from "#db/schema/sets.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { KIND_WORDS, toGermanNumber } from "#app/text/words.ts";
import { detailFields, draftDetailFields, gatherDetails, judgeDetails } from "./details-form.ts";
import { pickTyped } from "./example-details.ts";

/** In code points, as people count. */
export const SHORTEST_CONTRIBUTION = 20;
export const LONGEST_CONTRIBUTION = 5000;
export const LONGEST_DRAFT = 20_000;
export const LONGEST_QUOTE = 2000;
const LONGEST_BEFORE = 100;
/** The choice in the composer for words about the whole section. */
export const WHOLE_SECTION = "abschnitt";

const kinds = Object.keys(KIND_WORDS) as [Kind, ...Kind[]];

const body = z
  .string({ error: "Schreiben Sie Ihren Beitrag in das Textfeld." })
  .transform(toStoredText)
  .superRefine((words, issues) => {
    const length = countCodePoints(words);
    if (length < SHORTEST_CONTRIBUTION) issues.addIssue({ code: "custom", message: length === 0 ? `Schreiben Sie Ihren Text, mindestens ${SHORTEST_CONTRIBUTION} Zeichen.` : `Schreiben Sie mindestens ${SHORTEST_CONTRIBUTION} Zeichen; bisher sind es ${length}.` });
    if (length > LONGEST_CONTRIBUTION) issues.addIssue({ code: "custom", message: `Höchstens ${toGermanNumber(LONGEST_CONTRIBUTION)} Zeichen; Ihr Text hat ${toGermanNumber(length)}.` });
  });
const kind = z.enum(kinds, { error: "Wählen Sie aus, was für ein Beitrag es ist." });
const passage = z.string({ error: "Wählen Sie den Absatz aus, zu dem Sie schreiben." }).min(1, "Wählen Sie den Absatz aus, zu dem Sie schreiben.");
/** Words of the passage, as they stand there. */
const quote = z.string().refine((words) => countCodePoints(words) <= LONGEST_QUOTE, `Höchstens ${toGermanNumber(LONGEST_QUOTE)} Zeichen lassen sich zitieren.`).transform(toOneLine);
/** The words before those, where the same words stand twice. */
const quoteBefore = z.string().max(LONGEST_BEFORE).optional().catch(undefined);
const agreed = z.literal("ja", { error: "Stimmen Sie der Netiquette und den Nutzungsbedingungen zu, damit wir Ihren Text veröffentlichen dürfen." });

/** The composer's form. Once the terms in force are accepted, they are neither asked for nor needed. */
export function contributionForm({ asksForTerms }: { asksForTerms: boolean }) {
  return asksForTerms ? firstContribution : laterContribution;
}

/** The draft whose text it is, under an id the form was given. */
const draft = z.string().regex(/^[\w-]{16}$/).optional().catch(undefined);

/** Details are judged with the kind they go with, whatever else is faulty. */
const TOGETHER = { when: () => true };
const words = { draft, passage, quote: quote.optional(), quoteBefore, kind, body, ...detailFields };
const firstContribution = z.strictObject({ ...words, ...toTermsFields(true) }).superRefine(judgeDetails, TOGETHER).transform(gatherDetails);
const laterContribution = z.strictObject({ ...words, ...toTermsFields(false) }).superRefine(judgeDetails, TOGETHER).transform(gatherDetails);

/** A form that changes a contribution: its place stays. New words fall under the terms in force, like those of a new contribution. */
export function revisionForm({ asksForTerms }: { asksForTerms: boolean }) {
  return z.strictObject({ draft, kind, body, ...detailFields, ...toTermsFields(asksForTerms) }).superRefine(judgeDetails, TOGETHER).transform(gatherDetails);
}

/** What was agreed to with a contribution. */
export function toConsents({ terms, citation }: { terms?: "ja" | undefined; citation?: "ja" | undefined }): ("terms" | "citation")[] {
  return [...(terms ? (["terms"] as const) : []), ...(citation ? (["citation"] as const) : [])];
}

/** A reply has no kind; its place is that of the contribution it answers. */
export function replyForm({ asksForTerms }: { asksForTerms: boolean }) {
  return asksForTerms ? firstReply : laterReply;
}

const firstReply = z.strictObject({ draft, body, ...toTermsFields(true) });
const laterReply = z.strictObject({ draft, body, ...toTermsFields(false) });

/** A draft may be short and without a kind; it only has to fit. */
export const draftForm = z.object({
  ...draftDetailFields,
  passage: passage.optional(),
  draft,
  quote: quote.optional().catch(undefined),
  quoteBefore,
  kind: kind.optional().catch(undefined),
  body: z
    .string({ error: "Schreiben Sie etwas, bevor Sie speichern." })
    .transform(toStoredText)
    .refine((words) => words !== "", "Schreiben Sie etwas, bevor Sie speichern.")
    .refine((words) => countCodePoints(words) <= LONGEST_DRAFT, `Ein Entwurf fasst höchstens ${toGermanNumber(LONGEST_DRAFT)} Zeichen.`),
}).transform(({ municipality, since, helped, hindered, contact, contactPublic, ...draft }) => ({ ...draft, details: pickTyped({ municipality, since, helped, hindered, contact, contactPublic }) }));

/** What one agrees to with whatever one submits. */
function toTermsFields(isAsked: boolean) {
  return { citation: z.literal("ja").optional(), terms: isAsked ? agreed : agreed.optional() };
}

/** White space as the paper's plain text has it: one blank, whatever was selected. */
function toOneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
