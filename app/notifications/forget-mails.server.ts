import { eq, or } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema/notifications.ts";

/** Mails to a person, sent or waiting, and what is in them. Which mails they want goes with the person's row. */
export function forgetMails(tx: Db, { id, email }: { id: string; email: string }) {
  tx.delete(outbox).where(or(eq(outbox.personId, id), eq(outbox.recipient, email))).run();
}
