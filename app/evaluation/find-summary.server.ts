import { desc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { summaries } from "#db/schema/evaluation.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { isGone, withoutGone } from "./citations.ts";
import { listCited, listNewer } from "./cited-contributions.server.ts";
import { findSummaryDraft, toSummarySeen } from "./summaries.server.ts";
import { toBasisWords } from "./summary.ts";

export type FoundSummary = NonNullable<ReturnType<typeof findSummary>>;

/** A section's summary as the team edits it: all versions, what the newest rests on, what it does not know yet. Undefined if there is no such section. */
export function findSummary(db: Db, sectionKey: string) {
  const found = findSection(db, sectionKey);
  if (!found) return undefined;
  const versions = db
    .select({ id: summaries.id, n: summaries.n, body: summaries.body, html: summaries.html, asOf: summaries.asOf, writtenAt: summaries.writtenAt, releasedAt: summaries.releasedAt })
    .from(summaries)
    .where(eq(summaries.sectionKey, sectionKey))
    .orderBy(desc(summaries.n))
    .all();
  const [newest, ...former] = versions;
  const draft = findSummaryDraft(db, sectionKey);
  return { section: { key: sectionKey, title: found.section.title }, newest: newest ? describe(db, sectionKey, newest) : null, former, seen: draft && toSummarySeen(draft) };
}

function describe<Version extends { id: string; html: string; asOf: number }>(db: Db, sectionKey: string, version: Version) {
  const cited = listCited(db, version.id);
  return {
    ...version,
    html: withoutGone(version.html, cited),
    basis: toBasisWords(cited),
    newer: listNewer(db, { sectionKey, asOf: version.asOf }),
    gone: cited.filter(isGone),
    reworded: cited.filter(({ state }) => state === "reworded").map(({ number }) => number),
  };
}
