import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { isOneOf, LANDS, OCCUPATIONS, PERMISSIONS, PERSON_ACT_PLACES, PERSON_ACTS, REASONS, REGISTRATIONS, SIZE_CLASSES } from "./sets.ts";

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
    networkHash: text("network_hash").notNull(),
    tries: integer().notNull().default(0),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [
    index("sign_in_requests_browser").on(t.browserHash),
    index("sign_in_requests_network").on(t.networkHash, t.createdAt),
    index("sign_in_requests_email").on(t.email, t.createdAt),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    idHash: text("id_hash").primaryKey(),
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    signedInAt: integer("signed_in_at").notNull(),
    lastSeenAt: integer("last_seen_at").notNull(),
  },
  (t) => [index("sessions_person").on(t.personId)],
);

/** Whose account is blocked: no sign-in, no session, no permission, until the row goes. */
export const blocks = sqliteTable(
  "blocks",
  {
    personId: text("person_id").primaryKey().references(() => people.id, { onDelete: "cascade" }),
    words: text().notNull(),
    blockedById: text("blocked_by_id").references(() => people.id, { onDelete: "set null" }),
    blockedAt: integer("blocked_at").notNull(),
  },
  (t) => [index("blocks_blocked_by").on(t.blockedById), check("blocks_words", sql`length(${t.words}) between 1 and 2000`)],
);

/** Who is asked to take part. The link's token is derived from the id and never stored. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text().primaryKey(),
    email: text().notNull(),
    invitedById: text("invited_by_id").references(() => people.id, { onDelete: "set null" }),
    invitedAt: integer("invited_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    acceptedAt: integer("accepted_at"),
    withdrawnAt: integer("withdrawn_at"),
  },
  (t) => [
    index("invitations_invited_by").on(t.invitedById),
    index("invitations_end").on(t.expiresAt),
    uniqueIndex("invitations_open").on(t.email).where(sql`accepted_at is null and withdrawn_at is null`),
    check("invitations_email", sql`${t.email} = lower(${t.email}) and length(${t.email}) between 3 and 254`),
    check("invitations_end_once", sql`${t.acceptedAt} is null or ${t.withdrawnAt} is null`),
  ],
);

/** What an invitation gives when it is accepted. */
export const invitationPermissions = sqliteTable(
  "invitation_permissions",
  {
    invitationId: text("invitation_id").notNull().references(() => invitations.id, { onDelete: "cascade" }),
    permission: text({ enum: PERMISSIONS }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.invitationId, t.permission] }), check("invitation_permissions_permission", isOneOf(t.permission, PERMISSIONS))],
);

/** Append-only but for erasure (triggers refuse all else): what was done with whose account, by whom. */
export const personLog = sqliteTable(
  "person_log",
  {
    id: text().primaryKey(),
    act: text({ enum: PERSON_ACTS }).notNull(),
    place: text({ enum: PERSON_ACT_PLACES }).notNull(),
    permission: text({ enum: PERMISSIONS }),
    words: text(),
    subjectId: text("subject_id").references(() => people.id, { onDelete: "set null" }),
    actorId: text("actor_id").references(() => people.id, { onDelete: "set null" }),
    invitationId: text("invitation_id").references(() => invitations.id, { onDelete: "set null" }),
    happenedAt: integer("happened_at").notNull(),
  },
  (t) => [
    index("person_log_subject").on(t.subjectId, t.happenedAt),
    index("person_log_actor").on(t.actorId),
    index("person_log_invitation").on(t.invitationId),
    index("person_log_time").on(t.happenedAt),
    check("person_log_act", isOneOf(t.act, PERSON_ACTS)),
    check("person_log_place", isOneOf(t.place, PERSON_ACT_PLACES)),
    check("person_log_permission", isOneOf(t.permission, PERMISSIONS)),
    check("person_log_permission_named", sql`${t.act} not in ('grant', 'revoke') or ${t.permission} is not null`),
    check("person_log_words", sql`length(${t.words}) <= 4000`),
  ],
);

/** One row: who may open an account. */
export const registration = sqliteTable(
  "registration",
  {
    id: integer().primaryKey(),
    mode: text({ enum: REGISTRATIONS }).notNull(),
    /** Mail domains, one a line, lower case. */
    domains: text().notNull(),
  },
  (t) => [
    check("registration_one", sql`${t.id} = 1`),
    check("registration_mode", isOneOf(t.mode, REGISTRATIONS)),
    check("registration_domains", sql`length(${t.domains}) <= 4000 and (${t.mode} <> 'domains' or ${t.domains} <> '')`),
  ],
);
