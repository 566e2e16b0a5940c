import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { prepared } from "#db/prepared.ts";
import { drafts } from "#db/schema/discussion.ts";
import { passages, sections } from "#db/schema/paper.ts";
import type { Kind } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { countCodePoints } from "#app/text/code-points.ts";
import { LONGEST_DRAFT } from "./contribution-form.ts";
import type { Place } from "./place.server.ts";

export type DraftWords = { place: Place; kind: Kind | null; quote?: string | null; body: string; now: number };

/** Keeps unsubmitted text. There is one draft per person and place; the newer one takes its place. */
export function saveDraft(db: Db, { author, ...words }: DraftWords & { author: Practitioner }) {
  transact(db, (tx) => {
    deleteDraftAt(tx, { author, place: words.place });
    insertDraft(tx, { authorId: author.id, heldForId: null }, words);
  });
}

/** Keeps the text of somebody signed out until the code they asked for proves whose it is. */
export function holdDraft(tx: Db, { requestId, ...words }: DraftWords & { requestId: string }) {
  insertDraft(tx, { authorId: null, heldForId: requestId }, words);
}

/** Gives held text to the person whose code it was waiting for. Text they already have at that place stays, below the new one or beside it. */
export function adoptHeldDrafts(tx: Db, { author, requestIds, now }: { author: { id: string }; requestIds: string[]; now: number }): number {
  const held = tx.select().from(drafts).where(inArray(drafts.heldForId, requestIds)).all();
  for (const draft of held) {
    const existing = tx.select().from(drafts).where(and(eq(drafts.authorId, author.id), isSamePlace(draft))).get();
    const both = toBoth(draft.body, existing?.body ?? "");
    if (existing && both !== undefined) tx.delete(drafts).where(eq(drafts.id, existing.id)).run();
    tx.update(drafts).set({ authorId: author.id, heldForId: null, body: both ?? draft.body, updatedAt: now }).where(eq(drafts.id, draft.id)).run();
  }
  return held.length;
}

/** Two texts as one, nothing twice; undefined if together they are longer than a draft can be. */
function toBoth(newer: string, older: string): string | undefined {
  if (older.includes(newer)) return older;
  const both = older === "" || newer.includes(older) ? newer : `${newer}\n\n${older}`;
  return countCodePoints(both) <= LONGEST_DRAFT ? both : undefined;
}

/** A person's drafts, newest first, with the place each belongs to. */
export function listDrafts(db: Db, author: Practitioner) {
  return db
    .select({ id: drafts.id, kind: drafts.kind, body: drafts.body, updatedAt: drafts.updatedAt, sectionKey: sections.key, sectionTitle: sections.title, passageNumber: passages.number })
    .from(drafts)
    .leftJoin(sections, eq(sections.id, drafts.sectionId))
    .leftJoin(passages, eq(passages.id, drafts.passageId))
    .where(eq(drafts.authorId, author.id))
    .orderBy(desc(drafts.updatedAt))
    .all();
}

export function findDraftAt(db: Db, { author, sectionId, passageId }: { author: Practitioner; sectionId: string; passageId: string | null }) {
  return db
    .select({ kind: drafts.kind, quote: drafts.quote, body: drafts.body })
    .from(drafts)
    .where(and(eq(drafts.authorId, author.id), isSamePlace({ sectionId, passageId, parentId: null })))
    .get();
}

export function deleteDraft(db: Db, { author, id }: { author: Practitioner; id: string }): boolean {
  return transact(db, (tx) => tx.delete(drafts).where(and(eq(drafts.authorId, author.id), eq(drafts.id, id))).run()).changes === 1;
}

export function deleteDraftAt(tx: Db, { author, place, parentId = null }: { author: Practitioner; place: Place; parentId?: string | null }) {
  draftAt(tx).run({ author: author.id, section: place.section.id, passage: place.passage?.id ?? null, parent: parentId });
}

const draftAt = prepared((db) =>
  db
    .delete(drafts)
    .where(
      and(
        eq(drafts.authorId, sql.placeholder("author")),
        sql`${drafts.sectionId} is ${sql.placeholder("section")}`,
        sql`${drafts.passageId} is ${sql.placeholder("passage")}`,
        sql`${drafts.parentId} is ${sql.placeholder("parent")}`,
      ),
    )
    .prepare(),
);

function insertDraft(tx: Db, owner: { authorId: string | null; heldForId: string | null }, { place, kind, quote, body, now }: DraftWords) {
  tx.insert(drafts)
    .values({ id: newId(), ...owner, versionId: place.version.id, sectionId: place.section.id, passageId: place.passage?.id, kind, quote, body, updatedAt: now })
    .run();
}

function isSamePlace({ sectionId, passageId, parentId }: { sectionId: string | null; passageId: string | null; parentId: string | null }) {
  return and(
    sectionId ? eq(drafts.sectionId, sectionId) : isNull(drafts.sectionId),
    passageId ? eq(drafts.passageId, passageId) : isNull(drafts.passageId),
    parentId ? eq(drafts.parentId, parentId) : isNull(drafts.parentId),
  );
}
