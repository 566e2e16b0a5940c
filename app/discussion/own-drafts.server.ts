import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { contributions, drafts } from "#db/schema/discussion.ts";
import { paperVersions, passagePlaces, passages, sections } from "#db/schema/paper.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { findPublishedVersion, findSectionKeys } from "#app/paper/read-paper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { type Answering, toWritingPath } from "./place.ts";

/** A person's drafts, newest first, each with the place it belongs to and the way to go on, if there still is one. */
export function listDrafts(db: Db, author: Practitioner) {
  const version = findPublishedVersion(db);
  const sectionKeys = version ? findSectionKeys(db, version) : new Map<string, string>();
  return draftsOf(db)
    .all({ author: author.id })
    .map(({ parentNumber, revisesNumber, isAnswerable, isWithdrawn, placeNumber, ...draft }) => {
      const mayGoOn = revisesNumber === null ? isAnswerable === 1 : isWithdrawn === 0;
      const answers = toAnswering({ parentNumber, revisesNumber });
      const isStillThere = draft.passageNumber ? placeNumber !== null : [...sectionKeys.values()].includes(draft.sectionKey ?? "");
      const sectionKey = (placeNumber && sectionKeys.get(placeNumber)) ?? draft.sectionKey;
      return { ...draft, answers, path: (answers ? mayGoOn : isStillThere) ? toWritingPath({ passageNumber: placeNumber, sectionKey, answers }) : null };
    });
}

const places = alias(passages, "places");
const parents = alias(contributions, "parents");
const revised = alias(contributions, "revised");
const draftsOf = prepared((db) =>
  db
    .select({
      id: drafts.id, kind: drafts.kind, body: drafts.body, details: drafts.details, updatedAt: drafts.updatedAt, versionLabel: paperVersions.label,
      sectionKey: sections.key, sectionTitle: sections.title, passageNumber: passages.number, placeNumber: places.number, parentNumber: parents.number, revisesNumber: revised.number,
      isAnswerable: sql<number>`${parents.publicRevisionId} is not null and ${parents.hiddenAt} is null and ${parents.withdrawnAt} is null`, isWithdrawn: sql<number>`${revised.withdrawnAt} is not null`,
    })
    .from(drafts)
    .innerJoin(paperVersions, eq(paperVersions.id, drafts.versionId))
    .leftJoin(sections, eq(sections.id, drafts.sectionId))
    .leftJoin(passages, eq(passages.id, drafts.passageId))
    .leftJoin(passagePlaces, eq(passagePlaces.passageId, drafts.passageId))
    .leftJoin(places, eq(places.id, passagePlaces.placeId))
    .leftJoin(parents, eq(parents.id, drafts.parentId))
    .leftJoin(revised, eq(revised.id, drafts.revisesId))
    .where(eq(drafts.authorId, sql.placeholder("author")))
    .orderBy(desc(drafts.updatedAt))
    .prepare(),
);

function toAnswering({ parentNumber, revisesNumber }: { parentNumber: number | null; revisesNumber: number | null }): Answering | null {
  if (revisesNumber !== null) return { act: "bearbeiten", number: toContributionNumber(revisesNumber) };
  return parentNumber === null ? null : { act: "antworten", number: toContributionNumber(parentNumber) };
}
