import { type Db, transact } from "#db/open.ts";
import { type CodeRequested, listRequests, requestSignInCode } from "#app/accounts/request-sign-in-code.server.ts";
import { redeemSignInCode, type Redeemed, type Redemption } from "#app/accounts/redeem-sign-in-code.server.ts";
import { adoptHeldDrafts, type DraftWords, holdDraft, holdOn } from "./drafts.server.ts";

type Asked = { email: string; browser: string | null; now: number };

/** Asks for a sign-in code and keeps the text in hand with it, in one transaction. */
export function requestCodeHoldingText(db: Db, { text, ...asked }: Asked & { text: Omit<DraftWords, "now"> | null }): CodeRequested {
  return transact(db, (tx) => {
    const earlier = asked.browser ? listRequests(tx, { browser: asked.browser, email: asked.email }) : [];
    const requested = requestSignInCode(tx, asked);
    holdOn(tx, { requestIds: earlier, requestId: requested.requestId });
    if (text) holdDraft(tx, { ...text, requestId: requested.requestId, now: asked.now });
    return requested;
  });
}

/** Signs in and hands over the text that was waiting for this moment, in one transaction. */
export function signInAdoptingText(db: Db, redemption: Redemption): Redeemed {
  return transact(db, (tx) => {
    const redeemed = redeemSignInCode(tx, redemption);
    if (redeemed.ok) adoptHeldDrafts(tx, { author: redeemed.person, requestIds: redeemed.requestIds, now: redemption.now });
    return redeemed;
  });
}
