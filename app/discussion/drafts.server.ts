import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { prepared } from "#db/prepared.ts";
import { contributions, drafts } from "#db/schema/discussion.ts";
import { sections } from "#db/schema/paper.ts";
import type { Kind } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { countCodePoints } from "#app/text/code-points.ts";
import { LONGEST_DRAFT } from "./contribution-form.ts";
import { LONGEST_DRAFT_DETAIL } from "./details-form.ts";
import { DETAIL_FIELDS, pickTyped, type TypedDetails } from "./example-details.ts";
import { mayComeIn } from "./phases.server.ts";
import type { Place } from "./place.server.ts";

/** Where a text belongs: at a place of the paper, below a contribution it answers, or to one of one's own whose next wording it is. */
export type Spot = { place: Place; parentId?: string | null; revisesId?: string | null };
export type DraftWords = Spot & { kind: Kind | null; quote?: string | null | undefined; quoteBefore?: string | null | undefined; body: string; details?: TypedDetails | null; now: number };
export type DraftSaved = { ok: true } | { ok: false; problem: "closed" };

/** Keeps unsubmitted text under the id its form carries, wherever it now belongs. Another draft that lies there stays beside it: nobody has seen it go. */
export function saveDraft(db: Db, { author, id, wasReturned = false, ...words }: DraftWords & { author: Practitioner; id?: string | undefined; wasReturned?: boolean }): DraftSaved {
  return transact(db, (tx): DraftSaved => {
    if (!mayComeIn(tx, { wasReturned, now: words.now })) return { ok: false, problem: "closed" };
    if (id) deleteOwnDraft(tx, { author, id });
    const isFree = id !== undefined && !tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.id, id)).get();
    insertDraft(tx, { id: isFree ? id : newId(), authorId: author.id, heldForId: null }, words);
    return { ok: true };
  });
}

/** Keeps the text of somebody signed out until the code they asked for proves whose it is. */
export function holdDraft(tx: Db, { requestId, ...words }: DraftWords & { requestId: string }) {
  insertDraft(tx, { id: newId(), authorId: null, heldForId: requestId }, words);
}

/** Gives held text to the person whose code it was waiting for. Text they already have at that spot stays, below the new one or beside it. */
export function adoptHeldDrafts(tx: Db, { author, requestIds, now }: { author: { id: string }; requestIds: string[]; now: number }): number {
  const held = tx
    .select({ id: drafts.id, body: drafts.body, details: drafts.details, section: sections.key, passage: drafts.passageId, parent: drafts.parentId, revises: drafts.revisesId, revisedBy: contributions.authorId })
    .from(drafts)
    .leftJoin(sections, eq(sections.id, drafts.sectionId))
    .leftJoin(contributions, eq(contributions.id, drafts.revisesId))
    .where(inArray(drafts.heldForId, requestIds))
    .all();
  for (const draft of held) {
    const isForeign = draft.revises !== null && draft.revisedBy !== author.id;
    const existing = isForeign ? undefined : draftAt(tx).get({ ...draft, author: author.id });
    const both = toBothDrafts(draft, existing);
    if (existing && both !== undefined) tx.delete(drafts).where(eq(drafts.id, existing.id)).run();
    tx.update(drafts).set({ authorId: author.id, heldForId: null, ...(isForeign ? NOWHERE : {}), ...both, updatedAt: now }).where(eq(drafts.id, draft.id)).run();
  }
  return held.length;
}

/** Where somebody else's contribution stands is not told to whoever pretends to revise it. */
const NOWHERE = { sectionId: null, passageId: null, parentId: null, revisesId: null };

type Texts = { body: string; details: TypedDetails | null };

/** Two drafts as one, field by field; undefined if that holds more than a draft can. */
function toBothDrafts(newer: Texts, older: Texts | undefined): Texts | undefined {
  const body = toBoth(newer.body, older?.body ?? "", { glue: "\n\n", longest: LONGEST_DRAFT });
  const details = DETAIL_FIELDS.map((name) => [name, toBoth(newer.details?.[name] ?? "", older?.details?.[name] ?? "", { glue: "; ", longest: LONGEST_DRAFT_DETAIL })] as const);
  if (body === undefined || details.some(([, words]) => words === undefined)) return undefined;
  return { body, details: pickTyped(Object.fromEntries(details)) };
}

/** Two texts as one, nothing twice; undefined if together they are too long. */
function toBoth(newer: string, older: string, { glue, longest }: { glue: string; longest: number }): string | undefined {
  if (older.includes(newer)) return older;
  const both = older === "" || newer.includes(older) ? newer : `${newer}${glue}${older}`;
  return countCodePoints(both) <= longest ? both : undefined;
}

/** The draft that lies at a spot, on whichever version of the paper it was begun. */
export function findDraftAt(db: Db, { author, ...spot }: Spot & { author: Practitioner }) {
  const draft = draftAt(db).get(toKey(author, spot));
  return draft && { id: draft.id, kind: draft.kind, quote: draft.quote, quoteBefore: draft.quoteBefore, body: draft.body, details: draft.details as TypedDetails | null };
}

/** Under which id a form keeps its text: that of the draft it begins with, or a new one. */
export function toDraftId(draft: { id: string } | null | undefined): string {
  return draft?.id ?? newId();
}

export function deleteDraft(db: Db, { author, id }: { author: Practitioner; id: string }): boolean {
  return transact(db, (tx) => deleteOwnDraft(tx, { author, id })).changes === 1;
}

/** Also what handing in does: the draft whose text it was goes with it. */
export function deleteOwnDraft(tx: Db, { author, id }: { author: Practitioner; id: string }) {
  return draftGone(tx).run({ author: author.id, id });
}

/** Takes text held for earlier codes of this browser and address along to a new one: codes expire sooner than texts. */
export function holdOn(tx: Db, { requestIds, requestId }: { requestIds: string[]; requestId: string }) {
  if (requestIds.length > 0) tx.update(drafts).set({ heldForId: requestId }).where(inArray(drafts.heldForId, requestIds)).run();
}

function toKey(author: { id: string }, { place, parentId = null, revisesId = null }: Spot) {
  return { author: author.id, section: place.section.key, passage: place.passage?.id ?? null, parent: parentId, revises: revisesId };
}

/** A passage is itself in every version, wherever it stands now; where there is none, the section's key says the place. */
const isAtSpot = and(
  eq(drafts.authorId, sql.placeholder("author")),
  sql`+${drafts.parentId} is ${sql.placeholder("parent")}`,
  sql`+${drafts.revisesId} is ${sql.placeholder("revises")}`,
  sql`${toPlace(sql`drafts.passage_id`)} is ${toPlace(sql`${sql.placeholder("passage")}`)}`,
  sql`(${drafts.passageId} is not null or (select key from sections where id = ${drafts.sectionId}) is ${sql.placeholder("section")})`,
);
const draftAt = prepared((db) => db.select().from(drafts).where(isAtSpot).orderBy(desc(drafts.updatedAt)).limit(1).prepare());
const draftGone = prepared((db) => db.delete(drafts).where(and(eq(drafts.authorId, sql.placeholder("author")), eq(drafts.id, sql.placeholder("id")))).prepare());

function toPlace(passage: SQL): SQL {
  return sql`coalesce((select place_id from passage_places where passage_id = ${passage}), ${passage})`;
}

function insertDraft(tx: Db, owner: { id: string; authorId: string | null; heldForId: string | null }, { place, parentId, revisesId, kind, quote, quoteBefore, body, details, now }: DraftWords) {
  tx.insert(drafts)
    .values({ ...owner, versionId: place.version.id, sectionId: place.section.id, passageId: place.passage?.id, parentId, revisesId, kind, quote, quoteBefore, body, details: details && pickTyped(details), updatedAt: now })
    .run();
}
