import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./accounts.ts";
import { DIGESTS, isOneOf } from "./sets.ts";

/** Mails on their way. The text is composed from kind and payload when it is sent. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    recipient: text().notNull(),
    personId: text("person_id").references(() => people.id, { onDelete: "cascade" }),
    payload: text().notNull(),
    dedupeKey: text("dedupe_key").notNull().unique(),
    createdAt: integer("created_at").notNull(),
    notBefore: integer("not_before").notNull(),
    attempts: integer().notNull().default(0),
    sentAt: integer("sent_at"),
    lastError: text("last_error"),
  },
  (t) => [index("outbox_due").on(t.sentAt, t.notBefore), index("outbox_person").on(t.personId)],
);

/** Which of the mails that nobody needs a person wants. Who has no row wants what the defaults say. */
export const mailPreferences = sqliteTable(
  "mail_preferences",
  {
    personId: text("person_id").primaryKey().references(() => people.id, { onDelete: "cascade" }),
    replies: integer().notNull().default(1),
    news: integer().notNull().default(1),
    digest: text({ enum: DIGESTS }).notNull().default("none"),
    /** Up to when everything has been gathered. */
    digestUntil: integer("digest_until").notNull(),
  },
  (t) => [
    index("mail_preferences_digest").on(t.digest, t.digestUntil),
    check("mail_preferences_switches", sql`${t.replies} in (0, 1) and ${t.news} in (0, 1)`),
    check("mail_preferences_digest", isOneOf(t.digest, DIGESTS)),
  ],
);
