import { expect, onTestFinished, test } from "vitest";
import type { OpenDb } from "#db/open.ts";
import { replayLog } from "#app/moderation/replay-log.server.ts";
import { GROUNDS, MODERATORS, openDecisionRace, type Outcome, toDesk, toOutcome } from "./decision-race.ts";
import { howMuch, tellFigure } from "./figure.ts";
import { inParallel } from "./race.ts";

const CONTRIBUTIONS = howMuch({ short: 60, long: 200 });
const RUNS = howMuch({ short: 1, long: 10 });
const STATES = { publish: "published", reject: "rejected" };

/** Every decision with who made it and the state that is stored. */
function readDecisions({ sqlite }: OpenDb) {
  return sqlite
    .prepare(
      `select c.number, x.decided_by_id as moderatorId, d.outcome, d.to_status as told, r.status from decisions d
       join decision_details x on x.decision_id = d.id join contributions c on c.id = d.contribution_id join revisions r on r.id = d.revision_id order by c.number`,
    )
    .all() as { number: number; moderatorId: string; outcome: Outcome; told: string; status: string }[];
}

function readDecisionMails({ sqlite }: OpenDb) {
  const mails = sqlite.prepare("select recipient, kind from outbox where dedupe_key like 'decision:%'").all() as { recipient: string; kind: string }[];
  return mails.map(({ recipient, kind }) => `${recipient}: ${kind}`).toSorted();
}

test("of two moderators who contradict each other on many contributions at the same time, one decides and the other is told", async (context) => {
  for (let run = 0; run < RUNS; run++) await contradict();
  tellFigure(context, `${RUNS} × ${CONTRIBUTIONS} × 2 gleichzeitige Entscheidungen, 0 doppelt`);
});

async function contradict() {
  const race = await openDecisionRace(CONTRIBUTIONS);
  onTestFinished(race.close);
  const { waiting, people, cookies } = race;
  const decisions = waiting.flatMap(({ number, revisionId, nth }) => {
    const both = MODERATORS.map((who) => ({ who, number, nth, revisionId, outcome: toOutcome(nth, who) }));
    return nth % 4 < 2 ? both : both.toReversed();
  });
  race.occupyUntilNoticed();
  const answers = await inParallel(decisions, async ({ revisionId, ...decision }) => {
    const { status } = await race.send(toDesk(decision.number), { cookie: cookies.get(decision.who)!, fields: { revision: revisionId, outcome: decision.outcome, ...GROUNDS[decision.outcome] } });
    return { ...decision, status };
  });

  expect(race.busy.answers).toBeGreaterThan(0);
  const winners = answers.filter(({ status }) => status === 303).toSorted((a, b) => a.nth - b.nth);
  expect(winners.map(({ number }) => number)).toEqual(waiting.map(({ number }) => number));
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(CONTRIBUTIONS);
  const won = winners.map(({ number, who, outcome }) => ({ number, moderatorId: people[who]!.id, outcome, told: STATES[outcome], status: STATES[outcome] }));
  expect(race.look(readDecisions)).toEqual(won);
  expect(race.look(readDecisionMails)).toEqual(winners.map(({ nth, outcome }) => `${waiting[nth]!.author.email}: ${STATES[outcome]}`).toSorted());
  expect(race.look(({ db }) => replayLog(db).differences)).toEqual([]);
}
