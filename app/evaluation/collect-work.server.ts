import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { answers, answerVersions, exportLog, markedQuotes, summaries, teamNotes } from "#db/schema/evaluation.ts";
import { moment, type Part } from "#app/text/collected.ts";

/** That and when somebody did which work here. The words of it are the team's. */
export function collectEvaluationWork(db: Db, { id }: { id: string }): Part[] {
  const listAnswers = (column: typeof answerVersions.writtenById | typeof answerVersions.releasedById) =>
    db.select({ version: answerVersions, section: answers.sectionKey }).from(answerVersions).innerJoin(answers, eq(answers.id, answerVersions.answerId)).where(eq(column, id)).orderBy(asc(answerVersions.writtenAt)).all();
  const listSummaries = (column: typeof summaries.writtenById | typeof summaries.releasedById) => db.select().from(summaries).where(eq(column, id)).orderBy(asc(summaries.writtenAt)).all();
  const exported = db.select().from(exportLog).where(eq(exportLog.personId, id)).orderBy(asc(exportLog.exportedAt)).all();
  const marked = db.select().from(markedQuotes).where(eq(markedQuotes.markedById, id)).orderBy(asc(markedQuotes.markedAt)).all();
  const noted = db.select().from(teamNotes).where(eq(teamNotes.writtenById, id)).orderBy(asc(teamNotes.writtenAt)).all();
  return [
    { title: "Dateien, die Sie aus der Auswertung heruntergeladen haben", sources: ["export_log.person_id"], entries: exported.map(({ profile, format, filter, rows, exportedAt }) => ({ Profil: profile, Format: format, Filter: filter || null, Beiträge: rows, Heruntergeladen: moment(exportedAt) })) },
    { title: "Erwiderungen, die Sie geschrieben haben", sources: ["answer_versions.written_by_id"], entries: listAnswers(answerVersions.writtenById).map(({ version, section }) => ({ Abschnitt: section, Geschrieben: moment(version.writtenAt) })) },
    { title: "Erwiderungen, die Sie veröffentlicht haben", sources: ["answer_versions.released_by_id"], entries: listAnswers(answerVersions.releasedById).map(({ version, section }) => ({ Abschnitt: section, Veröffentlicht: moment(version.releasedAt) })) },
    { title: "Zusammenfassungen, die Sie geschrieben haben", sources: ["summaries.written_by_id"], entries: listSummaries(summaries.writtenById).map(({ sectionKey, writtenAt }) => ({ Abschnitt: sectionKey, Geschrieben: moment(writtenAt) })) },
    { title: "Zusammenfassungen, die Sie veröffentlicht haben", sources: ["summaries.released_by_id"], entries: listSummaries(summaries.releasedById).map(({ sectionKey, releasedAt }) => ({ Abschnitt: sectionKey, Veröffentlicht: moment(releasedAt) })) },
    { title: "Sätze, die Sie für den Bericht markiert haben", sources: ["marked_quotes.marked_by_id"], entries: marked.map(({ markedAt }) => ({ Markiert: moment(markedAt) })) },
    { title: "Notizen, die Sie für das Projektteam geschrieben haben", sources: ["team_notes.written_by_id"], entries: noted.map(({ writtenAt }) => ({ Geschrieben: moment(writtenAt) })) },
  ];
}
