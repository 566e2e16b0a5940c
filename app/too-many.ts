import { json } from "@remix-run/node";
import type { TooMany } from "#server/limits.ts";
import type { Refused } from "./refuse.ts";

type Fields = Partial<Record<string, string>>;

/** More than is allowed for now: the form comes back with its text and says from when on it may be sent again. */
export function tooMany<Kept extends object>(spent: TooMany, kept: Kept, field = "form") {
  return json({ errors: { [field]: spent.sentence } as Fields, ...kept }, { status: 429, headers: toRetryHeaders(spent) });
}

/** The same to be thrown, where a form or file has no page of its own. */
export function refuseTooMany(spent: TooMany, refused: Omit<Refused, "lead">) {
  return json({ ...refused, lead: spent.sentence } satisfies Refused, { status: 429, headers: toRetryHeaders(spent) });
}

export const toRetryHeaders = ({ retryAfter }: TooMany) => ({ "Retry-After": String(retryAfter) });
