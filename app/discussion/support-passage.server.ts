import { and, count, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { passageSupports } from "#db/schema/responses.ts";
import { currentSupports } from "#db/schema/discussion-views.ts";
import { passagePlaces, passages } from "#db/schema/paper.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { isOpen } from "./phases.server.ts";

export type Supported = { ok: true } | { ok: false; problem: "closed" };
type Support = { person: Practitioner; passage: { id: string }; now: number };

/** "Das erleben wir auch": said once per person and passage. */
export function supportPassage(db: Db, { person, passage, now }: Support): Supported {
  return transact(db, (tx): Supported => {
    if (!isOpen(tx, now)) return { ok: false, problem: "closed" };
    tx.insert(passageSupports).values({ passageId: passage.id, personId: person.id, supportedAt: now }).onConflictDoNothing().run();
    return { ok: true };
  });
}

/** Taking support back is always possible. */
export function withdrawSupport(db: Db, { person, passage }: Omit<Support, "now">): Supported {
  transact(db, (tx) => {
    const said = tx.select({ id: passagePlaces.passageId }).from(passagePlaces).where(and(eq(passagePlaces.placeId, passage.id), isNull(passagePlaces.changedInId)));
    tx.delete(passageSupports).where(and(or(eq(passageSupports.passageId, passage.id), inArray(passageSupports.passageId, said)), eq(passageSupports.personId, person.id))).run();
  });
  return { ok: true };
}

/** How many people said so, by passage id, for every passage of a version. */
export function countSupports(db: Db, version: { id: string }): Map<string, number> {
  return new Map(supportsOf(db).all({ version: version.id }).map((row) => [row.passageId, row.supports]));
}

const supportsOf = prepared((db) =>
  db
    .select({ passageId: currentSupports.passageId, supports: count() })
    .from(currentSupports)
    .innerJoin(passages, eq(passages.id, currentSupports.passageId))
    .where(eq(passages.versionId, sql.placeholder("version")))
    .groupBy(currentSupports.passageId)
    .prepare(),
);

/** The passages this person supports. */
export function listSupported(db: Db, person: { id: string }): Set<string> {
  return new Set(supportedBy(db).all({ person: person.id }).map((row) => row.passageId));
}

const supportedBy = prepared((db) => db.select({ passageId: currentSupports.passageId }).from(currentSupports).where(eq(currentSupports.personId, sql.placeholder("person"))).prepare());
