import { and, eq, lt } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { mailPreferences } from "#db/schema/notifications.ts";
import { DEFAULT_PREFERENCES, type MailPreferences, type MailTopic } from "./preferences.ts";

export function findPreferences(db: Db, person: { id: string }): MailPreferences {
  const row = db.select().from(mailPreferences).where(eq(mailPreferences.personId, person.id)).get();
  return row ? { replies: row.replies === 1, news: row.news === 1, digest: row.digest } : DEFAULT_PREFERENCES;
}

export function wantsMail(db: Db, { personId, topic }: { personId: string; topic: MailTopic }): boolean {
  const { replies, news, digest } = findPreferences(db, { id: personId });
  return { replies, news, digest: digest !== "none" }[topic];
}

/** A digest begins with what is published from now on. */
export function savePreferences(db: Db, { person, preferences, now }: { person: { id: string }; preferences: MailPreferences; now: number }) {
  const { digest } = preferences;
  const switches = { replies: Number(preferences.replies), news: Number(preferences.news) };
  transact(db, (tx) => {
    const former = findPreferences(tx, person);
    const begin = former.digest === "none" && digest !== "none" ? { digestUntil: now } : {};
    tx.insert(mailPreferences)
      .values({ personId: person.id, ...switches, digest, digestUntil: now })
      .onConflictDoUpdate({ target: mailPreferences.personId, set: { ...switches, digest, ...begin } })
      .run();
  });
}

/** Switches one kind of mail off, or all of them. Nothing is ever switched on here: a link in a mail is enough to come this far. Without the digest, the single mails it stood for would begin. */
export function switchOff(db: Db, { person, topic, now }: { person: { id: string }; topic: MailTopic | "all"; now: number }) {
  transact(db, (tx) => {
    if (!tx.select({ id: people.id }).from(people).where(eq(people.id, person.id)).get()) return;
    const former = findPreferences(tx, person);
    const off = { replies: false, news: false, digest: "none" as const };
    const endsDigest = topic === "digest" && former.digest !== "none";
    const changed = topic === "all" ? off : { [topic]: off[topic], ...(endsDigest ? { news: false } : {}) };
    savePreferences(tx, { person, preferences: { ...former, ...changed }, now });
  });
}

/** Who wants a digest of this kind and has not had the one that was due at this moment. */
export function listDigestReaders(db: Db, { digest, due }: { digest: "daily" | "weekly"; due: number }) {
  return db
    .select({ personId: mailPreferences.personId, since: mailPreferences.digestUntil, replies: mailPreferences.replies })
    .from(mailPreferences)
    .where(and(eq(mailPreferences.digest, digest), lt(mailPreferences.digestUntil, due)))
    .all();
}

export function markDigest(tx: Db, { personId, until }: { personId: string; until: number }) {
  tx.update(mailPreferences).set({ digestUntil: until }).where(eq(mailPreferences.personId, personId)).run();
}
