import { z } from "zod";
import { MINUTE } from "#app/text/dates.ts";
import { emailField } from "./sign-in-form.ts";

export const EMAIL_CHANGE_LIFETIME = 30 * MINUTE;
export const EMAIL_CHANGE_TRIES = 5;

export const emailChangeForm = z.strictObject({ email: emailField });

export type EmailChangeProblem = "same" | "domain" | "too-many";

export const EMAIL_CHANGE_PROBLEMS: Record<EmailChangeProblem, { status: 422 | 429; sentence: string }> = {
  same: { status: 422, sentence: "Das ist schon Ihre Adresse. Geben Sie die neue ein." },
  domain: { status: 422, sentence: "Mitmachen kann zurzeit nur, wer eine Adresse bestimmter Einrichtungen hat, und diese gehört nicht dazu. Die Adresse für Fragen steht im Impressum." },
  "too-many": { status: 429, sentence: "Sie haben in der letzten Stunde fünfmal begonnen. Warten Sie bitte eine Stunde." },
};

const code = (mailbox: string) => z.string({ error: `Geben Sie den Code ein, den wir an ${mailbox} geschickt haben.` }).trim().min(1, `Geben Sie den Code ein, den wir an ${mailbox} geschickt haben.`).max(100, "So lang ist kein Code.");

export const confirmationForm = z.strictObject({ codeOld: code("Ihre bisherige Adresse"), codeNew: code("Ihre neue Adresse") });

export type WrongCodes = { problem: "wrong" | "used-up"; wrong: ("codeOld" | "codeNew")[]; triesLeft: number };

const MAILBOXES = { codeOld: "bisherige", codeNew: "neue" };

/** A sentence beside each code that is not right. */
export function toCodeErrors({ problem, wrong, triesLeft }: WrongCodes): Partial<Record<string, string>> {
  if (problem === "used-up") return { form: "Das waren zu viele Versuche. Beginnen Sie noch einmal, dann bekommen Sie neue Codes." };
  const left = triesLeft === 1 ? "noch einen Versuch" : `noch ${triesLeft} Versuche`;
  return Object.fromEntries(wrong.map((field) => [field, `Der Code aus der Mail an Ihre ${MAILBOXES[field]} Adresse stimmt nicht. Sie haben ${left}.`]));
}
