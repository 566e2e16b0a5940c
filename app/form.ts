import { z } from "zod";

export type ParsedForm<Value, Typed = Record<string, string>> =
  | { ok: true; value: Value; typed: Typed }
  | { ok: false; errors: Partial<Record<string, string>>; typed: Typed };

/**
 * Reads a form against a strict schema. Unknown fields and fields sent twice are refused.
 * What was typed comes back with the errors, so that the page can show it again.
 */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema): ParsedForm<z.infer<Schema>> {
  const typed = toTyped(form);
  const repeated = [...form.keys()].find((name) => form.getAll(name).length > 1);
  if (repeated !== undefined) return { ok: false, errors: { form: `Das Feld „${repeated}“ kam doppelt an. Senden Sie das Formular bitte erneut.` }, typed };
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data, typed };
  return { ok: false, errors: toErrors(parsed.error), typed };
}

export function toTyped(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

function toErrors(error: z.ZodError): Partial<Record<string, string>> {
  const errors: Partial<Record<string, string>> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= issue.code === "unrecognized_keys" ? "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut." : issue.message;
  }
  return errors;
}
