import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { paperVersions, passageMatches, passageNumbers, passagePlaces, passages, sections } from "#db/schema/paper.ts";
import { type DraftVersion, listCompared } from "./draft-version.server.ts";

/** Makes a confirmed draft the version under discussion and notes where every passage ever published stands now. Returns the passages of the version before whose words changed or went. Part of the transaction that tells people about it. */
export function publishDraft(tx: Db, { draft, now }: { draft: DraftVersion; now: number }): Set<string> {
  const targets = listTargets(tx, draft);
  const touched = new Set<string>();
  for (const { passageId, placeId, changedInId } of tx.select().from(passagePlaces).all()) {
    if (placeId === null) continue;
    const target = targets.get(placeId);
    const isSame = target !== undefined && (target.relation === "same" || draft.editorial === 1);
    if (!isSame) touched.add(placeId);
    tx.update(passagePlaces).set({ placeId: target?.toId ?? null, changedInId: isSame ? changedInId : draft.id }).where(eq(passagePlaces.passageId, passageId)).run();
  }
  for (const { id, number } of listCompared(tx, draft)) {
    tx.insert(passageNumbers).values({ number, firstVersionId: draft.id }).onConflictDoNothing().run();
    tx.insert(passagePlaces).values({ passageId: id, placeId: id }).run();
  }
  tx.update(paperVersions).set({ publishedAt: now }).where(eq(paperVersions.id, draft.id)).run();
  return touched;
}

/** What each passage goes on as; of a split one the first piece. */
function listTargets(tx: Db, draft: { id: string }) {
  const rows = tx
    .select({ fromId: passageMatches.fromId, toId: passageMatches.toId, relation: passageMatches.relation })
    .from(passageMatches)
    .innerJoin(passages, eq(passages.id, passageMatches.toId))
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .where(eq(passages.versionId, draft.id))
    .orderBy(asc(sections.position), asc(passages.position))
    .all();
  return new Map(rows.toReversed().map((row) => [row.fromId, row]));
}
