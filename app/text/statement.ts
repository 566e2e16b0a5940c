import type { Outcome } from "#db/schema/sets.ts";

/** Decisions that keep words from the public. Each is told its author with reasons (DSA, Article 17 as yardstick). */
export type Restriction = Extract<Outcome, "cut" | "return" | "reject" | "hide">;

export const HUMAN = "Entschieden hat ein Mensch, nicht ein Programm.";

/** What is restricted, and for how long. */
const SCOPES: Record<Restriction, string> = {
  cut: "Der Beitrag ist zu lesen, bis auf die gestrichenen Worte. Sie fehlen, bis eine Überarbeitung veröffentlicht ist oder eine Beschwerde Erfolg hat.",
  return: "Dieser Wortlaut ist nicht öffentlich. Ihre Überarbeitung kann erscheinen, sobald sie geprüft ist.",
  reject: "Dieser Wortlaut wird auf Dauer nicht öffentlich, es sei denn, eine Beschwerde hat Erfolg.",
  hide: "Außer Ihnen und der Moderation kann niemand den Beitrag lesen, bis eine Überarbeitung veröffentlicht ist oder eine Beschwerde Erfolg hat.",
};

const READ_BEFORE = "Anlass war keine Meldung: Die Moderation liest jeden Beitrag, bevor er erscheint.";

export function toScope(outcome: Restriction): string {
  return SCOPES[outcome];
}

/** Whether somebody had reported it, never who. */
export function toOccasion(outcome: Restriction, { wasReported }: { wasReported: boolean }): string {
  if (wasReported) return "Anlass war eine Meldung.";
  return outcome === "hide" ? "Anlass war keine Meldung: Die Moderation hat den Beitrag noch einmal gelesen." : READ_BEFORE;
}

export function isRestriction(outcome: Outcome | null): outcome is Restriction {
  return outcome !== null && outcome in SCOPES;
}

export const RETURNED_REDRESS = "Eine Beschwerde ist erst möglich, wenn ein Wortlaut abgelehnt ist. Der Rechtsweg steht Ihnen immer offen.";
