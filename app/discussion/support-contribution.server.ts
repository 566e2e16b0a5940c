import { and, eq, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { contributions } from "#db/schema/discussion.ts";
import { contributionSupports } from "#db/schema/responses.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { isOpen } from "./phases.server.ts";

export type ContributionSupported = { ok: true } | { ok: false; problem: "closed" | "own" | "unknown" };

/** "Das erleben wir auch" to somebody else's published contribution: said once per person. */
export function supportContribution(db: Db, { person, number, now }: { person: Practitioner; number: number; now: number }): ContributionSupported {
  return transact(db, (tx): ContributionSupported => {
    const supported = tx.select({ id: publicContributions.id, authorId: publicContributions.authorId }).from(publicContributions).where(eq(publicContributions.number, number)).get();
    if (!supported) return { ok: false, problem: "unknown" };
    if (supported.authorId === person.id) return { ok: false, problem: "own" };
    if (!isOpen(tx, now)) return { ok: false, problem: "closed" };
    tx.insert(contributionSupports).values({ contributionId: supported.id, personId: person.id, supportedAt: now }).onConflictDoNothing().run();
    return { ok: true };
  });
}

/** Taking support back is always possible. */
export function withdrawContributionSupport(db: Db, { person, number }: { person: Practitioner; number: number }): ContributionSupported {
  transact(db, (tx) => {
    const supported = tx.select({ id: contributions.id }).from(contributions).where(eq(contributions.number, number)).get();
    if (supported) tx.delete(contributionSupports).where(and(eq(contributionSupports.contributionId, supported.id), eq(contributionSupports.personId, person.id))).run();
  });
  return { ok: true };
}

/** Numbers of the contributions a person supports, and of those they wrote: what their buttons depend on. */
export function listActed(db: Db, person: Practitioner): { supported: Set<string>; own: Set<string> } {
  const toNumbers = (rows: { number: number }[]) => new Set(rows.map((row) => toContributionNumber(row.number)));
  return { supported: toNumbers(supportedBy(db).all({ person: person.id })), own: toNumbers(writtenBy(db).all({ person: person.id })) };
}

const supportedBy = prepared((db) =>
  db
    .select({ number: contributions.number })
    .from(contributionSupports)
    .innerJoin(contributions, eq(contributions.id, contributionSupports.contributionId))
    .where(eq(contributionSupports.personId, sql.placeholder("person")))
    .prepare(),
);
const writtenBy = prepared((db) => db.select({ number: contributions.number }).from(contributions).where(eq(contributions.authorId, sql.placeholder("person"))).prepare());
