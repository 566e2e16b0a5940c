import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { publishVersion } from "#app/discussion/publish-version.server.ts";
import { settleContribution } from "#app/discussion/settle.server.ts";
import { confirmDraftVersion, findDraftVersion, readMatching, saveDraftVersion } from "#app/paper/draft-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { findPublishedVersion } from "#app/paper/read-paper.server.ts";
import { DAY_LENGTH, HOUR } from "#app/text/dates.ts";
import { DEMO_SECOND_VERSION, DEMO_SETTLED } from "#db/demo/second-version.ts";
import type { Db } from "#db/open.ts";
import { demand, findEntry } from "./demo-entries.ts";

/** The demo's text once more, as the answers promised: compared, confirmed and published; some authors have said what they make of it. */
export function fillSecondVersion(db: Db, { source, now }: { source: string; now: number }) {
  const at = Math.round(now - DEMO_SECOND_VERSION.daysAgo * DAY_LENGTH);
  const second = rewrite(source);
  const parsed = parsePaper(second);
  if (!parsed.ok) throw new Error(`Zweite Fassung des Demotexts, Zeile ${parsed.problem.line}: ${parsed.problem.sentence}`);
  demand(saveDraftVersion(db, { paper: parsed.paper, source: second, now: at - HOUR }), "die zweite Fassung als Entwurf");
  const [draft, published] = [findDraftVersion(db)!, findPublishedVersion(db)!];
  const pairs = readMatching(db, { published, draft }).matches.map(({ from, to }) => ({ from, to }));
  demand(confirmDraftVersion(db, { versionId: draft.id, pairs, editorial: false, changeNote: DEMO_SECOND_VERSION.changeNote, now: at - HOUR / 2 }).ok, "die zweite Fassung, verglichen");
  demand(publishVersion(db, { versionId: draft.id, now: at }).ok, "die zweite Fassung, veröffentlicht");
  for (const [begins, standing] of DEMO_SETTLED) {
    const { number, authorId } = findEntry(db, begins);
    demand(settleContribution(db, { author: { id: authorId } as Practitioner, number, standing, now: at + 9 * HOUR }), begins);
  }
}

function rewrite(source: string): string {
  return DEMO_SECOND_VERSION.edits.reduce((text, [before, after]) => {
    demand(text.split(before).length === 2, before);
    return text.replace(before, () => after);
  }, source);
}
