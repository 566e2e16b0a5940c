import { and, count, eq, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { passageSupports } from "#db/schema/discussion.ts";
import { passages } from "#db/schema/paper.ts";
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
  transact(db, (tx) => tx.delete(passageSupports).where(and(eq(passageSupports.passageId, passage.id), eq(passageSupports.personId, person.id))).run());
  return { ok: true };
}

/** How many people said so, by passage id, for every passage of a version. */
export function countSupports(db: Db, version: { id: string }): Map<string, number> {
  return new Map(supportsOf(db).all({ version: version.id }).map((row) => [row.passageId, row.supports]));
}

const supportsOf = prepared((db) =>
  db
    .select({ passageId: passageSupports.passageId, supports: count() })
    .from(passageSupports)
    .innerJoin(passages, eq(passages.id, passageSupports.passageId))
    .where(eq(passages.versionId, sql.placeholder("version")))
    .groupBy(passageSupports.passageId)
    .prepare(),
);

/** The passages this person supports. */
export function listSupported(db: Db, person: { id: string }): Set<string> {
  return new Set(supportedBy(db).all({ person: person.id }).map((row) => row.passageId));
}

const supportedBy = prepared((db) => db.select({ passageId: passageSupports.passageId }).from(passageSupports).where(eq(passageSupports.personId, sql.placeholder("person"))).prepare());
