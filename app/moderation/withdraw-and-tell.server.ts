import { and, eq, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { reports } from "#db/schema/moderation.ts";
import { allRevisions, type RevisionSeen } from "#db/schema/moderation-views.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { withdrawContribution, type Withdrawn } from "#app/discussion/edit-contribution.server.ts";
import { toPlaceWords } from "#app/discussion/place.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { toContributionNumber } from "#app/text/words.ts";

/** Takes a contribution back for its author. Whoever reported it and waits for an answer learns that it is settled by that, and nothing of the author. */
export function withdrawAndTell(db: Db, withdrawal: { author: Practitioner; number: number; now: number }): Withdrawn {
  return transact(db, (tx): Withdrawn => {
    const seen = tx.select().from(allRevisions).where(eq(allRevisions.number, withdrawal.number)).limit(1).get();
    const withdrawn = withdrawContribution(tx, withdrawal);
    if (withdrawn.ok && seen?.withdrawnAt === null) tellReporters(tx, { seen, now: withdrawal.now });
    return withdrawn;
  });
}

function tellReporters(tx: Db, { seen, now }: { seen: RevisionSeen; now: number }) {
  const waiting = and(eq(reports.contributionId, seen.contributionId), isNull(reports.closedAt));
  for (const { id, reporterId: personId, reporterEmail: recipient } of tx.select().from(reports).where(waiting).all()) {
    const payload = { number: toContributionNumber(seen.number), place: toPlaceWords(seen), path: `/meldungen/${id}` };
    if (recipient !== null) queueMail(tx, { kind: "report-void", recipient, personId, payload, dedupeKey: `report-void:${id}`, now });
  }
}
