import { and, eq, isNull } from "drizzle-orm";
import { type Db, noteBesideReading, transact } from "#db/open.ts";
import { reports } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Reason, ReportResult } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { hideContribution } from "./change-decision.server.ts";
import { closeReports } from "./close-reports.server.ts";
import { findReported } from "./reports.server.ts";

export type ReportsToDecide = {
  moderator: Moderator; number: number;
  /** What the moderator had in front of them: the wording, and the last of its reports. */
  revisionId: string; newest: string;
  result: ReportResult; reason: Reason | null; explanation: string; legalGround: string; answer: string; now: number;
};
export type ReportsDecided = { ok: true; decisionId: string | null } | { ok: false; problem: "unknown" | "own" | "no-longer-as-seen" };

/** One decision about all open reports on a contribution, if wording and reports still are the ones that were seen. */
export function decideReports(db: Db, act: ReportsToDecide): ReportsDecided {
  return transact(db, (tx): ReportsDecided => {
    const { moderator, result, reason, answer, now } = act;
    const reported = findReported(tx, act);
    if (!reported) return { ok: false, problem: "unknown" };
    if (reported.isOwn) return { ok: false, problem: "own" };
    if (reported.revisionId !== act.revisionId || reported.newest !== act.newest) return { ok: false, problem: "no-longer-as-seen" };
    if (result === "hidden") return hideContribution(tx, { ...act, reason: reason ?? "other" });
    const seen = tx.select().from(allRevisions).where(eq(allRevisions.id, act.revisionId)).get();
    if (!seen) return { ok: false, problem: "unknown" };
    closeReports(tx, { moderator, seen, result, decisionId: null, answer, now });
    return { ok: true, decisionId: null };
  });
}

/** Notes when somebody who may decide first reads the reports on a contribution. */
export function takeUpReports(db: Db, { number, moderator, now }: { number: number; moderator: Moderator; now: number }) {
  const reported = findReported(db, { number, moderator });
  if (!reported || reported.isOwn || reported.open.every(({ takenUpAt }) => takenUpAt !== null)) return;
  const untaken = and(eq(reports.contributionId, reported.contribution.id), isNull(reports.takenUpAt), isNull(reports.closedAt));
  noteBesideReading(db, (tx) => tx.update(reports).set({ takenUpAt: now }).where(untaken).run());
}
