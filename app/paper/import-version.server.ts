import { eq } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { paperVersions, passageNumbers, passagePlaces } from "#db/schema/paper.ts";
import { numberAnew } from "./number-passages.ts";
import type { ParsedPaper } from "./parse-paper.ts";
import { planPassages, storeVersion } from "./store-version.server.ts";

export type ImportResult =
  | { ok: true; sections: number; passages: number; weichenstellungen: number }
  | { ok: false; problem: "version-exists" };

/** Stores the first version with its Randnummern and publishes it, in one transaction. */
export function importFirstVersion(db: Db, { paper, source, now }: { paper: ParsedPaper; source: string; now: number }): ImportResult {
  return transact(db, (tx) => {
    if (tx.select({ id: paperVersions.id }).from(paperVersions).get()) return { ok: false, problem: "version-exists" };
    const planned = planPassages(paper);
    const numbers = numberAnew(planned);
    const { id, weichenstellungen } = storeVersion(tx, { paper, source, number: 1, planned, numbers, now });
    for (const number of numbers.values()) tx.insert(passageNumbers).values({ number, firstVersionId: id }).run();
    for (const passage of planned) tx.insert(passagePlaces).values({ passageId: passage.id, placeId: passage.id }).run();
    tx.update(paperVersions).set({ publishedAt: now, confirmedAt: now }).where(eq(paperVersions.id, id)).run();
    return { ok: true, sections: paper.sections.length, passages: planned.length, weichenstellungen };
  });
}
