import { z } from "zod";
import type { Disposition } from "#db/schema/sets.ts";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { DISPOSITION_WORDS, toGermanNumber, toNumber } from "#app/text/words.ts";

/** In code points, as people count. */
export const LONGEST_ANSWER = 5000;
/** So many contributions one answer may be to. */
export const MOST_TOGETHER = 100;

/** A contribution and the wording of it that was seen. */
export type Seen = { number: number; revisionId: string };

const dispositions = Object.keys(DISPOSITION_WORDS) as [Disposition, ...Disposition[]];
const NO_WORDS = "Schreiben Sie die Erwiderung.";
const body = z
  .string({ error: NO_WORDS })
  .transform(toStoredText)
  .superRefine((words, issues) => {
    const length = countCodePoints(words);
    if (length === 0) issues.addIssue({ code: "custom", message: NO_WORDS });
    if (length > LONGEST_ANSWER) issues.addIssue({ code: "custom", message: `Höchstens ${toGermanNumber(LONGEST_ANSWER)} Zeichen; Ihr Text hat ${toGermanNumber(length)}.` });
  });

/** Each contribution is a field of its own, named by its number and holding the wording that was seen; `version` is the version of the answer that was seen, empty for a new one. */
export const answerForm = z
  .object({ version: z.string().default(""), disposition: z.enum(dispositions, { error: "Wählen Sie, wie Sie damit umgehen." }), body })
  .catchall(z.string())
  .superRefine((fields, issues) => {
    const members = listMembers(fields);
    if (members.some(({ number }) => number === 0)) issues.addIssue({ code: "custom", path: ["form"], message: "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut." });
    if (members.length === 0) issues.addIssue({ code: "custom", path: ["members"], message: "Wählen Sie mindestens einen Beitrag, auf den Sie erwidern." });
    if (members.length > MOST_TOGETHER) issues.addIssue({ code: "custom", path: ["members"], message: `Wählen Sie höchstens ${MOST_TOGETHER} Beiträge für eine Erwiderung.` });
  }, { when: () => true })
  .transform((fields) => ({ version: fields.version, disposition: fields.disposition, body: fields.body, members: listMembers(fields) }));

export const releaseForm = z.strictObject({ seen: z.string() });
export const discardForm = z.strictObject({ version: z.string() });

const OTHERS = new Set(["version", "disposition", "body"]);

/** The contributions a form names; under 0 what is none. */
export function listMembers(fields: Record<string, unknown>): Seen[] {
  return Object.entries(fields).flatMap(([name, revisionId]) => (OTHERS.has(name) ? [] : { number: toNumber(name) ?? 0, revisionId: String(revisionId) }));
}
