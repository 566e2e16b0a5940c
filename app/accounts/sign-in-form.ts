import { z } from "zod";

/** The mail address as it is stored: trimmed and lower-case. */
export const emailField = z
  .string({ error: "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de." })
  .trim()
  .toLowerCase()
  .max(254, "Diese Adresse ist zu lang.")
  .pipe(z.email("Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."));

/** Asks for a code. Text in hand may come along. */
export const signInForm = z.strictObject({
  email: emailField,
  zurueck: z.string().optional(),
  passage: z.string().optional(),
  kind: z.string().optional(),
  quote: z.string().optional(),
  quoteBefore: z.string().optional(),
  body: z.string().optional(),
  municipality: z.string().optional(),
  since: z.string().optional(),
  helped: z.string().optional(),
  hindered: z.string().optional(),
  contact: z.string().optional(),
  contactPublic: z.string().optional(),
});
