import { DAY_LENGTH } from "#app/text/dates.ts";

/** How long somebody who works here may do without a passkey, from the first permission on: time to hear of it, and to get a key where one has to be bought. */
export const PASSKEY_GRACE = 14 * DAY_LENGTH;

export type Factor = { hasPasskey: boolean; provedAt: number | null; passkeyDueAt: number | null };
/** `unproved`: has a passkey and has not shown it in this session. */
export type Standing = "proved" | "unproved" | "grace" | "overdue";

/** Where somebody with a permission stands with their second factor. */
export function toStanding({ hasPasskey, provedAt, passkeyDueAt }: Factor, now: number): Standing {
  if (hasPasskey) return provedAt === null ? "unproved" : "proved";
  return now < (passkeyDueAt ?? 0) ? "grace" : "overdue";
}

/** When somebody last showed that it is them: with the passkey, where they have one; else with the code from the mail. */
export function toProofTime({ hasPasskey, provedAt, signedInAt }: Pick<Factor, "hasPasskey" | "provedAt"> & { signedInAt: number }): number {
  return hasPasskey ? (provedAt ?? Number.NEGATIVE_INFINITY) : signedInAt;
}
