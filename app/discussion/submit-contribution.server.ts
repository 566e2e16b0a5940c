import { and, eq, inArray, isNull, max, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { prepared, toPlaceholders } from "#db/prepared.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import type { Kind } from "#db/schema/sets.ts";
import { recordConsent } from "#app/accounts/consents.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { findBan } from "#app/accounts/writing-bans.server.ts";
import { deleteOwnDraft, saveDraft } from "./drafts.server.ts";
import { type ExampleDetails, isSameDetails, toTypedDetails } from "./example-details.ts";
import { detailsOf, keepDetails, renderWording } from "./example-details.server.ts";
import { isOpen } from "./phases.server.ts";
import { isSuperseded, placeContributions } from "./place-contributions.server.ts";
import type { Place } from "./place.server.ts";
import type { Quote } from "./quote.ts";

export type Submission = {
  author: Practitioner;
  place: Place;
  /** Words of the passage that it is about. */
  quote?: Quote | undefined;
  kind: Kind | null;
  body: string;
  /** What only a practice example tells besides. */
  details?: ExampleDetails | null;
  /** The contribution this one answers. */
  parent?: { id: string };
  consents?: ("terms" | "citation")[];
  /** The draft it was, which goes now. */
  draftId?: string | undefined;
  now: number;
};
export type Submitted = { ok: true; number: number; repeated: boolean } | { ok: false; problem: "closed" | "banned" | "too-deep" | "not-answerable" };

/** Stores a contribution with its first revision, waiting for moderation. Sent twice, it is stored once. The words of somebody banned become a draft. */
export function submitContribution(db: Db, submission: Submission): Submitted {
  const { body, details = null } = submission;
  const rendered = renderWording({ body, details });
  if (!rendered.ok) return rendered;
  return transact(db, (tx): Submitted => {
    if (!isOpen(tx, submission.now)) return { ok: false, problem: "closed" };
    const { author, place, parent, draftId, now } = submission;
    if (findBan(tx, author, now)) {
      const { kind, quote } = submission;
      saveDraft(tx, { author, id: draftId, place, parentId: parent?.id ?? null, kind, quote: quote?.quote, quoteBefore: quote?.quoteBefore, body, details: toTypedDetails(details), now });
      return { ok: false, problem: "banned" };
    }
    const same = findSame(tx, submission);
    if (!same && parent && !isAnswerable(tx).get({ id: parent.id })) return { ok: false, problem: "not-answerable" };
    if (draftId) deleteOwnDraft(tx, { author, id: draftId });
    if (same) return { ok: true, number: same.number, repeated: true };
    for (const document of submission.consents ?? []) recordConsent(tx, { person: author, document, now });
    const id = newId();
    const number = (highestNumber(tx).get()?.highest ?? 0) + 1;
    const where = { sectionId: place.section.id, passageId: place.passage?.id ?? null };
    newContribution(tx).run({ id, number, authorId: author.id, versionId: place.version.id, ...where, placeSectionId: where.sectionId, placePassageId: where.passageId, parentId: parent?.id ?? null, ...(submission.quote ?? NO_QUOTE) });
    if (isSuperseded(tx, place)) placeContributions(tx);
    insertPendingRevision(tx, { contributionId: id, n: 1, author, kind: submission.kind, body, html: rendered.html, details, now });
    return { ok: true, number, repeated: false };
  });
}

/** A revision as it enters the queue. Occupation, size class and land are copied, so that they stay what they were. */
export function insertPendingRevision(
  tx: Db,
  { author, details, now, ...words }: { contributionId: string; n: number; author: Practitioner; kind: Kind | null; body: string; html: string; details: ExampleDetails | null; now: number },
) {
  const { occupation, sizeClass, land } = author;
  const id = newId();
  newRevision(tx).run({ id, ...words, occupation, sizeClass, land, submittedAt: now });
  keepDetails(tx, { revisionId: id, details });
}

function findSame(tx: Db, { author, place, parent, body, kind, details = null }: Submission) {
  const same = sameOf(tx).all({ author: author.id, section: place.section.id, passage: place.passage?.id ?? null, parent: parent?.id ?? null, body, kind });
  return same.find((found) => isSameDetails(found.details, details));
}

/** Nobody has written much: the pluses keep SQLite from beginning with all that stands there, with all that answer nothing, or with all that wait. */
const sameOf = prepared((db) =>
  db
    .select({ number: contributions.number, details: detailsOf(revisions.id) })
    .from(contributions)
    .innerJoin(revisions, eq(revisions.contributionId, contributions.id))
    .where(
      and(
        eq(contributions.authorId, sql.placeholder("author")),
        sql`+${contributions.sectionId} is ${sql.placeholder("section")}`,
        sql`+${contributions.passageId} is ${sql.placeholder("passage")}`,
        sql`+${contributions.parentId} is ${sql.placeholder("parent")}`,
        eq(revisions.body, sql.placeholder("body")),
        sql`${revisions.kind} is ${sql.placeholder("kind")}`,
        inArray(sql`+${revisions.status}`, ["pending", "published"]),
      ),
    )
    .prepare(),
);

/** Replies are one level deep, and only to what everybody can read. */
const isAnswerable = prepared((db) =>
  db
    .select({ id: publicContributions.id })
    .from(publicContributions)
    .where(and(eq(publicContributions.id, sql.placeholder("id")), isNull(publicContributions.parentId)))
    .prepare(),
);

const NO_QUOTE = { quote: null, quoteBefore: null, quoteAfter: null };
const highestNumber = prepared((db) => db.select({ highest: max(contributions.number) }).from(contributions).prepare());
const newContribution = prepared((db) => db.insert(contributions).values(toPlaceholders("id", "number", "authorId", "versionId", "sectionId", "passageId", "placeSectionId", "placePassageId", "parentId", "quote", "quoteBefore", "quoteAfter")).prepare());
const newRevision = prepared((db) => db.insert(revisions).values({ ...toPlaceholders("id", "contributionId", "n", "kind", "body", "html", "occupation", "sizeClass", "land", "submittedAt"), status: "pending" as const }).prepare());
