import { createHash } from "node:crypto";
import type { Db } from "#db/open.ts";
import { deletions } from "#db/schema/privacy.ts";
import type { DeletionChoice } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { forgetAccount } from "#app/accounts/forget-account.server.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { forgetInDiscussion } from "#app/discussion/forget-discussion.server.ts";
import { forgetInEvaluation } from "#app/evaluation/forget-evaluation.server.ts";
import { forgetInModeration } from "#app/moderation/forget-moderation.server.ts";
import { forgetMails } from "#app/notifications/forget-mails.server.ts";
import { forgetOnSite } from "#app/site/forget-site.server.ts";

/** Every room forgets somebody, in one transaction, those that need to know whose words are whose first. What is left is that it happened. */
export function deletePerson(tx: Db, { person: { id, number, email }, choice, now, deletedAt = now }: { person: Person; choice: DeletionChoice; now: number; deletedAt?: number }) {
  const person = { id, number, email } as Practitioner;
  forgetInModeration(tx, { person, choice, now });
  forgetInEvaluation(tx, person);
  forgetInDiscussion(tx, { person, choice });
  forgetOnSite(tx, { person, choice });
  forgetMails(tx, person);
  forgetAccount(tx, person);
  tx.insert(deletions).values({ personHash: toPersonHash(person), choice, deletedAt }).onConflictDoUpdate({ target: deletions.personHash, set: { wipedAt: null } }).run();
}

/** The mail that says it is done: until it has left, it is the only thing that knows the address. */
export function toDoneMailKey(personHash: string): string {
  return `deletion-done:${personHash}`;
}

/** Ids are random and nowhere to be found once the person is deleted, so that nobody can tell whose hash it is. */
export function toPersonHash({ id }: { id: string }): string {
  return createHash("sha256").update(`person:${id}`).digest("base64url");
}
