import { and, eq, inArray, isNull, max } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import type { Kind } from "#db/schema/sets.ts";
import { recordConsent } from "#app/accounts/consents.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import { deleteDraftAt } from "./drafts.server.ts";
import { isOpen } from "./phases.server.ts";
import type { Place } from "./place.server.ts";

export type Submission = {
  author: Practitioner;
  place: Place;
  kind: Kind | null;
  body: string;
  /** The contribution this one answers. */
  parent?: { id: string };
  consents?: ("terms" | "citation")[];
  now: number;
};
export type Submitted = { ok: true; number: number; repeated: boolean } | { ok: false; problem: "closed" | "too-deep" };

/** Stores a contribution with its first revision, waiting for moderation. Sent twice, it is stored once. */
export function submitContribution(db: Db, submission: Submission): Submitted {
  const rendered = renderUntrusted(submission.body);
  if (!rendered.ok) return rendered;
  return transact(db, (tx): Submitted => {
    if (!isOpen(tx, submission.now)) return { ok: false, problem: "closed" };
    const same = findSame(tx, submission);
    if (same) return { ok: true, number: same.number, repeated: true };
    const { author, place, parent, now } = submission;
    for (const document of submission.consents ?? []) recordConsent(tx, { person: author, document, now });
    const id = newId();
    const number = (tx.select({ highest: max(contributions.number) }).from(contributions).get()?.highest ?? 0) + 1;
    tx.insert(contributions)
      .values({ id, number, authorId: author.id, versionId: place.version.id, sectionId: place.section.id, passageId: place.passage?.id, parentId: parent?.id })
      .run();
    insertPendingRevision(tx, { contributionId: id, n: 1, author, kind: submission.kind, body: submission.body, html: rendered.html, now });
    deleteDraftAt(tx, { author, place, parentId: parent?.id ?? null });
    return { ok: true, number, repeated: false };
  });
}

/** A revision as it enters the queue. Occupation, size class and land are copied, so that they stay what they were. */
export function insertPendingRevision(
  tx: Db,
  { author, now, ...words }: { contributionId: string; n: number; author: Practitioner; kind: Kind | null; body: string; html: string; now: number },
) {
  const { occupation, sizeClass, land } = author;
  tx.insert(revisions).values({ id: newId(), ...words, status: "pending", occupation, sizeClass, land, submittedAt: now }).run();
}

function findSame(tx: Db, { author, place, parent, body, kind }: Submission) {
  return tx
    .select({ number: contributions.number })
    .from(contributions)
    .innerJoin(revisions, eq(revisions.contributionId, contributions.id))
    .where(
      and(
        eq(contributions.authorId, author.id),
        place.passage ? eq(contributions.passageId, place.passage.id) : and(isNull(contributions.passageId), eq(contributions.sectionId, place.section.id)),
        parent ? eq(contributions.parentId, parent.id) : isNull(contributions.parentId),
        eq(revisions.body, body),
        kind ? eq(revisions.kind, kind) : isNull(revisions.kind),
        inArray(revisions.status, ["pending", "published"]),
      ),
    )
    .get();
}
