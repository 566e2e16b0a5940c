import { and, desc, eq, gt, inArray, isNull, max } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { summaries, summaryCitations } from "#db/schema/evaluation.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import { type Citation, type Cited, linkCitations, listCitations, shieldCitations, withoutGone } from "./citations.ts";
import { listCited } from "./cited-contributions.server.ts";
import { toSeenKey } from "./seen-key.server.ts";

type Writing = { author: TeamMember; sectionKey: string; version: string; body: string; asOf?: number | undefined; now: number };
export type SavedSummary =
  | { ok: true }
  | { ok: false; problem: "too-deep" | "summary-changed" }
  | { ok: false; problem: "not-published"; citations: Citation[] };

/** The next version, on top of the one that was seen. Every number in it can be looked up at that moment. */
export function writeSummary(db: Db, { author, sectionKey, version, body, asOf, now }: Writing): SavedSummary {
  const rendered = renderUntrusted(shieldCitations(body));
  if (!rendered.ok) return { ok: false, problem: "too-deep" };
  return transact(db, (tx): SavedSummary => {
    const newest = findNewestSummary(tx, sectionKey);
    if ((newest?.id ?? "") !== version) return { ok: false, problem: "summary-changed" };
    const { found, unknown } = checkCitations(tx, listCitations(body));
    if (unknown.length > 0) return { ok: false, problem: "not-published", citations: unknown };
    const id = newId();
    tx.insert(summaries).values({ id, sectionKey, n: (newest?.n ?? 0) + 1, body, html: linkCitations(rendered.html), asOf: Math.min(asOf ?? now, now), writtenById: author.id, writtenAt: now }).run();
    for (const { contributionId, revisionId } of found) tx.insert(summaryCitations).values({ summaryId: id, contributionId, revisionId }).run();
    return { ok: true };
  });
}

/** Forgets what was drafted since the last release. */
export function discardSummaryDraft(db: Db, { sectionKey, version }: { sectionKey: string; version: string }): boolean {
  return transact(db, (tx) => {
    const newest = findNewestSummary(tx, sectionKey);
    if (!newest || newest.id !== version || newest.releasedAt !== null) return false;
    const released = tx.select({ n: max(summaries.n) }).from(summaries).where(and(eq(summaries.sectionKey, sectionKey), gt(summaries.releasedAt, 0))).get()?.n ?? 0;
    tx.delete(summaries).where(and(eq(summaries.sectionKey, sectionKey), gt(summaries.n, released))).run();
    return true;
  });
}

export type SummaryDraft = { id: string; html: string; cited: Cited[]; isChange: boolean };

/** The newest version of a section's summary if it is not released. */
export function findSummaryDraft(db: Db, sectionKey: string): SummaryDraft | null {
  const newest = findNewestSummary(db, sectionKey);
  if (!newest || newest.releasedAt !== null) return null;
  const cited = listCited(db, newest.id);
  const isChange = db.select({ id: summaries.id }).from(summaries).where(and(eq(summaries.sectionKey, sectionKey), gt(summaries.releasedAt, 0))).get() !== undefined;
  return { id: newest.id, html: withoutGone(newest.html, cited), cited, isChange };
}

/** A draft and what became of all it cites, as it was seen before its release. */
export function toSummarySeen(draft: SummaryDraft): string {
  return toSeenKey([draft.id, draft.cited]);
}

/** Releases a section's draft by itself, if it is as it was seen. */
export function releaseSummary(db: Db, { author, sectionKey, seen, now }: { author: TeamMember; sectionKey: string; seen: string; now: number }): boolean {
  return transact(db, (tx) => {
    const draft = findSummaryDraft(tx, sectionKey);
    if (!draft || toSummarySeen(draft) !== seen) return false;
    releaseSummaryDraft(tx, { draft, author, now });
    return true;
  });
}

/** From then on everybody reads it. */
export function releaseSummaryDraft(tx: Db, { draft, author, now }: { draft: SummaryDraft; author: TeamMember; now: number }) {
  tx.update(summaries).set({ releasedAt: now, releasedById: author.id }).where(and(eq(summaries.id, draft.id), isNull(summaries.releasedAt))).run();
}

function findNewestSummary(db: Db, sectionKey: string) {
  return db.select().from(summaries).where(eq(summaries.sectionKey, sectionKey)).orderBy(desc(summaries.n)).limit(1).get();
}

/** The wordings that are cited, each once, and what cannot be looked up. */
function checkCitations(tx: Db, citations: Citation[]) {
  const numbers = [...new Set(citations.flatMap(({ number }) => number ?? []))];
  const found = numbers.length === 0 ? [] : tx.select({ number: published.number, contributionId: published.id, revisionId: published.revisionId }).from(published).where(inArray(published.number, numbers)).all();
  const known = new Set<number | null>(found.map(({ number }) => number));
  return { found, unknown: citations.filter(({ number }) => !known.has(number)) };
}
