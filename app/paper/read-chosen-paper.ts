import { parseForm, toTyped } from "#app/form.ts";
import { applyChoices, choicesForm, type FrontFields, FRONT_FIELDS, readChoices, withoutPlaces } from "./choices.ts";

/** The text as the preview's form sends it, with the choices written in; also where something is wrong with them, so that none is lost. */
export function readChosenPaper(sent: FormData): { text: string; errors: Partial<Record<string, string>> } {
  const typed = toTyped(sent);
  const asked = new FormData();
  for (const [name, value] of Object.entries(withoutPlaces(typed))) asked.set(name, value);
  const form = parseForm(asked, choicesForm);
  const front = form.ok ? form.value : (Object.fromEntries(FRONT_FIELDS.map((name) => [name, (typed[name] ?? "").slice(0, 1000)])) as FrontFields);
  const { title, subtitle, version, date, authors, source } = front;
  const text = applyChoices(typed.text ?? "", readChoices(typed, { title, subtitle, version, date, authors, source }));
  return { text, errors: form.ok ? {} : form.errors };
}
