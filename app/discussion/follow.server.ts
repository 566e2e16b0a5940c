import { and, asc, eq, or, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { contributions } from "#db/schema/discussion.ts";
import { follows } from "#db/schema/responses.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { findPassageNow, findPublishedVersion, findSectionKeys, listSections } from "#app/paper/read-paper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import type { Followable } from "./follow.ts";
import { toPlaceWords } from "./place.ts";

/** What somebody meant to follow where they read: a passage by its id goes by the Randnummer it has now. `isThere`: the paper has it, so that one may begin to follow it. Undefined for a passage that is gone. */
export function findFollowable(db: Db, { sectionKey, rn, passage }: { sectionKey: string; rn?: string | undefined; passage?: string | undefined }): { target: Followable; path: string; isThere: boolean } | undefined {
  const now = passage === undefined ? { passageNumber: rn, sectionKey } : findPassageNow(db, { id: passage });
  if (!now) return undefined;
  const version = findPublishedVersion(db);
  const isThere = version !== undefined && (now.passageNumber === undefined ? listSections(db, version).some(({ key }) => key === now.sectionKey) : findSectionKeys(db, version).get(now.passageNumber) === now.sectionKey);
  const target = now.passageNumber === undefined ? { sectionKey: now.sectionKey } : { passageNumber: now.passageNumber };
  return { target, path: toReadingPath(now), isThere };
}

function toReadingPath({ sectionKey, passageNumber }: { sectionKey: string; passageNumber?: string | null | undefined }): string {
  return `/papier/${sectionKey}${passageNumber ? `#rn-${passageNumber}` : ""}`;
}

/** From now on the person hears what is published there. Said twice, it counts once. */
export function follow(db: Db, { person, target, now }: { person: Practitioner; target: Followable; now: number }) {
  transact(db, (tx) => tx.insert(follows).values({ personId: person.id, ...target, followedAt: now }).onConflictDoNothing().run());
}

export function unfollow(db: Db, { person, target }: { person: Practitioner; target: Followable }) {
  transact(db, (tx) => tx.delete(follows).where(and(eq(follows.personId, person.id), isTarget(target))).run());
}

function isTarget(target: Followable) {
  if ("sectionKey" in target) return eq(follows.sectionKey, target.sectionKey);
  if ("passageNumber" in target) return eq(follows.passageNumber, target.passageNumber);
  return eq(follows.contributionId, target.contributionId);
}

/** The contribution that begins a thread, for following it: public, hidden or withdrawn, but never one that was not yet published. */
export function findThread(db: Db, number: number): { contributionId: string } | undefined {
  const found = db.select({ id: contributions.id, parentId: contributions.parentId }).from(contributions).where(and(eq(contributions.number, number), sql`${contributions.publicRevisionId} is not null`)).get();
  return found && { contributionId: found.parentId ?? found.id };
}

export type Followed = { sections: Set<string>; passages: Set<string>; threads: Set<string> };
export const FOLLOWS_NOTHING: Followed = { sections: new Set(), passages: new Set(), threads: new Set() };

/** What a person follows: sections by key, passages by Randnummer, threads by id. */
export function listFollowed(db: Db, person: Practitioner): Followed {
  const rows = followedBy(db).all({ person: person.id });
  return {
    sections: new Set(rows.flatMap(({ sectionKey }) => sectionKey ?? [])),
    passages: new Set(rows.flatMap(({ passageNumber }) => passageNumber ?? [])),
    threads: new Set(rows.flatMap(({ contributionId }) => contributionId ?? [])),
  };
}

/** The same to be read and ended, in the order in which it began. */
export function describeFollowed(db: Db, person: Practitioner): { words: string; path: string; action: string; fields: { rn?: string } }[] {
  const version = findPublishedVersion(db);
  const keys = version ? findSectionKeys(db, version) : new Map<string, string>();
  const titles = new Map(version ? listSections(db, version).map(({ key, title }) => [key, title]) : []);
  return followedBy(db).all({ person: person.id }).map(({ sectionKey, passageNumber, number }) => {
    if (number !== null) {
      const words = toContributionNumber(number);
      return { words: `Beitrag ${words}`, path: `/beitraege/${words}`, action: `/beitraege/${words}/folgen`, fields: {} };
    }
    const key = sectionKey ?? keys.get(passageNumber ?? "") ?? "frueher";
    return { words: toPlaceWords({ passageNumber, sectionTitle: titles.get(key) ?? key }), path: toReadingPath({ sectionKey: key, passageNumber }), action: `/papier/${key}/folgen`, fields: toFields(passageNumber) };
  });
}

function toFields(rn: string | null): { rn?: string } {
  return rn === null ? {} : { rn };
}

const followedBy = prepared((db) =>
  db
    .select({ sectionKey: follows.sectionKey, passageNumber: follows.passageNumber, contributionId: follows.contributionId, number: contributions.number })
    .from(follows)
    .leftJoin(contributions, eq(contributions.id, follows.contributionId))
    .where(eq(follows.personId, sql.placeholder("person")))
    .orderBy(asc(follows.followedAt))
    .prepare(),
);

/** Everybody who follows a contribution's section, passage or thread, once each. */
export function listFollowers(db: Db, { sectionKey, passageNumber, threadId }: { sectionKey: string | null; passageNumber: string | null; threadId: string | null }): string[] {
  const about = or(eq(follows.sectionKey, sectionKey ?? ""), eq(follows.passageNumber, passageNumber ?? ""), eq(follows.contributionId, threadId ?? ""));
  return db.selectDistinct({ personId: follows.personId }).from(follows).where(about).all().map(({ personId }) => personId);
}
