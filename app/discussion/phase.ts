import { DAY_LENGTH, toDay, toDaysLeft } from "#app/text/dates.ts";

/** What a phase is now, as people say it. */
export const PHASE_WORDS: Record<PhaseState, string> = { upcoming: "bald", open: "offen", closed: "geschlossen" };
export const PHASES_OVERLAP = "In dieser Zeit läuft schon eine andere Phase. Es ist immer nur eine offen.";

export type PhaseState = "upcoming" | "open" | "closed";
export type Phase = { title: string; opensAt: number; closesAt: number | null; state: PhaseState };

export function toPhaseState({ opensAt, closesAt }: { opensAt: number; closesAt: number | null }, now: number): PhaseState {
  if (now < opensAt) return "upcoming";
  return closesAt !== null && now >= closesAt ? "closed" : "open";
}

/** Until when returned contributions may come back, if the discussion has ended. UTC milliseconds. */
export type Resubmission = { isOpen: boolean; until: number; now: number };

/** Whether one's own contribution may get a new wording: while the discussion is open, and a returned one for a while after it. */
export function mayResubmit(status: string, { isOpen, until, now }: Resubmission): boolean {
  return status !== "withdrawn" && (isOpen || (status === "returned" && now < until));
}

/** One sentence: which phase, until when, and what that means. */
export function toPhaseSentence(phase: Phase | null, now: number): string {
  if (!phase) return "Beiträge sind noch nicht möglich.";
  if (phase.state === "upcoming") return `Beiträge ab ${toDay(phase.opensAt)}. Lesen können Sie jetzt schon.`;
  if (phase.state === "closed") return `Beiträge waren bis ${toDay(phase.closesAt ?? now)} möglich. Lesen können Sie weiterhin alles.`;
  if (phase.closesAt === null) return "Beiträge sind möglich.";
  const days = toDaysLeft(phase.closesAt, now);
  return `Beiträge bis ${toDay(phase.closesAt)}, noch ${days === 1 ? "1 Tag" : `${days} Tage`}.`;
}

/** When the sentence about the phase changes next although nobody does anything: it opens, a day less is left, it ends. */
export function findNextChange(phase: Phase | null, now: number): number {
  if (phase?.state === "upcoming") return phase.opensAt;
  if (phase?.state !== "open" || phase.closesAt === null) return now + DAY_LENGTH;
  return phase.closesAt - (toDaysLeft(phase.closesAt, now) - 1) * DAY_LENGTH;
}
