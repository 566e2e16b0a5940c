import { z } from "zod";
import type { Kind } from "#db/schema/sets.ts";
import { countCodePoints, toStoredName, toStoredText } from "#app/text/code-points.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { DETAIL_NAMES, type DetailName, DETAILS, type ExampleDetails, toExampleDetails, type TypedDetails } from "./example-details.ts";

/** In a draft, a field may hold more than can be handed in. */
export const LONGEST_DRAFT_DETAIL = 5000;
export const ONLY_EXAMPLES = "Diese Angaben gibt es nur bei Praxisbeispielen. Wählen Sie oben „Praxisbeispiel“ aus, oder leeren Sie die Felder.";
export const NO_CONSENT = "Der Kontakt steht öffentlich beim Beispiel. Kreuzen Sie an, dass er das darf, oder leeren Sie das Feld.";

const upTo = (longest: number, toStored: (typed: string) => string) =>
  z
    .string()
    .transform(toStored)
    .superRefine((words, issues) => {
      const length = countCodePoints(words);
      if (length > longest) issues.addIssue({ code: "custom", message: `Höchstens ${toGermanNumber(longest)} Zeichen; hier sind es ${toGermanNumber(length)}.` });
    })
    .optional();

type Fields = Record<DetailName, ReturnType<typeof upTo>>;
const toFields = (toLongest: (name: DetailName) => number) => Object.fromEntries(DETAIL_NAMES.map((name) => [name, upTo(toLongest(name), name === "municipality" ? toStoredName : toStoredText)])) as Fields;
const agreed = z.literal("ja", { error: NO_CONSENT }).optional();

export const detailFields = { ...toFields((name) => DETAILS[name].longest), contactPublic: agreed };
export const draftDetailFields = { ...toFields(() => LONGEST_DRAFT_DETAIL), contactPublic: agreed.catch(undefined) };

/** What fits no field alone: details without an example, and a contact nobody agreed to show. */
export function judgeDetails({ kind, contactPublic, ...typed }: TypedDetails & { kind: Kind }, issues: z.core.$RefinementCtx) {
  const refuse = (field: string, message: string) => issues.addIssue({ code: "custom", path: [field], message });
  const details = toExampleDetails(typed);
  if (!details || kind === undefined) return;
  if (kind !== "example") refuse("details", ONLY_EXAMPLES);
  else if (details.contact !== null && contactPublic === undefined) refuse("contactPublic", NO_CONSENT);
}

/** The fields as the one thing they are. */
export function gatherDetails<Form extends TypedDetails>(form: Form): Omit<Form, keyof TypedDetails> & { details: ExampleDetails | null } {
  const { municipality, since, helped, hindered, contact, contactPublic: _, ...words } = form;
  return { ...words, details: toExampleDetails({ municipality, since, helped, hindered, contact }) };
}
