import { lt } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { sessions, signInRequests } from "#db/schema/accounts.ts";
import { passkeyChallenges, recoveryTries } from "#db/schema/passkeys.ts";
import { DAY_LENGTH, HOUR } from "#app/text/dates.ts";
import { LONGEST_SESSION } from "./sessions.server.ts";

/** How long a request for a code, with the text held for it, is kept. */
export const SIGN_IN_REQUEST_KEPT = DAY_LENGTH;

/** Deletes requests for codes a day after they were made, sessions that can no longer be valid, and what belonged to a proof whose time is over. */
export function forgetOldSignIns(db: Db, { now }: { now: number }) {
  transact(db, (tx) => {
    tx.delete(signInRequests).where(lt(signInRequests.createdAt, now - SIGN_IN_REQUEST_KEPT)).run();
    tx.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now)).run();
    tx.delete(recoveryTries).where(lt(recoveryTries.triedAt, now - HOUR)).run();
    tx.delete(sessions).where(lt(sessions.lastSeenAt, now - LONGEST_SESSION.idle)).run();
    tx.delete(sessions).where(lt(sessions.signedInAt, now - LONGEST_SESSION.absolute)).run();
  });
}
