import { describe, expect, test } from "vitest";
import { KINDS } from "#db/schema/sets.ts";
import { listDecided } from "#app/moderation/decided.server.ts";
import { listOpenComplaints } from "#app/moderation/open-complaints.server.ts";
import { findNext, listQueue, summariseQueue } from "#app/moderation/queue.server.ts";
import { listReported } from "#app/moderation/reports.server.ts";
import { EVERYTHING, QUEUE_PAGE, type QueueFilter, REPLY } from "#app/moderation/queue-filter.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { findWorkingDaysAgo } from "#app/text/dates.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { type Crowd, CROWD_ACTS, givenCrowd, SECTIONS } from "./crowd.ts";
import { replayLog } from "#app/moderation/replay-log.server.ts";

const STEPS = 90;
const PENDING = "select c.number from revisions r join contributions c on c.id = r.contribution_id where r.status = 'pending'";
const OF_AUTHORS_WITH = (what: string) => `c.author_id in (select o.author_id from contributions o join revisions w on w.contribution_id = o.id where ${what})`;
const STANDS = "not exists (select 1 from decisions u where u.refers_to_id = d.id and u.outcome = 'undo')";

/** Each filter, and the same asked of the tables themselves. */
const FILTERS: { filter: Partial<QueueFilter>; where: string }[] = [
  { filter: {}, where: "true" },
  { filter: { isRevised: true }, where: "r.n > 1" },
  ...SECTIONS.map((sectionKey) => ({ filter: { sectionKey }, where: `c.section_id in (select id from sections where key = '${sectionKey}')` })),
  ...KINDS.map((kind) => ({ filter: { kind }, where: `r.kind = '${kind}'` })),
  { filter: { kind: REPLY }, where: "c.parent_id is not null" },
  { filter: { history: "neu" }, where: `not ${OF_AUTHORS_WITH("o.public_revision_id is not null")}` },
  { filter: { history: "bekannt" }, where: OF_AUTHORS_WITH("o.public_revision_id is not null") },
  { filter: { history: "abgelehnt" }, where: OF_AUTHORS_WITH("w.status = 'rejected'") },
  { filter: { age: "1" }, where: "r.submitted_at <= :over1" },
  { filter: { age: "3" }, where: "r.submitted_at <= :over3" },
  { filter: { isRevised: true, kind: "objection", history: "bekannt" }, where: `r.n > 1 and r.kind = 'objection' and ${OF_AUTHORS_WITH("o.public_revision_id is not null")}` },
];

/** What each tab besides holds, asked of the tables themselves. */
const OPEN_COMPLAINTS = `select k.id from complaints k join decisions d on d.id = k.decision_id join contributions c on c.id = d.contribution_id where k.closed_at is null and c.withdrawn_at is null and ${STANDS}`;
const REPORTED = "select distinct c.number from reports t join contributions c on c.id = t.contribution_id where t.closed_at is null and c.public_revision_id is not null and c.hidden_at is null and c.withdrawn_at is null";
const DECIDED = `select d.rowid from decisions d where d.outcome not in ('undo', 'second') and ${STANDS}`;

function ask({ sqlite, now }: Crowd, query: string): unknown[] {
  const times = { over1: findWorkingDaysAgo(1, now), over3: findWorkingDaysAgo(3, now) };
  const named = Object.fromEntries(Object.entries(times).filter(([name]) => query.includes(`:${name}`)));
  return sqlite.prepare(query).pluck().all(named);
}

/** All pages of a list, one after the other. */
function turnPages<Entry, Place>(open: (after: Place | null) => { entries: Entry[]; next: Place | null }): Entry[] {
  const entries: Entry[] = [];
  for (let page = open(null); ; page = open(page.next)) {
    entries.push(...page.entries);
    if (page.next === null) return entries;
  }
}

function holds(crowd: Crowd, filter: QueueFilter) {
  const [moderator, looking] = [crowd.pick(crowd.moderators), { filter, now: crowd.now }];
  const list = turnPages((after: number[] | null) => listQueue(crowd.db, { ...looking, moderator, after }));
  const first = list.find(({ isOwn, isLeftToOthers }) => !isOwn && !isLeftToOthers)?.number;
  expect(findNext(crowd.db, { ...looking, moderator, after: null })).toBe(first);
  return { list: list.map(({ number }) => number).toSorted(), badge: summariseQueue(crowd.db, looking).waiting };
}

function checkTabs(crowd: Crowd) {
  const { db, now } = crowd;
  const order = crowd.pick(["alter", "papier"] as const);
  for (const { filter, where } of FILTERS) {
    const numbers = (ask(crowd, `${PENDING} and ${where}`) as number[]).map(toContributionNumber).toSorted();
    expect({ filter, ...holds(crowd, { ...EVERYTHING, order, ...filter }) }).toEqual({ filter, list: numbers, badge: numbers.length });
  }
  const stored = { waiting: PENDING, revised: `${PENDING} and r.n > 1`, complaints: OPEN_COMPLAINTS, reported: REPORTED };
  const tabs = countTabs(db, { now });
  expect(tabs).toEqual(Object.fromEntries(Object.entries(stored).map(([tab, query]) => [tab, ask(crowd, query).length])));
  const looking = { moderator: crowd.pick(crowd.moderators), now };
  const complaints = turnPages((after: number[] | null) => listOpenComplaints(db, { ...looking, after }));
  expect(complaints.map(({ id }) => id).toSorted()).toEqual((ask(crowd, OPEN_COMPLAINTS) as string[]).toSorted());
  const reported = turnPages((after: number[] | null) => listReported(db, { ...looking, after }));
  expect(reported.map(({ number }) => number).toSorted()).toEqual((ask(crowd, REPORTED) as number[]).map(toContributionNumber).toSorted());
  expect(turnPages((before: number | null) => listDecided(db, { filter: EVERYTHING, before })).map(({ row }) => row)).toEqual((ask(crowd, DECIDED) as number[]).toSorted((a, b) => b - a));
  return tabs;
}

describe.each([1, 2, 4, 5])("whatever many do, in whatever order (%i)", (seed) => {
  test("after every step each tab's badge, its list and the tables say the same, and the log tells the whole story", { timeout: 60_000 }, () => {
    const crowd = givenCrowd({ seed, waiting: QUEUE_PAGE + 5 });
    const acts = Object.values(CROWD_ACTS).flat();
    const most = checkTabs(crowd);
    for (let step = 0; step < STEPS; step++) {
      crowd.pick(acts)(crowd);
      for (const [tab, n] of Object.entries(checkTabs(crowd)) as [keyof typeof most, number][]) most[tab] = Math.max(most[tab], n);
    }
    expect(most.revised).toBeGreaterThan(0);
    expect(most.complaints).toBeGreaterThan(0);
    expect(most.reported).toBeGreaterThan(0);
    expect(crowd.sqlite.pragma("foreign_key_check")).toEqual([]);
    expect(replayLog(crowd.db).differences).toEqual([]);
  });
});
