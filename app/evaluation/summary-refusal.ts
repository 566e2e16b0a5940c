import { toCitationError } from "./citations.ts";
import type { SavedSummary } from "./summaries.server.ts";

type Refusal = { status: 409 | 422; errors: Partial<Record<string, string>> };

/** What to say if a summary was not saved. */
export function toSummaryRefusal(saved: Extract<SavedSummary, { ok: false }>): Refusal {
  if (saved.problem === "too-deep") return { status: 422, errors: { body: "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate." } };
  if (saved.problem === "not-published") return { status: 422, errors: { body: toCitationError(saved.citations) } };
  return { status: 409, errors: { form: "Inzwischen hat jemand die Zusammenfassung geändert. Es wurde nichts gespeichert; unten steht die andere Fassung und darunter Ihr Text. Wenn Sie noch einmal speichern, gilt Ihr Text." } };
}
