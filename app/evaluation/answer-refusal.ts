import { toContributionNumber } from "#app/text/words.ts";
import type { Saved } from "./answers.server.ts";

type Refusal = { status: 409 | 422; errors: Partial<Record<string, string>> };

/** What to say if an answer was not saved. */
export function toAnswerRefusal(saved: Extract<Saved, { ok: false }>): Refusal {
  if (saved.problem === "too-deep") return { status: 422, errors: { body: "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate." } };
  if (saved.problem === "contribution-changed") {
    const names = saved.numbers.map(toContributionNumber).join(", ");
    return { status: 409, errors: { members: `Inzwischen geändert: ${names}. Der Wortlaut ist neu, der Beitrag ist nicht mehr zu lesen oder hat schon eine Erwiderung. Es wurde nichts gespeichert; lesen Sie, was jetzt hier steht.` } };
  }
  return { status: 409, errors: { form: "Inzwischen hat jemand diese Erwiderung geändert. Es wurde nichts gespeichert; wenn Sie noch einmal speichern, gilt Ihr Text." } };
}
