import { and, asc, eq, gte, isNotNull, isNull, max } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { paperVersions, passageMatches, passages, sections } from "#db/schema/paper.ts";
import { describePairs, type Matching, type Pair, proposePairs } from "./match-passages.ts";
import { numberAnew, numberPassages } from "./number-passages.ts";
import type { ParsedPaper } from "./parse-paper.ts";
import { findPublishedVersion, versionColumns } from "./read-paper.server.ts";
import { planPassages, storeVersion } from "./store-version.server.ts";

export type DraftVersion = NonNullable<ReturnType<typeof findDraftVersion>>;
export type ComparedPassage = ReturnType<typeof listCompared>[number];

/** The one version that waits to be compared, confirmed and published. */
export function findDraftVersion(db: Db) {
  const columns = { ...versionColumns, editorial: paperVersions.editorial, newEdition: paperVersions.newEdition, changeNote: paperVersions.changeNote, importedAt: paperVersions.importedAt, confirmedAt: paperVersions.confirmedAt };
  return db.select(columns).from(paperVersions).where(isNull(paperVersions.publishedAt)).get();
}

/** All passages of a version in its order, as a comparison needs them. */
export function listCompared(db: Db, version: { id: string }) {
  return db
    .select({ id: passages.id, number: passages.number, plain: passages.plain, html: passages.html, sectionKey: sections.key, sectionTitle: sections.title })
    .from(passages)
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .where(eq(passages.versionId, version.id))
    .orderBy(asc(sections.position), asc(passages.position))
    .all();
}

/** Keeps a paper as the next version, with a proposal of what goes back to what; a draft that was there gives way. False where there is no version yet that it could follow. */
export function saveDraftVersion(db: Db, { paper, source, now }: { paper: ParsedPaper; source: string; now: number }): boolean {
  return transact(db, (tx) => {
    const published = findPublishedVersion(tx);
    if (!published) return false;
    discardDrafts(tx);
    const before = listCompared(tx, published);
    const planned = planPassages(paper);
    const pairs = proposePairs(before, planned);
    const numbers = numberPassages({ before, after: planned, pairs, given: listGiven(tx, published) });
    const number = (tx.select({ last: max(paperVersions.number) }).from(paperVersions).get()?.last ?? 0) + 1;
    storeVersion(tx, { paper, source, number, planned, numbers, now });
    storeMatches(tx, describePairs(before, planned, pairs));
    return true;
  });
}

/** Takes a draft back; its words are gone. */
export function discardDraftVersion(db: Db) {
  transact(db, discardDrafts);
}

export type Confirmation = { versionId: string; pairs: Pair[]; editorial: boolean; newEdition?: boolean; changeNote: string; now: number };
export type ConfirmProblem = "gone" | "not-editorial";

/** Notes that a person has compared the versions and what they say goes back to what. Numbers follow from it, unless it is a Neuausgabe. */
export function confirmDraftVersion(db: Db, { versionId, pairs, editorial, newEdition = false, changeNote, now }: Confirmation): { ok: true } | { ok: false; problem: ConfirmProblem } {
  return transact(db, (tx) => {
    const [draft, published] = [findDraftVersion(tx), findPublishedVersion(tx)];
    if (draft?.id !== versionId || !published) return { ok: false, problem: "gone" };
    const [before, after] = [listCompared(tx, published), listCompared(tx, draft)];
    const matching = describePairs(before, after, pairs);
    if (editorial && (newEdition || !isEditorial(matching))) return { ok: false, problem: "not-editorial" };
    for (const { id } of after) tx.delete(passageMatches).where(eq(passageMatches.toId, id)).run();
    storeMatches(tx, matching);
    renumber(tx, newEdition ? numberAnew(after) : numberPassages({ before, after, pairs, given: listGiven(tx, published) }));
    tx.update(paperVersions).set({ editorial: Number(editorial), newEdition: Number(newEdition), changeNote: changeNote || null, confirmedAt: now }).where(eq(paperVersions.id, draft.id)).run();
    return { ok: true };
  });
}

/** What the draft's passages go back to, as proposed or, once confirmed, as a person said. */
export function readMatching(db: Db, { published, draft }: { published: { id: string }; draft: { id: string } }): Matching & { before: ComparedPassage[]; after: ComparedPassage[] } {
  const [before, after] = [listCompared(db, published), listCompared(db, draft)];
  const pairs = db.select({ from: passageMatches.fromId, to: passageMatches.toId }).from(passageMatches).innerJoin(passages, eq(passages.id, passageMatches.toId)).where(eq(passages.versionId, draft.id)).all();
  return { ...describePairs(before, after, pairs), before, after };
}

/** A slip of the pen is mended in one passage; it makes none, ends none and joins none. */
export function isEditorial({ matches, added, dropped }: Matching): boolean {
  return added.length === 0 && dropped.length === 0 && matches.every(({ relation }) => relation === "same" || relation === "changed");
}

function storeMatches(tx: Db, { matches }: Matching) {
  for (const { from, to, relation, moved, similarity } of matches) tx.insert(passageMatches).values({ fromId: from, toId: to, relation, moved: Number(moved), similarity }).run();
}

/** In two steps, since no two passages of a version ever have the same number. */
function renumber(tx: Db, numbers: Map<string, string>) {
  for (const id of numbers.keys()) tx.update(passages).set({ number: `?${id}` }).where(eq(passages.id, id)).run();
  for (const [id, number] of numbers) tx.update(passages).set({ number }).where(eq(passages.id, id)).run();
}

function discardDrafts(tx: Db) {
  tx.delete(paperVersions).where(isNull(paperVersions.publishedAt)).run();
}

/** Every Randnummer given since the passages were last numbered from 1. */
function listGiven(tx: Db, { countedSince }: { countedSince: number | null }): string[] {
  const isCounted = and(isNotNull(paperVersions.publishedAt), gte(paperVersions.number, countedSince ?? 1));
  return tx.selectDistinct({ number: passages.number }).from(passages).innerJoin(paperVersions, eq(paperVersions.id, passages.versionId)).where(isCounted).all().map(({ number }) => number);
}
