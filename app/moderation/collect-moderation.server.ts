import { asc, eq, or, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { complaints, decisionDetails, decisions, notes, reports } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { findNumbers, ofTheirs } from "#app/discussion/theirs.server.ts";
import { type Entry, moment, type Part } from "#app/text/collected.ts";
import { COMPLAINT_RESULT_WORDS, OUTCOME_WORDS, REASON_WORDS, toContributionNumber } from "#app/text/words.ts";
import { REPORT_RESULT_WORDS } from "./report.ts";

type Person = { id: string; email: string };

/**
 * What this room keeps about a person, for the person to read: internal notes, too, since they are about somebody's words
 * (Art. 15 DSGVO), but never who wrote them, nor who reported and with which words: that is about others (Art. 15 Abs. 4).
 */
export function collectModeration(db: Db, person: Person): Part[] {
  const numbers = findNumbers(db);
  return [
    { title: "Entscheidungen über Ihre Beiträge", sources: ["decisions.contribution_id"], entries: listDecisions(db, person) },
    { title: "Ihre Beschwerden", sources: ["complaints.author_id"], entries: listComplaints(db, person, numbers) },
    { title: "Ihre Meldungen", sources: ["reports.reporter_id", "reports.reporter_email"], entries: listReports(db, person, numbers) },
    { title: "Interne Notizen der Moderation zu Ihren Beiträgen", sources: ["notes.contribution_id"], entries: listNotes(db, person, numbers) },
  ];
}

function listDecisions(db: Db, person: Person): Entry[] {
  const wasReported = sql<number>`exists (select 1 from reports t where t.decision_id = ${decisions.id})`;
  return db
    .select({ decision: decisions, details: decisionDetails, number: allRevisions.number, n: allRevisions.n, wasReported })
    .from(decisions)
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .leftJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(eq(allRevisions.authorId, person.id))
    .orderBy(asc(sql`decisions.rowid`))
    .all()
    .map(({ decision: { outcome, reason, decidedAt }, details, number, n, wasReported }) => ({
      Beitrag: toContributionNumber(number), Vorlage: n, Entscheidung: OUTCOME_WORDS[outcome], Grund: reason && REASON_WORDS[reason],
      Rechtsgrundlage: details?.legalGround ?? null, Erläuterung: details?.explanation ?? null, "Nach einer Meldung": wasReported ? "ja" : null, Entschieden: moment(decidedAt),
    }));
}

function listComplaints(db: Db, person: Person, numbers: Map<string, string>): Entry[] {
  const rows = db.select({ complaint: complaints, contributionId: decisions.contributionId }).from(complaints).innerJoin(decisions, eq(decisions.id, complaints.decisionId)).where(eq(complaints.authorId, person.id)).orderBy(asc(complaints.filedAt)).all();
  return rows.map(({ complaint: { words, filedAt, result, answer, closedAt }, contributionId }) => ({
    Beitrag: numbers.get(contributionId) ?? null, Beschwerde: words, Eingelegt: moment(filedAt), Ergebnis: result && COMPLAINT_RESULT_WORDS[result], Antwort: answer, Entschieden: moment(closedAt),
  }));
}

function listReports(db: Db, person: Person, numbers: Map<string, string>): Entry[] {
  const rows = db.select().from(reports).where(or(eq(reports.reporterId, person.id), eq(reports.reporterEmail, person.email))).orderBy(asc(reports.filedAt)).all();
  return rows.map(({ contributionId, reason, words, filedAt, reporterEmail, result, answer, closedAt }) => ({
    "Gemeldeter Beitrag": numbers.get(contributionId) ?? null, Grund: REASON_WORDS[reason], "Ihre Worte": words || null, "E-Mail-Adresse": reporterEmail, Gemeldet: moment(filedAt),
    Ergebnis: result && REPORT_RESULT_WORDS[result], Antwort: answer, Entschieden: moment(closedAt),
  }));
}

function listNotes(db: Db, person: Person, numbers: Map<string, string>): Entry[] {
  const rows = db.select().from(notes).where(ofTheirs(notes.contributionId, person)).orderBy(asc(notes.writtenAt)).all();
  return rows.map(({ contributionId, words, writtenAt }) => ({ Beitrag: numbers.get(contributionId) ?? null, Notiz: words, Geschrieben: moment(writtenAt) }));
}
