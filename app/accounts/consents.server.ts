import { and, eq, max, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { consents } from "#db/schema/accounts.ts";
import { termsInForce } from "#db/schema/site-views.ts";
import { AGREED_DOCUMENTS, type AskedTerms } from "./asked-terms.ts";

/** The newest wording of Netiquette and Nutzungsbedingungen among the texts that come with the software. */
export const TERMS_VERSION = "2026-11-26";

/** The wordings in force: those of the software until the administration writes one; from then on each by its number. A new wording of either is asked for again. */
const IN_FORCE = sql<string>`(select case
  when f.terms is null and f.netiquette is null then ${TERMS_VERSION}
  else 'Nutzungsbedingungen ' || coalesce(f.terms, ${TERMS_VERSION}) || ', Netiquette ' || coalesce(f.netiquette, ${TERMS_VERSION})
end from terms_in_force f)`;

export function hasAcceptedTerms(db: Db, person: { id: string }): boolean {
  return termsOf(db).get({ person: person.id }) !== undefined;
}

const termsOf = prepared((db) =>
  db
    .select()
    .from(consents)
    .where(and(eq(consents.personId, sql.placeholder("person")), eq(consents.document, "terms"), eq(consents.version, IN_FORCE)))
    .prepare(),
);

/** What is asked for: nothing if the wordings in force are accepted, else all for the first time, or what has changed since. */
export function findAskedTerms(db: Db, person: { id: string }): AskedTerms | null {
  if (hasAcceptedTerms(db, person)) return null;
  const { acceptedAt, termsSince, netiquetteSince } = lastAcceptedOf(db).get({ person: person.id }) ?? { acceptedAt: null, termsSince: null, netiquetteSince: null };
  if (acceptedAt === null) return { isFirst: true, changed: [] };
  const since = { terms: termsSince ?? 0, netiquette: netiquetteSince ?? 0 };
  const changed = AGREED_DOCUMENTS.filter((document) => since[document] >= acceptedAt);
  return { isFirst: false, changed: changed.length > 0 ? changed : [...AGREED_DOCUMENTS] };
}

const lastAcceptedOf = prepared((db) =>
  db
    .select({ acceptedAt: max(consents.acceptedAt), termsSince: termsInForce.termsSince, netiquetteSince: termsInForce.netiquetteSince })
    .from(consents)
    .crossJoin(termsInForce)
    .where(and(eq(consents.personId, sql.placeholder("person")), eq(consents.document, "terms")))
    .prepare(),
);

export function recordConsent(tx: Db, { person, document, now }: { person: { id: string }; document: "terms" | "citation"; now: number }) {
  tx.insert(consents).values({ personId: person.id, document, version: IN_FORCE, acceptedAt: now }).onConflictDoNothing().run();
}

/** Takes a consent back, to whichever wording it was given. */
export function withdrawConsent(tx: Db, { person, document }: { person: { id: string }; document: "citation" }) {
  tx.delete(consents).where(and(eq(consents.personId, person.id), eq(consents.document, document))).run();
}

export function mayBeCited(db: Db, person: { id: string }): boolean {
  return db.select().from(consents).where(and(eq(consents.personId, person.id), eq(consents.document, "citation"))).limit(1).get() !== undefined;
}
