import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributions, exampleDetails } from "#db/schema/discussion.ts";
import { contributionSupports, follows, passageSupports, settlements } from "#db/schema/responses.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { paperVersions, passages } from "#db/schema/paper.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { type Entry, moment, type Part, yesOrNo } from "#app/text/collected.ts";
import { KIND_WORDS, LAND_WORDS, OCCUPATION_WORDS, SIZE_CLASS_WORDS, STANDING_WORDS, STATUS_WORDS, toContributionNumber } from "#app/text/words.ts";
import { toWholeText } from "./example-details.ts";
import { listDrafts } from "./own-drafts.server.ts";
import { toPlaceWords } from "./place.ts";

type Wording = typeof allRevisions.$inferSelect;

/** What this room keeps about a person, for the person to read: their words in all their wordings, and what they said without words. */
export function collectDiscussion(db: Db, person: Practitioner): Part[] {
  const wordings = db.select().from(allRevisions).where(eq(allRevisions.authorId, person.id)).orderBy(asc(allRevisions.number), asc(allRevisions.n)).all();
  const newest = [...Map.groupBy(wordings, ({ number }) => number).values()].map((own) => own.at(-1)!);
  return [
    { title: "Beiträge", sources: ["contributions.author_id"], entries: newest.map(toContribution) },
    { title: "Wortlaute Ihrer Beiträge", sources: ["revisions.contribution_id"], entries: wordings.map(toWording) },
    { title: "Was Ihre Praxisbeispiele über Kommunen sagen", sources: ["example_details.revision_id"], entries: listExampleDetails(db, person) },
    { title: "Was Sie zu einem neuen Wortlaut des Papiers gesagt haben", sources: ["settlements.contribution_id"], entries: listSettlements(db, person) },
    { title: "Entwürfe", sources: ["drafts.author_id"], entries: listDrafts(db, person).map((draft) => ({ Ort: draft.sectionTitle && toPlaceWords(draft), Beitragsart: draft.kind && KIND_WORDS[draft.kind].word, Text: toWholeText(draft.body, draft.details), Geändert: moment(draft.updatedAt) })) },
    { title: "Absätze, zu denen Sie „Das erleben wir auch“ gesagt haben", sources: ["passage_supports.person_id"], entries: listPassageSupports(db, person) },
    { title: "Beiträge, zu denen Sie „Das erleben wir auch“ gesagt haben", sources: ["contribution_supports.person_id"], entries: listContributionSupports(db, person) },
    { title: "Stellen, denen Sie folgen", sources: ["follows.person_id"], entries: listFollows(db, person) },
  ];
}

function toContribution(wording: Wording): Entry {
  const { number, parentId, quote, hiddenAt, withdrawnAt } = wording;
  return { Nummer: toContributionNumber(number), Ort: toPlaceWords(wording), Antwort: yesOrNo(parentId !== null), "Zitat aus dem Papier": quote, Ausgeblendet: moment(hiddenAt), Zurückgezogen: moment(withdrawnAt) };
}

function toWording({ number, n, status, kind, body, byModeration, occupation, sizeClass, land, submittedAt, publishedAt }: Wording): Entry {
  return {
    Beitrag: toContributionNumber(number), Vorlage: n, Stand: STATUS_WORDS[status].word, "Von der Moderation gekürzt": byModeration ? "ja" : null, Beitragsart: kind && KIND_WORDS[kind].word, Text: body,
    Funktion: occupation && OCCUPATION_WORDS[occupation], Größenklasse: sizeClass && SIZE_CLASS_WORDS[sizeClass].word, Bundesland: land && LAND_WORDS[land],
    Eingereicht: moment(submittedAt), Veröffentlicht: moment(publishedAt),
  };
}

function listExampleDetails(db: Db, person: { id: string }): Entry[] {
  const rows = db.select({ number: allRevisions.number, n: allRevisions.n, details: exampleDetails }).from(exampleDetails).innerJoin(allRevisions, eq(allRevisions.id, exampleDetails.revisionId)).where(eq(allRevisions.authorId, person.id)).orderBy(asc(allRevisions.number), asc(allRevisions.n)).all();
  return rows.map(({ number, n, details }) => ({ Beitrag: toContributionNumber(number), Vorlage: n, Kommune: details.municipality, Seit: details.since, "Was geholfen hat": details.helped, "Was gehindert hat": details.hindered, Nachfragen: details.contact }));
}

function listSettlements(db: Db, person: { id: string }): Entry[] {
  const rows = db
    .select({ number: contributions.number, version: paperVersions.label, standing: settlements.standing, at: settlements.answeredAt })
    .from(settlements)
    .innerJoin(contributions, eq(contributions.id, settlements.contributionId))
    .innerJoin(paperVersions, eq(paperVersions.id, settlements.versionId))
    .where(eq(contributions.authorId, person.id))
    .orderBy(asc(settlements.answeredAt))
    .all();
  return rows.map(({ number, version, standing, at }) => ({ Beitrag: toContributionNumber(number), Fassung: version, Stand: STANDING_WORDS[standing], Gesagt: moment(at) }));
}

function listPassageSupports(db: Db, person: { id: string }): Entry[] {
  const rows = db.select({ number: passages.number, at: passageSupports.supportedAt }).from(passageSupports).innerJoin(passages, eq(passages.id, passageSupports.passageId)).where(eq(passageSupports.personId, person.id)).orderBy(asc(passageSupports.supportedAt)).all();
  return rows.map(({ number, at }) => ({ Absatz: `Rn. ${number}`, Seit: moment(at) }));
}

function listContributionSupports(db: Db, person: { id: string }): Entry[] {
  const rows = db.select({ number: contributions.number, at: contributionSupports.supportedAt }).from(contributionSupports).innerJoin(contributions, eq(contributions.id, contributionSupports.contributionId)).where(eq(contributionSupports.personId, person.id)).orderBy(asc(contributionSupports.supportedAt)).all();
  return rows.map(({ number, at }) => ({ Beitrag: toContributionNumber(number), Seit: moment(at) }));
}

function listFollows(db: Db, person: { id: string }): Entry[] {
  const rows = db.select({ follow: follows, number: contributions.number }).from(follows).leftJoin(contributions, eq(contributions.id, follows.contributionId)).where(eq(follows.personId, person.id)).orderBy(asc(follows.followedAt)).all();
  return rows.map(({ follow, number }) => ({ Abschnitt: follow.sectionKey, Absatz: follow.passageNumber && `Rn. ${follow.passageNumber}`, Beitrag: number === null ? null : toContributionNumber(number), Seit: moment(follow.followedAt) }));
}
