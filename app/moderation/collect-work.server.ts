import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { complaints, decisionDetails, decisions, deskOpenings, notes, reports } from "#db/schema/moderation.ts";
import { findNumbers } from "#app/discussion/theirs.server.ts";
import { moment, type Part } from "#app/text/collected.ts";
import { OUTCOME_WORDS } from "#app/text/words.ts";

/** That and when somebody did which work here. The words of it are about others and stay where they were written. */
export function collectModerationWork(db: Db, { id }: { id: string }): Part[] {
  const numbers = findNumbers(db);
  const numberOf = (contributionId: string) => numbers.get(contributionId) ?? null;
  const decided = db.select({ decision: decisions }).from(decisions).innerJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id)).where(eq(decisionDetails.decidedById, id)).orderBy(asc(decisions.decidedAt)).all();
  const judged = db.select({ contributionId: decisions.contributionId, closedAt: complaints.closedAt }).from(complaints).innerJoin(decisions, eq(decisions.id, complaints.decisionId)).where(eq(complaints.decidedById, id)).orderBy(asc(complaints.closedAt)).all();
  const answered = db.select().from(reports).where(eq(reports.decidedById, id)).orderBy(asc(reports.closedAt)).all();
  const written = db.select().from(notes).where(eq(notes.writtenById, id)).orderBy(asc(notes.writtenAt)).all();
  const opened = db.select().from(deskOpenings).where(eq(deskOpenings.personId, id)).orderBy(asc(deskOpenings.openedAt)).all();
  return [
    { title: "Entscheidungen, die Sie getroffen haben", sources: ["decision_details.decided_by_id"], entries: decided.map(({ decision: { contributionId, outcome, decidedAt } }) => ({ Beitrag: numberOf(contributionId), Entscheidung: OUTCOME_WORDS[outcome], Entschieden: moment(decidedAt) })) },
    { title: "Beschwerden, über die Sie entschieden haben", sources: ["complaints.decided_by_id"], entries: judged.map(({ contributionId, closedAt }) => ({ Beitrag: numberOf(contributionId), Entschieden: moment(closedAt) })) },
    { title: "Meldungen, die Sie beantwortet haben", sources: ["reports.decided_by_id"], entries: answered.map(({ contributionId, closedAt }) => ({ Beitrag: numberOf(contributionId), Beantwortet: moment(closedAt) })) },
    { title: "Interne Notizen, die Sie geschrieben haben", sources: ["notes.written_by_id"], entries: written.map(({ contributionId, writtenAt }) => ({ Beitrag: numberOf(contributionId), Geschrieben: moment(writtenAt) })) },
    { title: "Beiträge, die Sie in der Moderation zuletzt offen hatten", sources: ["desk_openings.person_id"], entries: opened.map(({ contributionId, openedAt }) => ({ Beitrag: numberOf(contributionId), Geöffnet: moment(openedAt) })) },
  ];
}
