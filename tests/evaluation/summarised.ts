import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { findSummary } from "#app/evaluation/find-summary.server.ts";
import { findSummaryDraft, releaseSummary, toSummarySeen, writeSummary } from "#app/evaluation/summaries.server.ts";
import type { Db } from "#db/open.ts";
import { NOW } from "#tests/support/builders.ts";

export const SUMMARY = "Viele stimmen zu [B-001]. Andere fragen nach dem Kreis [B-002].";
type Written = { author: TeamMember; body?: string; section?: string; version?: string; asOf?: number; now?: number };

export function trySummary(db: Db, { author, body = SUMMARY, section = "stellen", version = newestSummary(db, section), asOf, now = NOW }: Written) {
  return writeSummary(db, { author, sectionKey: section, version, body, asOf, now });
}

export function givenSummary(db: Db, written: Written) {
  const saved = trySummary(db, written);
  if (!saved.ok) throw new Error(saved.problem);
}

export function givenReleasedSummary(db: Db, written: Written) {
  givenSummary(db, written);
  const { section = "stellen", now = NOW, author } = written;
  if (!releaseSummary(db, { author, sectionKey: section, seen: toSummarySeen(findSummaryDraft(db, section)!), now })) throw new Error("not released");
}

export function newestSummary(db: Db, section = "stellen"): string {
  return findSummary(db, section)?.newest?.id ?? "";
}
