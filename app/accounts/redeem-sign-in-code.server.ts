import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { sessions, signInRequests } from "#db/schema/accounts.ts";
import { findAdmission } from "./admission.server.ts";
import { findOrCreatePerson, type Person } from "./people.server.ts";
import { TRIES_PER_BROWSER } from "./request-sign-in-code.server.ts";
import { hashSecret } from "./secrets.server.ts";
import { openSession } from "./sessions.server.ts";
import { isCode, toSignInCode } from "./sign-in-code.server.ts";

export type Redemption = { code: string; browser: string | null; formerSession: string | null; secret: string; now: number };
export type Redeemed =
  | { ok: true; person: Person; session: string; requestIds: string[] }
  | { ok: false; problem: "wrong" | "no-code" | "used-up" | "not-admitted"; triesLeft: number };

/** Any unexpired code of this browser opens a session, once. Tries are counted here, where no cookie can reset them. */
export function redeemSignInCode(tx: Db, redemption: Redemption): Redeemed {
  const { browser, now, secret } = redemption;
  const open = browser ? listOpenRequests(tx, { browser, now }) : [];
  const newest = open[0];
  if (!newest) return { ok: false, problem: "no-code", triesLeft: 0 };
  const spent = open.reduce((total, request) => total + request.tries, 0);
  if (spent >= TRIES_PER_BROWSER) return { ok: false, problem: "used-up", triesLeft: 0 };
  const match = open.find((request) => isCode(toSignInCode(secret, request.id), redemption.code));
  if (!match) {
    tx.update(signInRequests).set({ tries: sql`${signInRequests.tries} + 1` }).where(eq(signInRequests.id, newest.id)).run();
    return { ok: false, problem: spent + 1 >= TRIES_PER_BROWSER ? "used-up" : "wrong", triesLeft: TRIES_PER_BROWSER - spent - 1 };
  }
  if (findAdmission(tx, { email: match.email, now }) !== "admitted") return { ok: false, problem: "not-admitted", triesLeft: 0 };
  closeRequests(tx, { browserHash: match.browserHash, email: match.email, now });
  if (redemption.formerSession) tx.delete(sessions).where(eq(sessions.idHash, hashSecret(redemption.formerSession))).run();
  const person = findOrCreatePerson(tx, { email: match.email, now });
  const requestIds = open.filter((request) => request.email === match.email).map((request) => request.id);
  return { ok: true, person, session: openSession(tx, { person, now }), requestIds };
}

/** All codes of this browser are void now; only those for this address count as used. */
function closeRequests(tx: Db, { browserHash, email, now }: { browserHash: string; email: string; now: number }) {
  const open = and(eq(signInRequests.browserHash, browserHash), isNull(signInRequests.usedAt));
  tx.update(signInRequests).set({ usedAt: now }).where(and(open, eq(signInRequests.email, email))).run();
  tx.update(signInRequests).set({ expiresAt: now }).where(open).run();
}

function listOpenRequests(db: Db, { browser, now }: { browser: string; now: number }) {
  return db
    .select()
    .from(signInRequests)
    .where(and(eq(signInRequests.browserHash, hashSecret(browser)), gt(signInRequests.expiresAt, now), isNull(signInRequests.usedAt)))
    .orderBy(desc(signInRequests.createdAt))
    .all();
}
