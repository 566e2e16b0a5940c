import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { contributions } from "#db/schema/discussion.ts";
import { paperVersions, passages, sections } from "#db/schema/paper.ts";
import { passageColumns, versionColumns } from "#app/paper/read-paper.server.ts";
import { toNumber } from "#app/text/words.ts";
import { draftForm, WHOLE_SECTION } from "./contribution-form.ts";
import type { DraftWords, Spot } from "./drafts.server.ts";
import { findPlace } from "./place.server.ts";
import { toAnswering } from "./place.ts";
import { findPublished } from "./published-contributions.server.ts";

/** The spot of an answer to a contribution: its own place, in the version it was written on. */
export function findAnswerSpot(db: Db, number: number): (Spot & { parentId: string }) | undefined {
  const found = spotOf(db).get({ number });
  return found && { place: toPlace(found), parentId: found.id };
}

/** The spot of a contribution's next wording. Whose it is, is for the caller to know. */
export function findRevisionSpot(db: Db, number: number): (Spot & { revisesId: string }) | undefined {
  const found = spotOf(db).get({ number });
  return found && { place: toPlace(found), parentId: found.parentId, revisesId: found.id };
}

/** Text that travelled with a sign-in form, if it is any and its spot is known: from the way back, and for a passage from the form. */
export function toTextInHand(db: Db, { returnTo, ...carried }: { returnTo: string } & Record<string, string | undefined>): Omit<DraftWords, "now"> | null {
  const draft = draftForm.safeParse(carried);
  const spot = draft.success ? findSpot(db, { returnTo, passage: draft.data.passage }) : undefined;
  if (!draft.success || !spot) return null;
  const { kind = null, quote = null, quoteBefore = null, body, details } = draft.data;
  return { ...spot, kind, quote, quoteBefore, body, details };
}

function findSpot(db: Db, { returnTo, passage }: { returnTo: string; passage: string | undefined }): Spot | undefined {
  const answering = toAnswering(returnTo);
  const number = toNumber(answering?.number) ?? 0;
  if (answering?.act === "antworten") return findPublished(db, number) && findAnswerSpot(db, number);
  if (answering) return findRevisionSpot(db, number);
  const place = findPlace(db, { sectionKey: /^\/papier\/([a-z][a-z0-9-]*)/.exec(returnTo)?.[1], passage: passage ?? WHOLE_SECTION });
  return passage === undefined || !place ? undefined : { place };
}

const spotOf = prepared((db) =>
  db
    .select({ id: contributions.id, parentId: contributions.parentId, version: versionColumns, section: sections, passage: passageColumns })
    .from(contributions)
    .innerJoin(paperVersions, eq(paperVersions.id, contributions.versionId))
    .innerJoin(sections, eq(sections.id, contributions.sectionId))
    .leftJoin(passages, eq(passages.id, contributions.passageId))
    .where(eq(contributions.number, sql.placeholder("number")))
    .prepare(),
);

function toPlace({ version, section, passage }: NonNullable<ReturnType<ReturnType<typeof spotOf>["get"]>>): Spot["place"] {
  return { version, section, passage };
}
