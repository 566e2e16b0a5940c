import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./accounts.ts";

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
