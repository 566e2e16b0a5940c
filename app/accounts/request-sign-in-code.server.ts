import { and, eq, gt, isNull, sum } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { signInRequests } from "#db/schema/accounts.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { MINUTE } from "#app/text/dates.ts";
import { findAdmission } from "./admission.server.ts";
import { isShut } from "./registration.server.ts";
import { hashSecret, newSecret } from "./secrets.server.ts";

export const SIGN_IN_CODE_LIFETIME = 30 * MINUTE;
export const TRIES_PER_BROWSER = 5;

export type CodeRequested = { requestId: string; browser: string };

/**
 * Notes a request for a code and queues its mail, known address or not, so that the answer tells nobody who has an account.
 * A browser whose tries are used up gets a new identity, and its old codes are void.
 */
export function requestSignInCode(tx: Db, request: { email: string; browser: string | null; now: number }): CodeRequested {
  const { email, now } = request;
  const browser = request.browser && countTries(tx, { browser: request.browser, now }) < TRIES_PER_BROWSER ? request.browser : newSecret();
  const requestId = newId();
  tx.insert(signInRequests)
    .values({ id: requestId, email, browserHash: hashSecret(browser), createdAt: now, expiresAt: now + SIGN_IN_CODE_LIFETIME })
    .run();
  queueAnswer(tx, { email, requestId, now });
  return { requestId, browser };
}

/** Whoever may not come in learns why from the mail alone: the page that asks for the code is the same for all. */
function queueAnswer(tx: Db, { email, requestId, now }: { email: string; requestId: string; now: number }) {
  const admission = findAdmission(tx, { email, now });
  const mail = { recipient: email, dedupeKey: `sign-in-code:${requestId}`, now };
  if (admission === "admitted") queueMail(tx, { ...mail, kind: "sign-in-code", payload: { requestId } });
  else if (admission === "blocked") queueMail(tx, { ...mail, kind: "sign-in-blocked", payload: {} });
  else queueMail(tx, { ...mail, kind: "sign-in-closed", payload: { mode: admission, isShut: isShut(tx) } });
}

/** Earlier requests of one browser for one address, used up or expired ones, too. */
export function listRequests(db: Db, { browser, email }: { browser: string; email: string }): string[] {
  const theirs = and(eq(signInRequests.browserHash, hashSecret(browser)), eq(signInRequests.email, email), isNull(signInRequests.usedAt));
  return db.select({ id: signInRequests.id }).from(signInRequests).where(theirs).all().map(({ id }) => id);
}

/** Tries spent on all unexpired codes of one browser. */
export function countTries(db: Db, { browser, now }: { browser: string; now: number }): number {
  const spent = db
    .select({ tries: sum(signInRequests.tries) })
    .from(signInRequests)
    .where(and(eq(signInRequests.browserHash, hashSecret(browser)), gt(signInRequests.expiresAt, now)))
    .get();
  return Number(spent?.tries ?? 0);
}
