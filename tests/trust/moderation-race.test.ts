import { describe, expect, onTestFinished, test } from "vitest";
import type { OpenDb } from "#db/open.ts";
import { readNow, replayLog } from "#tests/moderation/replay.ts";
import { givenModerator, givenPending, NOW } from "#tests/support/builders.ts";
import { type Answer, inParallel, openRace } from "./race.ts";

const ITEMS = 200;
const MODERATORS = ["Erste", "Zweite"] as const;
const GROUNDS = { publish: {}, reject: { reason: "off-topic", explanation: "Bitte beim Absatz bleiben." } };
type Outcome = keyof typeof GROUNDS;

async function openRaceOf(items: number) {
  const race = await openRace((database) => givenWaiting(database, items));
  onTestFinished(race.close);
  return race;
}

/** So many that wait, each by somebody else, and two who decide. */
function givenWaiting({ db }: OpenDb, items: number) {
  const waiting = Array.from({ length: items }, (_, nth) => ({ ...givenPending(db, { body: toBody(nth, 1), now: NOW + nth }), nth }));
  const authors = waiting.map(({ nth, author }) => [`Autorin ${nth}`, author] as const);
  return { waiting, people: { ...Object.fromEntries(authors), Erste: givenModerator(db), Zweite: givenModerator(db) } };
}

function toBody(nth: number, n: number): string {
  return `Zum Beitrag ${nth} in Vorlage ${n}: Bei uns ist der Auftrag seit ${n} Jahren offen.`;
}

const toPath = (number: number) => `/moderation/B-${String(number).padStart(3, "0")}`;

/** For every contribution what was decided last and by whom, as the log has it, and the state that is stored. */
function readDecided({ sqlite }: OpenDb) {
  return sqlite
    .prepare("select c.number, d.revision_id as revisionId, d.outcome, d.to_status as told, r.status, x.decided_by_id as moderatorId from decisions d join decision_details x on x.decision_id = d.id join contributions c on c.id = d.contribution_id join revisions r on r.id = d.revision_id order by c.number")
    .all() as { number: number; revisionId: string; outcome: Outcome; told: string; status: string; moderatorId: string }[];
}

const readMails = ({ sqlite }: OpenDb) => sqlite.prepare("select recipient, kind from outbox where dedupe_key like 'decision:%' order by recipient").all();

describe("two moderators", () => {
  test("who contradict each other on 200 contributions at the same time: one decides, the other is told", async () => {
    const race = await openRaceOf(ITEMS);
    const { waiting, people, cookies } = race;
    const decisions = waiting.flatMap(({ number, revisionId, nth }) => {
      const both = MODERATORS.map((who, at) => ({ who, number, revisionId, outcome: ((nth + at) % 2 === 0 ? "publish" : "reject") as Outcome }));
      return nth % 4 < 2 ? both : both.toReversed();
    });
    race.occupyUntilNoticed();
    const answers = await inParallel(decisions, async ({ who, number, revisionId, outcome }) => {
      const { status } = await race.send(toPath(number), { cookie: cookies.get(who)!, fields: { revision: revisionId, outcome, ...GROUNDS[outcome] } });
      return { who, number, outcome, status };
    });

    expect(race.busy.answers).toBeGreaterThan(0);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(ITEMS).fill(303), ...Array(ITEMS).fill(409)]);
    const winners = answers.filter(({ status }) => status === 303).toSorted((a, b) => a.number - b.number);
    const stored = race.look(readDecided);
    expect(stored.map(({ number, outcome, moderatorId }) => ({ number, outcome, moderatorId }))).toEqual(winners.map(({ who, number, outcome }) => ({ number, outcome, moderatorId: people[who]!.id })));
    expect(winners.map(({ number }) => number)).toEqual(waiting.map(({ number }) => number));
    expect(stored.map(({ status }) => status)).toEqual(winners.map(({ outcome }) => ({ publish: "published", reject: "rejected" })[outcome]));
    const mails = winners.map(({ outcome }, nth) => ({ recipient: waiting[nth]!.author.email, kind: { publish: "published", reject: "rejected" }[outcome] }));
    expect(race.look(readMails)).toEqual(mails.toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1)));
    expect(race.look(replayLog)).toEqual(race.look(readNow));
  });
});
