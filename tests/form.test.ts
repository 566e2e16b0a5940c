import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm, toTyped } from "#app/form.ts";

const schema = z.strictObject({ name: z.string().min(2, "Zu kurz."), age: z.coerce.number("Keine Zahl.").optional() });

function formOf(...entries: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value as string);
  return form;
}

test("a good form becomes its value, and what was typed stays beside it", () => {
  expect(parseForm(formOf(["name", "Ada"], ["age", "41"]), schema)).toEqual({ ok: true, value: { name: "Ada", age: 41 }, typed: { name: "Ada", age: "41" } });
});

test("every field has its first sentence", () => {
  expect(parseForm(formOf(["name", "A"], ["age", "alt"]), schema)).toEqual({ ok: false, errors: { name: "Zu kurz.", age: "Keine Zahl." }, typed: { name: "A", age: "alt" } });
});

test.each(["status", "author_id", "__proto__", "constructor", "toString"])("a field %s that nobody asked for refuses the form", (name) => {
  expect(parseForm(formOf(["name", "Ada"], [name, "x"]), schema)).toMatchObject({ ok: false, errors: { form: expect.stringContaining("unbekanntes Feld") } });
});

test("a field sent twice refuses the form, and the text is not lost", () => {
  const parsed = parseForm(formOf(["name", "Ada"], ["name", "Ida"]), schema);
  expect(parsed).toMatchObject({ ok: false, errors: { form: "Das Feld „name“ kam doppelt an. Senden Sie das Formular bitte erneut." }, typed: { name: "Ida" } });
});

test("files are no words", () => {
  expect(toTyped(formOf(["name", "Ada"], ["bild", new File(["x"], "x.png")]))).toEqual({ name: "Ada" });
});
