import { lt } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { emailChanges, sessions, signInRequests } from "#db/schema/accounts.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { LONGEST_SESSION } from "./sessions.server.ts";

/** How long a request for a code, with the text held for it, is kept; and one for another mail address. */
export const SIGN_IN_REQUEST_KEPT = DAY_LENGTH;

/** Deletes requests for codes and for another mail address a day after they were made, and sessions that can no longer be valid. */
export function forgetOldSignIns(db: Db, { now }: { now: number }) {
  transact(db, (tx) => {
    tx.delete(signInRequests).where(lt(signInRequests.createdAt, now - SIGN_IN_REQUEST_KEPT)).run();
    tx.delete(emailChanges).where(lt(emailChanges.createdAt, now - SIGN_IN_REQUEST_KEPT)).run();
    tx.delete(sessions).where(lt(sessions.lastSeenAt, now - LONGEST_SESSION.idle)).run();
    tx.delete(sessions).where(lt(sessions.signedInAt, now - LONGEST_SESSION.absolute)).run();
  });
}
