import type { PageSaved } from "./page-versions.server.ts";

/** What whoever wrote a legal page is told when it could not be saved. */
export function toSaveRefusal(saved: Exclude<PageSaved, { ok: true }>): { status: 409 | 422; errors: Partial<Record<string, string>> } {
  if (saved.problem === "changed") return { status: 409, errors: { form: "Inzwischen hat jemand anderes diese Seite gespeichert. Unten sehen Sie, worin sich die Texte unterscheiden. Wenn Sie jetzt speichern, gilt Ihrer." } };
  if (saved.problem === "same") return { status: 422, errors: { body: "Der Text ist derselbe wie der, der schon gilt." } };
  if (saved.problem === "too-deep") return { status: 422, errors: { body: "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate." } };
  const missing = "missing" in saved ? saved.missing : [];
  return { status: 422, errors: { body: `Entscheidungen und Mails verweisen auf jede Ziffer. Es fehlen die Überschriften: ${missing.join(", ")}.` } };
}
