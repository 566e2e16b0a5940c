import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { complaints, decisionDetails, decisions, notes, reports } from "#db/schema/moderation.ts";
import type { DeletionChoice } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { ERASED_WORDS } from "#app/discussion/erased-words.ts";
import { listGoing } from "#app/discussion/forget-discussion.server.ts";
import { ofTheirs } from "#app/discussion/theirs.server.ts";
import { withdrawAndTell } from "./withdraw-and-tell.server.ts";

type Forgetting = { person: Practitioner; choice: DeletionChoice; now: number };

/** Takes back what is to go, and erases what was said to and about its author. The log stays; who decided as a moderator goes with the person's row. */
export function forgetInModeration(tx: Db, forgetting: Forgetting) {
  const { person, now } = forgetting;
  for (const number of listGoing(tx, forgetting)) withdrawAndTell(tx, { author: person, number, now });
  const decided = tx.select({ id: decisions.id }).from(decisions).where(ofTheirs(decisions.contributionId, person));
  tx.update(decisionDetails).set({ explanation: null, legalGround: null }).where(inArray(decisionDetails.decisionId, decided)).run();
  tx.delete(notes).where(ofTheirs(notes.contributionId, person)).run();
  forgetComplaints(tx, person);
  forgetReports(tx, forgetting);
}

/** What was decided stays as a figure; what waits has nobody left who could be answered. */
function forgetComplaints(tx: Db, person: { id: string }) {
  const theirs = eq(complaints.authorId, person.id);
  tx.delete(complaints).where(and(theirs, isNull(complaints.closedAt))).run();
  tx.update(complaints).set({ words: ERASED_WORDS, answer: ERASED_WORDS }).where(theirs).run();
}

/** An open report stays, without whoever filed it: it is about somebody else's words. What they wrote with it stays only where contributions may. */
function forgetReports(tx: Db, { person, choice }: Forgetting) {
  const theirs = or(eq(reports.reporterId, person.id), eq(reports.reporterEmail, person.email));
  tx.update(reports).set({ words: "", answer: null }).where(and(theirs, choice === "keep" ? isNotNull(reports.closedAt) : undefined)).run();
  tx.update(reports).set({ reporterId: null, reporterEmail: null }).where(theirs).run();
}
