import { redeemSignInCode, type Redemption } from "#app/accounts/redeem-sign-in-code.server.ts";
import { requestSignInCode } from "#app/accounts/request-sign-in-code.server.ts";
import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { transact } from "#db/open.ts";
import { NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

export const SECRET = "geheim-".repeat(8);
export const EMAIL = "karin.ott@stadt.example";
export const WRONG = "ZZZZZZZZ";

/** A database and two verbs: ask for a code, enter one. What is left out is somebody at their own browser. */
export function givenDoor() {
  const database = freshDatabase();
  const { db } = database;
  const ask = ({ email = EMAIL, browser = null, now = NOW }: { email?: string; browser?: string | null; now?: number } = {}) =>
    transact(db, (tx) => requestSignInCode(tx, { email, browser, now }));
  const askForCode = (given: Parameters<typeof ask>[0] = {}) => {
    const asked = ask(given);
    return { browser: asked.browser, requestId: asked.requestId, code: toSignInCode(SECRET, asked.requestId) };
  };
  const enter = ({ browser, code, ...rest }: Pick<Redemption, "browser" | "code"> & Partial<Redemption>) =>
    transact(db, (tx) => redeemSignInCode(tx, { browser, code, formerSession: null, secret: SECRET, now: NOW, ...rest }));
  return { database, db, ask, askForCode, enter };
}
