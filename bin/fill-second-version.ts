import { eq, like } from "drizzle-orm";
import { publishVersion } from "#app/discussion/publish-version.server.ts";
import { settleContribution } from "#app/discussion/settle.server.ts";
import { confirmDraftVersion, findDraftVersion, readMatching, saveDraftVersion } from "#app/paper/draft-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { findPublishedVersion } from "#app/paper/read-paper.server.ts";
import { DAY_LENGTH, HOUR } from "#app/text/dates.ts";
import { DEMO_SECOND_VERSION, DEMO_SETTLED } from "#db/demo/second-version.ts";
import type { Db } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { contributions } from "#db/schema/discussion.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";

/** The demo's text once more, as the answers promised: compared, confirmed and published; some authors have said what they make of it. */
export function fillSecondVersion(db: Db, { source, now }: { source: string; now: number }) {
  const at = Math.round(now - DEMO_SECOND_VERSION.daysAgo * DAY_LENGTH);
  const second = rewrite(source);
  const parsed = parsePaper(second);
  if (!parsed.ok) throw new Error(`Zweite Fassung des Demotexts, Zeile ${parsed.problem.line}: ${parsed.problem.sentence}`);
  demand(saveDraftVersion(db, { paper: parsed.paper, source: second, now: at - HOUR }), "als Entwurf");
  const [draft, published] = [findDraftVersion(db)!, findPublishedVersion(db)!];
  const pairs = readMatching(db, { published, draft }).matches.map(({ from, to }) => ({ from, to }));
  demand(confirmDraftVersion(db, { versionId: draft.id, pairs, editorial: false, changeNote: DEMO_SECOND_VERSION.changeNote, now: at - HOUR / 2 }).ok, "zum Bestätigen");
  demand(publishVersion(db, { versionId: draft.id, now: at }).ok, "zum Veröffentlichen");
  for (const [begins, standing] of DEMO_SETTLED) demand(settleContribution(db, { ...findAuthor(db, begins), standing, now: at + 9 * HOUR }), begins);
}

function rewrite(source: string): string {
  return DEMO_SECOND_VERSION.edits.reduce((text, [before, after]) => {
    demand(text.split(before).length === 2, before);
    return text.replace(before, () => after);
  }, source);
}

function findAuthor(db: Db, begins: string): { author: Practitioner; number: number } {
  const found = db.select({ number: publicContributions.number, author: people }).from(publicContributions).innerJoin(contributions, eq(contributions.number, publicContributions.number)).innerJoin(people, eq(people.id, contributions.authorId)).where(like(publicContributions.body, `${begins}%`)).get();
  if (!found) throw new Error(`Demobeitrag „${begins}“ fehlt.`);
  return found as unknown as { author: Practitioner; number: number };
}

function demand(isDone: boolean, what: string) {
  if (!isDone) throw new Error(`Zweite Fassung des Demotexts nicht angenommen: ${what}`);
}
