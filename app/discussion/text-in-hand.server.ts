import type { Db } from "#db/open.ts";
import { draftForm } from "./contribution-form.ts";
import type { DraftWords } from "./drafts.server.ts";
import { findPlace } from "./place.server.ts";

type Carried = { returnTo: string; passage?: string | undefined; kind?: string | undefined; quote?: string | undefined; body?: string | undefined };

/** Text that travelled with a sign-in form, if it is any and its place is known: the section from the way back, the passage from the form. */
export function toTextInHand(db: Db, { returnTo, passage, kind, quote, body }: Carried): Omit<DraftWords, "now"> | null {
  const sectionKey = /^\/papier\/([a-z][a-z0-9-]*)/.exec(returnTo)?.[1];
  const draft = draftForm.safeParse({ passage, kind, quote, body });
  if (!draft.success) return null;
  const place = findPlace(db, { sectionKey, passage: draft.data.passage });
  return place ? { place, kind: draft.data.kind ?? null, quote: draft.data.quote ?? null, body: draft.data.body } : null;
}
