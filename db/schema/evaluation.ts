import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./accounts.ts";
import { isOneOf } from "./sets.ts";

export const LOGGED_PROFILES = ["intern", "pseudonym"] as const;

/** Who took which data out of the house, and how many rows. */
export const exportLog = sqliteTable(
  "export_log",
  {
    id: text().primaryKey(),
    personId: text("person_id").references(() => people.id, { onDelete: "set null" }),
    profile: text({ enum: LOGGED_PROFILES }).notNull(),
    format: text().notNull(),
    rows: integer().notNull(),
    exportedAt: integer("exported_at").notNull(),
  },
  (t) => [index("export_log_person").on(t.personId), check("export_log_profile", isOneOf(t.profile, LOGGED_PROFILES))],
);
