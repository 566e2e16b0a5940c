import { and, eq, inArray, isNotNull, isNull, lte, notExists, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { type Kept, toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { type Retained, toDue } from "#db/retention.ts";
import { publicWordings } from "#db/schema/discussion-views.ts";
import { complaints, decisions, reports } from "#db/schema/moderation.ts";
import { allRevisions as wordings } from "#db/schema/moderation-views.ts";
import type { Status } from "#db/schema/sets.ts";
import { ERASED_WORDS, EXPIRED_WORDS } from "#app/discussion/erased-words.ts";
import { expireWordings } from "#app/discussion/expire-wordings.server.ts";
import { notUndone } from "./decision-log.server.ts";

/** How long after the answer to a complaint the words it was about are still there. */
const AFTER_COMPLAINT: Kept = { days: 30 };

/** Since when a wording is what it is: handed in, decided about, replaced or taken back; hiding and cutting a later wording takes the earlier ones out of sight, too. */
const settledAt = sql<number>`max(
  all_revisions.submitted_at, coalesce(all_revisions.withdrawn_at, 0),
  coalesce((select min(later.submitted_at) from revisions later where later.contribution_id = all_revisions.contribution_id and later.n > all_revisions.n and all_revisions.status = 'superseded'), 0),
  coalesce((select max(d.decided_at) from decisions d join revisions about on about.id = d.revision_id
    where d.contribution_id = all_revisions.contribution_id and about.n >= all_revisions.n and (d.revision_id = all_revisions.id or d.outcome in ('hide', 'cut', 'reverse', 'undo'))), 0))`;

/** Words in these states (published ones: if they are hidden) that only the moderation and their author can read, when nothing about them is under way. */
function findUnread(db: Db, { states, latest, now }: { states: Status[]; latest: number; now: number }) {
  const readable = db.select({ n: publicWordings.n }).from(publicWordings).where(and(eq(publicWordings.number, wordings.number), eq(publicWordings.n, wordings.n)));
  const isOver = and(inArray(wordings.status, states), states.includes("published") ? isNotNull(wordings.hiddenAt) : undefined, lte(wordings.submittedAt, latest), notInArray(wordings.body, [ERASED_WORDS, EXPIRED_WORDS]), notExists(readable), lte(settledAt, latest));
  return db.select({ id: wordings.id, contributionId: wordings.contributionId, settledAt: settledAt.as("settled_at") }).from(wordings).where(and(isOver, notExists(openComplaints(db, now)), notExists(openReports(db)))).as("unread");
}

/** Open, or answered a short while ago; about a contribution taken back there is nothing left to say. */
function openComplaints(db: Db, now: number) {
  const isOpen = sql`(${complaints.closedAt} is null or ${complaints.closedAt} > ${toLatest(AFTER_COMPLAINT, now)})`;
  return db.select({ id: complaints.id }).from(complaints).innerJoin(decisions, eq(decisions.id, complaints.decisionId)).where(and(eq(decisions.contributionId, wordings.contributionId), isNull(wordings.withdrawnAt), isOpen, notUndone()));
}

function openReports(db: Db) {
  return db.select({ id: reports.id }).from(reports).where(and(eq(reports.contributionId, wordings.contributionId), isNull(wordings.withdrawnAt), isNull(wordings.hiddenAt), isNull(reports.closedAt)));
}

/** Says also whose words these were: others may have noted some of them. */
export type Unread = Omit<Retained, "forget"> & { forgetAndTell: (tx: Db, batch: { now: number; limit: number }) => string[] };

function toUnread({ kept }: { kept: Kept }, states: Status[]): Unread {
  return {
    countDue: (db, now) => {
      const unread = findUnread(db, { states, latest: toLatest(kept, now), now });
      return db.select(toDue(unread.settledAt)).from(unread).get()!;
    },
    forgetAndTell: (tx, { now, limit }) => {
      const unread = findUnread(tx, { states, latest: toLatest(kept, now), now });
      const rows = tx.select({ id: unread.id, contributionId: unread.contributionId }).from(unread).limit(limit).all();
      expireWordings(tx, rows.map(({ id }) => id));
      return rows.map(({ contributionId }) => contributionId);
    },
  };
}

export const rejectedWords = toUnread(PERIODS.rejectedWords, ["rejected", "returned"]);
export const replacedWords = toUnread(PERIODS.replacedWords, ["superseded"]);
export const hiddenWords = toUnread(PERIODS.hiddenWords, ["published"]);
export const withdrawnWords = toUnread(PERIODS.withdrawnWords, ["withdrawn"]);
