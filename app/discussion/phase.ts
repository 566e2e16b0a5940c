import { toDay, toDaysLeft } from "#app/text/dates.ts";

export type PhaseState = "upcoming" | "open" | "closed";
export type Phase = { title: string; opensAt: number; closesAt: number | null; state: PhaseState };

export function toPhaseState({ opensAt, closesAt }: { opensAt: number; closesAt: number | null }, now: number): PhaseState {
  if (now < opensAt) return "upcoming";
  return closesAt !== null && now >= closesAt ? "closed" : "open";
}

/** One sentence: which phase, until when, and what that means. */
export function toPhaseSentence(phase: Phase | null, now: number): string {
  if (!phase) return "Die Diskussion hat noch nicht begonnen. Lesen können Sie alles.";
  if (phase.state === "upcoming") return `Beiträge ab ${toDay(phase.opensAt)}. Lesen können Sie jetzt schon.`;
  if (phase.state === "closed") return `Die Diskussion endete am ${toDay(phase.closesAt ?? now)}. Lesen können Sie weiterhin alles.`;
  if (phase.closesAt === null) return "Beiträge sind möglich.";
  const days = toDaysLeft(phase.closesAt, now);
  return `Beiträge bis ${toDay(phase.closesAt)}, noch ${days === 1 ? "1 Tag" : `${days} Tage`}.`;
}
