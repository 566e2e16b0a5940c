import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { markedQuotes } from "#db/schema/evaluation.ts";
import { mayBeCited } from "#app/accounts/consents.server.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { toCitedLine } from "#app/accounts/person-line.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { mayBeQuotedWhole } from "./quote-form.ts";
import type { WorkQuote } from "./section-work.ts";

type Marking = { author: TeamMember; sectionKey: string; number: number; quote: string; whole?: "ja" | undefined; now: number };
export type Marked = { ok: true } | { ok: false; problem: "gone" | "not-said" | "too-long" };

/** Marks words of a published contribution, exactly as they stand there, or all of a short one. */
export function markQuote(db: Db, { author, sectionKey, number, quote, whole, now }: Marking): Marked {
  return transact(db, (tx): Marked => {
    const contribution = tx.select({ id: published.id, html: published.html }).from(published).where(and(eq(published.number, number), eq(published.sectionKey, sectionKey))).get();
    if (!contribution) return { ok: false, problem: "gone" };
    const plain = toPlainWords(contribution.html);
    if (whole && !mayBeQuotedWhole(plain)) return { ok: false, problem: "too-long" };
    const words = whole ? plain : quote;
    if (!plain.includes(words)) return { ok: false, problem: "not-said" };
    tx.insert(markedQuotes).values({ id: newId(), contributionId: contribution.id, words, markedById: author.id, markedAt: now }).onConflictDoNothing().run();
    return { ok: true };
  });
}

/** What is gone already stays so. */
export function unmarkQuote(db: Db, { id }: { id: string }) {
  transact(db, (tx) => tx.delete(markedQuotes).where(eq(markedQuotes.id, id)).run());
}

/** The quotes of published contributions by their ids. What was cut or edited out of a wording is not shown again. */
export function listQuotesOf(db: Db, contributions: { id: string; html: string }[]): Map<string, WorkQuote[]> {
  const wordings = new Map(contributions.map(({ id, html }) => [id, toPlainWords(html)]));
  const rows = db.select().from(markedQuotes).where(inArray(markedQuotes.contributionId, [...wordings.keys()])).orderBy(asc(markedQuotes.markedAt), asc(markedQuotes.id)).all();
  return Map.groupBy(rows.map(({ contributionId, id, words, markedAt }) => ({ contributionId, id, words: wordings.get(contributionId)?.includes(words) ? words : null, markedAt })), ({ contributionId }) => contributionId);
}

export type MarkedQuote = { number: string; passageNumber: string | null; words: string; by: string };

/** What the team marked to be printed, by the key of its section, in the order of the paper: only words that stand in a published wording now, each with whom it may be attributed to. */
export function readMarkedQuotes(db: Db): Map<string, MarkedQuote[]> {
  const rows = db
    .select({
      words: markedQuotes.words, number: published.number, html: published.html, sectionKey: published.sectionKey, passageNumber: published.passageNumber, authorId: published.authorId,
      shownName: published.shownName, organisation: published.organisation, municipality: published.municipality, occupation: published.occupation, sizeClass: published.sizeClass, land: published.land,
    })
    .from(markedQuotes)
    .innerJoin(published, eq(published.id, markedQuotes.contributionId))
    .orderBy(sql`${published.sectionPosition} nulls last`, sql`${published.passagePosition} nulls last`, sql`coalesce(${published.parentNumber}, ${published.number})`, asc(published.number), asc(markedQuotes.markedAt), asc(markedQuotes.id))
    .all()
    .filter(({ html, words }) => toPlainWords(html).includes(words));
  return new Map([...Map.groupBy(rows, ({ sectionKey }) => sectionKey ?? "")].map(([key, some]) => [key, some.map((row) => toMarkedQuote(db, row))]));
}

function toMarkedQuote(db: Db, { number, passageNumber, words, authorId, ...person }: Parameters<typeof toCitedLine>[0] & { number: number; passageNumber: string | null; words: string; authorId: string | null }): MarkedQuote {
  return { number: toContributionNumber(number), passageNumber, words, by: toCitedLine(person, { mayBeCited: authorId !== null && mayBeCited(db, { id: authorId }) }) };
}
