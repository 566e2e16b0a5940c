import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { reports } from "#db/schema/moderation.ts";
import type { RevisionSeen } from "#db/schema/moderation-views.ts";
import type { ReportResult } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toPlaceWords } from "#app/discussion/place.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { toDecisionMailKey, UNDO_PERIOD } from "./decision-mail.server.ts";

/** What those who reported are told where a moderator hides a contribution without having come by their reports. */
export const HIDDEN_ANSWER = "Die Moderation hat den Beitrag geprüft und ausgeblendet. An seiner Stelle steht ein Hinweis mit dem Grund.";

type Closing = {
  moderator: Moderator; seen: RevisionSeen; result: ReportResult;
  /** The hiding they led to. */
  decisionId: string | null;
  answer: string; now: number;
};

/** Closes all open reports on a contribution with one answer, and says how many there were. Where they led to a hiding, their mails wait as long as that can be taken back. */
export function closeReports(tx: Db, closing: Closing): number {
  const { moderator, seen, result, decisionId, answer, now } = closing;
  const open = and(eq(reports.contributionId, seen.contributionId), isNull(reports.closedAt));
  const closed = tx.update(reports).set({ result, answer, decisionId, decidedById: moderator.id, closedAt: now }).where(open).returning().all();
  for (const report of closed) queueAnswer(tx, report, closing);
  return closed.length;
}

function queueAnswer(tx: Db, { id, reporterId: personId, reporterEmail }: typeof reports.$inferSelect, { seen, result, decisionId, answer, now }: Closing) {
  if (reporterEmail === null) return;
  const payload = { number: toContributionNumber(seen.number), place: toPlaceWords(seen), isHidden: result === "hidden", answer, path: `/meldungen/${id}` };
  const timing = decisionId ? { dedupeKey: `${toDecisionMailKey(decisionId)}:${id}`, notBefore: now + UNDO_PERIOD } : { dedupeKey: `report-answer:${id}` };
  queueMail(tx, { kind: "report-answer", recipient: reporterEmail, personId, payload, now, ...timing });
}

/** The hiding is taken back: its reports wait again as they did before. */
export function reopenReports(tx: Db, { decisionId }: { decisionId: string }) {
  tx.update(reports).set({ result: null, answer: null, decisionId: null, decidedById: null, closedAt: null }).where(eq(reports.decisionId, decisionId)).run();
}
