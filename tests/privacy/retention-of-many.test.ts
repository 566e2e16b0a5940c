import { expect, test } from "vitest";
import { isErased } from "#app/discussion/erased-words.ts";
import { replayLog } from "#app/moderation/replay-log.server.ts";
import { runRetention } from "#app/privacy/run-retention.server.ts";
import { publicContributions, publicWordings } from "#db/schema/discussion-views.ts";
import { CROWD_ACTS, givenCrowd } from "#tests/moderation/crowd.ts";

const ACTS = Object.values(CROWD_ACTS).flat();
const YEAR = 365 * 86_400_000;

/** Whatever happened: what everybody reads is untouched, the log still fits, and goes on fitting; what nobody reads is gone, unless something waits. */
test.each([1, 2, 3])("after a long time, history %i", { timeout: 120_000 }, async (seed) => {
  const crowd = givenCrowd({ seed, waiting: 5 });
  const { db, sqlite } = crowd;
  const act = (times: number) => {
    for (let n = 0; n < times; n++) crowd.pick(ACTS)(crowd);
  };
  const readable = () => [db.select().from(publicContributions).all(), db.select().from(publicWordings).all()];
  act(150);
  const before = readable();
  crowd.now += YEAR;
  const counts = await runRetention(db, { now: crowd.now });
  expect(counts.rejectedWords + counts.replacedWords + counts.hiddenWords + counts.withdrawnWords).toBeGreaterThan(5);
  expect(readable()).toEqual(before);
  expect(replayLog(db).differences).toEqual([]);
  const left = sqlite.prepare(`
    select r.body from all_revisions r where r.status <> 'pending' and not exists (select 1 from public_wordings w where w.number = r.number and w.n = r.n)
      and (r.withdrawn_at is not null or not exists (select 1 from complaints k join decisions d on d.id = k.decision_id where d.contribution_id = r.contribution_id and k.closed_at is null)
      and not exists (select 1 from reports t where t.contribution_id = r.contribution_id and t.closed_at is null))`).pluck().all() as string[];
  expect(left.length).toBeGreaterThan(5);
  expect(left.filter((body) => !isErased(body))).toEqual([]);
  act(100);
  expect(replayLog(db).differences).toEqual([]);
});
