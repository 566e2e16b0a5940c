import { desc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { summaries } from "#db/schema/evaluation.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { toBeginning } from "#app/text/beginning.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { isGone, withoutGone } from "./citations.ts";
import { listCited, listNewer } from "./cited-contributions.server.ts";
import { listProgress } from "./progress.server.ts";
import { WORK_PAGE } from "./section-work.ts";
import { findSummaryDraft, toSummarySeen } from "./summaries.server.ts";
import { toBasisWords } from "./summary.ts";
import { listWorkPage } from "./work-contributions.server.ts";

export type FoundSummary = NonNullable<ReturnType<typeof findSummary>>;

/** A section's summary as the team edits it: all versions, what the newest rests on, what it does not know yet, and the contributions to sum up. Undefined if there is no such section. */
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
  return {
    section: { key: sectionKey, title: found.section.title }, newest: newest ? describe(db, sectionKey, newest) : null, former, seen: draft && toSummarySeen(draft),
    sources: listSources(db, sectionKey), progress: listProgress(db).find(({ key }) => key === sectionKey) ?? { total: 0, replies: 0 },
  };
}

/** Enough of a wording to know it again. */
const FIRST_WORDS = 160;

function listSources(db: Db, sectionKey: string) {
  return listWorkPage(db, { sectionKey, page: 1, perPage: WORK_PAGE }).map(({ number, kind, answers, passageNumber, html }) => ({ number, kind, answers, passageNumber, firstWords: toBeginning(toPlainWords(html), FIRST_WORDS) }));
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
