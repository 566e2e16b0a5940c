import { and, eq, inArray, isNull, max } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import { authorContributions } from "#db/schema/discussion-views.ts";
import type { Kind } from "#db/schema/sets.ts";
import { recordConsent } from "#app/accounts/consents.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { findBan } from "#app/accounts/writing-bans.server.ts";
import { deleteOwnDraft, saveDraft } from "./drafts.server.ts";
import { type ExampleDetails, isSameDetails, toTypedDetails } from "./example-details.ts";
import { findDetails, renderWording } from "./example-details.server.ts";
import { mayComeIn } from "./phases.server.ts";
import { findRevisionSpot } from "./spot.server.ts";
import { insertPendingRevision } from "./submit-contribution.server.ts";

export type Edited = { ok: true; unchanged: boolean } | { ok: false; problem: "closed" | "banned" | "too-deep" | "withdrawn" | "unknown" };

/** A new wording enters the queue. What is public stays public until it is decided; a wording still waiting is superseded. The words of somebody banned become a draft. */
export function editContribution(db: Db, edit: { author: Practitioner; number: number; kind: Kind | null; body: string; details?: ExampleDetails | null; draftId?: string | undefined; consents?: ("terms" | "citation")[]; now: number }): Edited {
  const { body, details = null } = edit;
  const rendered = renderWording({ body, details });
  if (!rendered.ok) return rendered;
  return transact(db, (tx): Edited => {
    const { author, number, kind, now } = edit;
    const current = tx.select().from(authorContributions).where(and(eq(authorContributions.authorId, author.id), eq(authorContributions.number, number))).get();
    if (!current) return { ok: false, problem: "unknown" };
    if (current.status === "withdrawn") return { ok: false, problem: "withdrawn" };
    if (!mayComeIn(tx, { wasReturned: current.status === "returned", now })) return { ok: false, problem: "closed" };
    if (findBan(tx, author, now)) {
      const spot = findRevisionSpot(tx, number);
      if (spot) saveDraft(tx, { author, id: edit.draftId, ...spot, wasReturned: current.status === "returned", kind, body, details: toTypedDetails(details), now });
      return { ok: false, problem: "banned" };
    }
    for (const document of edit.consents ?? []) recordConsent(tx, { person: author, document, now });
    if (edit.draftId) deleteOwnDraft(tx, { author, id: edit.draftId });
    if (current.status === "pending" && current.ownBody === body && current.kind === kind && isSameDetails(findDetails(tx, current.revisionId), details)) return { ok: true, unchanged: true };
    tx.update(revisions).set({ status: "superseded" }).where(and(eq(revisions.contributionId, current.id), eq(revisions.status, "pending"))).run();
    const last = tx.select({ n: max(revisions.n) }).from(revisions).where(eq(revisions.contributionId, current.id)).get()?.n ?? 0;
    insertPendingRevision(tx, { contributionId: current.id, n: last + 1, author, kind, body, html: rendered.html, details, now });
    return { ok: true, unchanged: false };
  });
}

export type Withdrawn = { ok: true } | { ok: false; problem: "unknown" };

/** Final, and always possible. Where there are replies, a tombstone stays. */
export function withdrawContribution(db: Db, { author, number, now }: { author: Practitioner; number: number; now: number }): Withdrawn {
  return transact(db, (tx): Withdrawn => {
    const mine = and(eq(contributions.authorId, author.id), eq(contributions.number, number));
    const found = tx.select({ id: contributions.id }).from(contributions).where(mine).get();
    if (!found) return { ok: false, problem: "unknown" };
    tx.update(contributions).set({ withdrawnAt: now }).where(and(mine, isNull(contributions.withdrawnAt))).run();
    tx.update(revisions)
      .set({ status: "withdrawn" })
      .where(and(eq(revisions.contributionId, found.id), inArray(revisions.status, ["pending", "published", "returned", "rejected"])))
      .run();
    return { ok: true };
  });
}
