import { z } from "zod";
import { countCodePoints, toStoredName } from "#app/text/code-points.ts";
import { toDay } from "#app/text/dates.ts";

/** In code points, as people count. */
export const LONGEST_PASSKEY_NAME = 80;
/** What an authenticator says has some thousand characters at most. */
const LONGEST_ANSWER = 20_000;
const NO_ANSWER = "Vom Passkey kam keine Antwort. Versuchen Sie es noch einmal; dafür muss JavaScript eingeschaltet sein.";

const answer = z.string({ error: NO_ANSWER }).min(1, NO_ANSWER).max(LONGEST_ANSWER, NO_ANSWER);

export const provingForm = z.strictObject({ answer });

export const passkeyForm = z.strictObject({
  answer,
  name: z
    .string({ error: "Laden Sie die Seite neu." })
    .transform(toStoredName)
    .refine((name) => countCodePoints(name) <= LONGEST_PASSKEY_NAME, "Der Name fasst höchstens 80 Zeichen."),
});

export const removalForm = z.strictObject({ passkey: z.string().min(1) });

/** For who gives their passkey no name. */
export function toPasskeyName(typed: string, now: number): string {
  return typed === "" ? `Passkey vom ${toDay(now)}` : typed;
}

/** What the browser sent along as JSON, if it is some; whether it is genuine is decided elsewhere. */
export function readAnswer(json: string): { id: string } | undefined {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "object" && read !== null && "id" in read && typeof read.id === "string" ? (read as { id: string }) : undefined;
  } catch {
    return undefined;
  }
}
