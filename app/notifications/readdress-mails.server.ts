import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema/notifications.ts";
import type { MailKind } from "./mail-kinds.ts";

/** What these would open is void once the address is another. */
const VOID_KINDS: MailKind[] = ["sign-in-code", "invitation", "email-change-code"];

/** What still waits for the old address goes to the new one. What went to the old one stays known as this person's. */
export function readdressMails(tx: Db, { person, from, to }: { person: { id: string }; from: string; to: string }) {
  const waits = and(eq(outbox.recipient, from), isNull(outbox.sentAt));
  tx.update(outbox).set({ personId: person.id }).where(and(eq(outbox.recipient, from), isNull(outbox.personId))).run();
  tx.delete(outbox).where(and(waits, inArray(outbox.kind, VOID_KINDS))).run();
  tx.update(outbox).set({ recipient: to }).where(and(waits, eq(outbox.personId, person.id))).run();
}
