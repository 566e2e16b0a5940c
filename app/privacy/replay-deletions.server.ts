import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { deletions } from "#db/schema/privacy.ts";
import { deletePerson, toPersonHash } from "./delete-person.server.ts";
import { keepJournal, readJournal } from "./journal.server.ts";

/** Deletes again whom a backup has brought back, and makes journal and database know the same. Says how many they were. Done at start, before anybody is let in. */
export function replayDeletions(db: Db, { journal, now }: { journal: string; now: number }): number {
  const known = new Set(db.select({ hash: deletions.personHash }).from(deletions).all().map(({ hash }) => hash));
  const unknown = new Map(readJournal(journal).filter(({ person }) => !known.has(person)).map((entry) => [entry.person, entry]));
  const returned = unknown.size === 0 ? [] : db.select().from(people).all().filter((person) => unknown.has(toPersonHash(person)));
  transact(db, (tx) => {
    for (const person of returned) {
      const { choice, deletedAt } = unknown.get(toPersonHash(person))!;
      deletePerson(tx, { person, choice, now, deletedAt });
    }
    for (const { person: personHash, choice, deletedAt } of unknown.values()) tx.insert(deletions).values({ personHash, choice, deletedAt, wipedAt: now }).onConflictDoNothing().run();
  });
  keepJournal(db, journal);
  return returned.length;
}
