import { json } from "@remix-run/node";

/** `instead`: what can be done where this cannot. `again`: the whole form, to be sent once more when that is done in another tab. */
export type Refused = { title: string; lead: string; typed: Record<string, string>; instead?: { to: string; word: string }[]; again?: { to: string; fields: [name: string, value: string][] }; back?: string };

/**
 * A form that cannot be accepted and has no page of its own to come back on. To be thrown: what an action returns is
 * shown by its page, whose loader runs once more and may answer with something else.
 */
export function refuse(status: 403 | 409 | 422, refused: Refused) {
  return json(refused, { status });
}
