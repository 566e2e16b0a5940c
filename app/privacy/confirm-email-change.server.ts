import { type Db, transact } from "#db/open.ts";
import { type Confirmation, type EmailChangeRedeemed, redeemEmailChange } from "#app/accounts/redeem-email-change.server.ts";
import { readdressReports } from "#app/moderation/readdress-reports.server.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { readdressMails } from "#app/notifications/readdress-mails.server.ts";
import { readdressBarriers } from "#app/site/readdress-barriers.server.ts";

/** Every room that knows the old address learns the new one, in one transaction, and both mailboxes are told. */
export function confirmEmailChange(db: Db, confirmation: Confirmation): EmailChangeRedeemed {
  return transact(db, (tx) => {
    const redeemed = redeemEmailChange(tx, confirmation);
    if (!redeemed.ok) return redeemed;
    const { changeId, from, to } = redeemed;
    const { person, now } = confirmation;
    readdressReports(tx, { from, to });
    readdressBarriers(tx, { from, to });
    readdressMails(tx, { person, from, to });
    for (const [mailbox, recipient] of [["old", from], ["new", to]] as const) {
      queueMail(tx, { kind: "email-changed", recipient, personId: person.id, payload: { to: mailbox }, dedupeKey: `email-changed:${changeId}:${mailbox}`, now });
    }
    return redeemed;
  });
}
