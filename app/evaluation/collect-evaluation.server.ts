import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributionTopics, markedQuotes, teamNotes, topics } from "#db/schema/evaluation.ts";
import { publicAnswers } from "#db/schema/evaluation-views.ts";
import { findNumbers, ofTheirs } from "#app/discussion/theirs.server.ts";
import { type Entry, moment, type Part } from "#app/text/collected.ts";
import { DISPOSITION_WORDS, toContributionNumber } from "#app/text/words.ts";

/** What this room keeps about a person, for the person to read: what the team made of their words. Drafts of answers are not about the person yet. */
export function collectEvaluation(db: Db, person: { id: string }): Part[] {
  const numbers = findNumbers(db);
  const numberOf = (contributionId: string) => numbers.get(contributionId) ?? null;
  const quotes = db.select().from(markedQuotes).where(ofTheirs(markedQuotes.contributionId, person)).orderBy(asc(markedQuotes.markedAt)).all();
  const notes = db.select().from(teamNotes).where(ofTheirs(teamNotes.contributionId, person)).orderBy(asc(teamNotes.writtenAt)).all();
  const named = db.select({ contributionId: contributionTopics.contributionId, name: topics.name }).from(contributionTopics).innerJoin(topics, eq(topics.id, contributionTopics.topicId)).where(ofTheirs(contributionTopics.contributionId, person)).orderBy(asc(topics.slug)).all();
  return [
    { title: "Erwiderungen des Projektteams auf Ihre Beiträge", sources: ["answer_members.contribution_id"], entries: listAnswers(db, person) },
    { title: "Schlagworte an Ihren Beiträgen", sources: ["contribution_topics.contribution_id"], entries: named.map(({ contributionId, name }) => ({ Beitrag: numberOf(contributionId), Schlagwort: name })) },
    { title: "Für den Bericht markierte Sätze aus Ihren Beiträgen", sources: ["marked_quotes.contribution_id"], entries: quotes.map(({ contributionId, words, markedAt }) => ({ Beitrag: numberOf(contributionId), Satz: words, Markiert: moment(markedAt) })) },
    { title: "Interne Notizen des Projektteams zu Ihren Beiträgen", sources: ["team_notes.contribution_id"], entries: notes.map(({ contributionId, words, writtenAt }) => ({ Beitrag: numberOf(contributionId), Notiz: words, Geschrieben: moment(writtenAt) })) },
  ];
}

function listAnswers(db: Db, person: { id: string }): Entry[] {
  const rows = db.select().from(publicAnswers).where(ofTheirs(publicAnswers.contributionId, person)).orderBy(asc(publicAnswers.number)).all();
  return rows.map(({ number, disposition, body, releasedAt }) => ({ Beitrag: toContributionNumber(number), Umgang: DISPOSITION_WORDS[disposition].word, Erwiderung: body, Veröffentlicht: moment(releasedAt) }));
}
