import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people, sessions } from "./accounts.ts";
import { CHALLENGE_PURPOSES, isOneOf } from "./sets.ts";

/** The public half of what somebody proves with that it is them. The id is the one the authenticator gave. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: text().primaryKey(),
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    /** COSE, in base64url. */
    publicKey: text("public_key").notNull(),
    counter: integer().notNull(),
    /** How the browser may reach it, with commas between. */
    transports: text().notNull(),
    name: text().notNull(),
    createdAt: integer("created_at").notNull(),
    lastUsedAt: integer("last_used_at"),
  },
  (t) => [index("passkeys_person").on(t.personId), check("passkeys_name", sql`length(${t.name}) between 1 and 80`), check("passkeys_counter", sql`${t.counter} >= 0`)],
);

/** For whoever has no passkey at hand. Only the hash of a code is kept. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    codeHash: text("code_hash").primaryKey(),
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    createdAt: integer("created_at").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [index("recovery_codes_person").on(t.personId)],
);

/** Wrong recovery codes, counted where no cookie can reset them. They belong to a session, so that nobody uses up the tries of anybody else. */
export const recoveryTries = sqliteTable(
  "recovery_tries",
  {
    id: text().primaryKey(),
    sessionHash: text("session_hash").notNull().references(() => sessions.idHash, { onDelete: "cascade" }),
    triedAt: integer("tried_at").notNull(),
  },
  (t) => [index("recovery_tries_session").on(t.sessionHash, t.triedAt)],
);

/** What an authenticator is asked to sign: the newest of each session and purpose, for a few minutes and once. */
export const passkeyChallenges = sqliteTable(
  "passkey_challenges",
  {
    sessionHash: text("session_hash").notNull().references(() => sessions.idHash, { onDelete: "cascade" }),
    purpose: text({ enum: CHALLENGE_PURPOSES }).notNull(),
    challenge: text().notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionHash, t.purpose] }), check("passkey_challenges_purpose", isOneOf(t.purpose, CHALLENGE_PURPOSES))],
);
