import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { consents } from "#db/schema/accounts.ts";

/** The wording of Netiquette and Nutzungsbedingungen now in force. A new wording is asked for again. */
export const TERMS_VERSION = "2026-11-26";

export function hasAcceptedTerms(db: Db, person: { id: string }): boolean {
  return termsOf(db).get({ person: person.id }) !== undefined;
}

const termsOf = prepared((db) =>
  db
    .select()
    .from(consents)
    .where(and(eq(consents.personId, sql.placeholder("person")), eq(consents.document, "terms"), eq(consents.version, TERMS_VERSION)))
    .prepare(),
);

export function recordConsent(tx: Db, { person, document, now }: { person: { id: string }; document: "terms" | "citation"; now: number }) {
  tx.insert(consents).values({ personId: person.id, document, version: TERMS_VERSION, acceptedAt: now }).onConflictDoNothing().run();
}

/** Takes a consent back, to whichever wording it was given. */
export function withdrawConsent(tx: Db, { person, document }: { person: { id: string }; document: "citation" }) {
  tx.delete(consents).where(and(eq(consents.personId, person.id), eq(consents.document, document))).run();
}

export function mayBeCited(db: Db, person: { id: string }): boolean {
  return db.select().from(consents).where(and(eq(consents.personId, person.id), eq(consents.document, "citation"))).limit(1).get() !== undefined;
}
