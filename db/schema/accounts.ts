import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { isOneOf, LANDS, OCCUPATIONS, PERMISSIONS, REASONS, SIZE_CLASSES } from "./sets.ts";

export const people = sqliteTable(
  "people",
  {
    id: text().primaryKey(),
    number: integer().notNull().unique(),
    email: text().notNull().unique(),
    shownName: text("shown_name"),
    organisation: text(),
    municipality: text(),
    occupation: text({ enum: OCCUPATIONS }),
    sizeClass: text("size_class", { enum: SIZE_CLASSES }),
    land: text({ enum: LANDS }),
    showsName: integer("shows_name").notNull().default(0),
    showsOrganisation: integer("shows_organisation").notNull().default(0),
    showsMunicipality: integer("shows_municipality").notNull().default(0),
    createdAt: integer("created_at").notNull(),
    /** Null as long as nobody has come: permissions may be given before. */
    lastSignedInAt: integer("last_signed_in_at"),
    /** Until when somebody with a permission may do without a passkey. */
    passkeyDueAt: integer("passkey_due_at"),
  },
  (t) => [
    check("people_email", sql`${t.email} = lower(${t.email}) and length(${t.email}) between 3 and 254`),
    check("people_name", sql`length(${t.shownName}) <= 80`),
    check("people_occupation", isOneOf(t.occupation, OCCUPATIONS)),
    check("people_size_class", isOneOf(t.sizeClass, SIZE_CLASSES)),
    check("people_land", isOneOf(t.land, LANDS)),
    check("people_shows", sql`${t.showsName} in (0, 1) and ${t.showsOrganisation} in (0, 1) and ${t.showsMunicipality} in (0, 1)`),
  ],
);

/** Numbers of people whose account is deleted. They are never given again: an old export's P-007 would be somebody else. */
export const formerNumbers = sqliteTable("former_numbers", { number: integer().primaryKey() });

export const permissions = sqliteTable(
  "permissions",
  {
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    permission: text({ enum: PERMISSIONS }).notNull(),
    grantedAt: integer("granted_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.permission] }),
    check("permissions_permission", isOneOf(t.permission, PERMISSIONS)),
  ],
);

/** Terms a person agreed to: which document, which wording of it, when. */
export const consents = sqliteTable(
  "consents",
  {
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    document: text({ enum: ["terms", "citation"] }).notNull(),
    version: text().notNull(),
    acceptedAt: integer("accepted_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.document, t.version] }),
    check("consents_document", isOneOf(t.document, ["terms", "citation"])),
  ],
);

/** Who may not write, why, and until when; no end means until it is lifted. */
export const writingBans = sqliteTable(
  "writing_bans",
  {
    id: text().primaryKey(),
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    reason: text({ enum: REASONS }).notNull(),
    explanation: text().notNull(),
    imposedById: text("imposed_by_id").references(() => people.id, { onDelete: "set null" }),
    imposedAt: integer("imposed_at").notNull(),
    endsAt: integer("ends_at"),
    liftedAt: integer("lifted_at"),
  },
  (t) => [
    index("writing_bans_person").on(t.personId),
    index("writing_bans_imposed_by").on(t.imposedById),
    check("writing_bans_reason", isOneOf(t.reason, REASONS)),
    check("writing_bans_explanation", sql`length(${t.explanation}) between 1 and 2000`),
    check("writing_bans_end", sql`${t.endsAt} is null or ${t.endsAt} > ${t.imposedAt}`),
  ],
);

/** One request for a sign-in code. The code itself is derived from the id and never stored. */
export const signInRequests = sqliteTable(
  "sign_in_requests",
  {
    id: text().primaryKey(),
    email: text().notNull(),
    browserHash: text("browser_hash").notNull(),
    tries: integer().notNull().default(0),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [
    index("sign_in_requests_browser").on(t.browserHash),
    index("sign_in_requests_email").on(t.email, t.createdAt),
  ],
);

/** Who wants to be known by another mail address. The codes for the old and the new one are derived from the id and never stored. */
export const emailChanges = sqliteTable(
  "email_changes",
  {
    id: text().primaryKey(),
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    newEmail: text("new_email").notNull(),
    /** Wrong codes typed, for either address. */
    tries: integer().notNull().default(0),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    /** When it was confirmed, cancelled or replaced. */
    endedAt: integer("ended_at"),
  },
  (t) => [
    index("email_changes_person").on(t.personId, t.createdAt),
    index("email_changes_new_email").on(t.newEmail),
    uniqueIndex("email_changes_open").on(t.personId).where(sql`ended_at is null`),
    check("email_changes_email", sql`${t.newEmail} = lower(${t.newEmail}) and length(${t.newEmail}) between 3 and 254`),
    check("email_changes_tries", sql`${t.tries} between 0 and 5`),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    idHash: text("id_hash").primaryKey(),
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    signedInAt: integer("signed_in_at").notNull(),
    lastSeenAt: integer("last_seen_at").notNull(),
    /** When the second factor was last shown in this session. */
    provedAt: integer("proved_at"),
  },
  (t) => [index("sessions_person").on(t.personId)],
);

/** Who does without single keys at the desks. */
export const keyless = sqliteTable("keyless", {
  personId: text("person_id").primaryKey().references(() => people.id, { onDelete: "cascade" }),
  since: integer().notNull(),
});
