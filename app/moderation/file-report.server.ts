import { and, count, eq, gt, isNotNull, isNull, ne, or } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { reports } from "#db/schema/moderation.ts";
import type { RevisionSeen } from "#db/schema/moderation-views.ts";
import type { ReportReason } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toPlaceWords } from "#app/discussion/place.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { HOUR } from "#app/text/dates.ts";
import { REASON_WORDS, toContributionNumber } from "#app/text/words.ts";
import { findReadable } from "./public-wording.server.ts";

/** Per network for those signed out, per person for those signed in. */
export const REPORTS_PER_HOUR = 10;

export type ReportToFile = { reporter: Practitioner | null; email: string; network: string; number: number; revisionId?: string | undefined; reason: ReportReason; words: string; now: number };
export type ReportFiled = { ok: true } | { ok: false; problem: "not-public" | "own" | "changed" | "too-many" };

/**
 * One report per mail address and contribution. A second one changes nothing and is answered like the first, so that the
 * answer tells nobody which addresses have reported.
 */
export function fileReport(db: Db, report: ReportToFile): ReportFiled {
  return transact(db, (tx): ReportFiled => {
    const seen = findReadable(tx, report.number);
    if (!seen) return { ok: false, problem: "not-public" };
    if (report.reporter && seen.authorId === report.reporter.id) return { ok: false, problem: "own" };
    if (report.revisionId !== undefined && report.revisionId !== seen.id) return { ok: false, problem: "changed" };
    if (countRecent(tx, report) >= REPORTS_PER_HOUR) return { ok: false, problem: "too-many" };
    const email = (report.reporter?.email ?? report.email).toLowerCase();
    if (isFlooded(tx, { email, now: report.now })) return { ok: true };
    releaseAnswered(tx, { email, seen });
    insertReport(tx, { ...report, email, seen });
    return { ok: true };
  });
}

function countRecent(db: Db, { reporter, network, now }: ReportToFile): number {
  const theirs = reporter ? eq(reports.reporterId, reporter.id) : and(eq(reports.networkHash, network), isNull(reports.reporterId));
  return db.select({ n: count() }).from(reports).where(and(theirs, gt(reports.filedAt, now - HOUR))).get()?.n ?? 0;
}

/** So many receipts an hour are enough for one address; a further report is answered like all others and sends none. */
function isFlooded(db: Db, { email, now }: { email: string; now: number }): boolean {
  const recent = db.select({ n: count() }).from(reports).where(and(eq(reports.reporterEmail, email), gt(reports.filedAt, now - HOUR))).get();
  return (recent?.n ?? 0) >= REPORTS_PER_HOUR;
}

/** An answered report needs its address no more once its contribution reads differently, or is to be read again after a hiding: the same person may report anew. */
function releaseAnswered(tx: Db, { email, seen }: { email: string; seen: RevisionSeen }) {
  const theirs = and(eq(reports.contributionId, seen.contributionId), eq(reports.reporterEmail, email));
  tx.update(reports).set({ reporterEmail: null }).where(and(theirs, isNotNull(reports.closedAt), or(ne(reports.revisionId, seen.id), eq(reports.result, "hidden")))).run();
}

/** The receipt quotes none of the words: the address may be somebody else's. */
function insertReport(tx: Db, { reporter, email, network, reason, words, now, seen }: ReportToFile & { seen: RevisionSeen }) {
  const id = newId();
  const { contributionId, id: revisionId } = seen;
  const inserted = tx.insert(reports).values({ id, contributionId, revisionId, reporterId: reporter?.id ?? null, reporterEmail: email, networkHash: network, reason, words, filedAt: now }).onConflictDoNothing().run();
  if (inserted.changes === 0) return;
  const payload = { number: toContributionNumber(seen.number), place: toPlaceWords(seen), reason: REASON_WORDS[reason], path: `/meldungen/${id}` };
  queueMail(tx, { kind: "report-received", recipient: email, personId: reporter?.id ?? null, payload, dedupeKey: `report:${id}`, now });
}
