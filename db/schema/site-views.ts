import { integer, sqliteView } from "drizzle-orm/sqlite-core";

/** The newest wordings that contributors agree to, one row: null where the text that comes with the software stands. */
export const termsInForce = sqliteView("terms_in_force", {
  terms: integer(),
  termsSince: integer("terms_since"),
  netiquette: integer(),
  netiquetteSince: integer("netiquette_since"),
}).existing();
