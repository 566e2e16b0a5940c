import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { people } from "./accounts.ts";
import { isOneOf, PERMISSIONS, PERSON_ACT_PLACES, PERSON_ACTS, READERSHIPS, REGISTRATIONS } from "./sets.ts";

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

/** One row: who may open an account, and who may read. */
export const registration = sqliteTable(
  "registration",
  {
    id: integer().primaryKey(),
    mode: text({ enum: REGISTRATIONS }).notNull(),
    /** Mail domains, one a line, lower case. */
    domains: text().notNull(),
    readership: text({ enum: READERSHIPS }).notNull().default("public"),
  },
  (t) => [
    check("registration_one", sql`${t.id} = 1`),
    check("registration_mode", isOneOf(t.mode, REGISTRATIONS)),
    check("registration_domains", sql`length(${t.domains}) <= 4000 and (${t.mode} <> 'domains' or ${t.domains} <> '')`),
    check("registration_readership", isOneOf(t.readership, READERSHIPS)),
    check("registration_shut", sql`${t.readership} = 'public' or ${t.mode} <> 'open'`),
  ],
);
