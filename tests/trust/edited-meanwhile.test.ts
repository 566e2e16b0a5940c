import { expect, onTestFinished, test } from "vitest";
import { toContributionNumber } from "#app/text/words.ts";
import type { OpenDb } from "#db/open.ts";
import { type DecisionRace, GROUNDS, MODERATORS, openDecisionRace, type Outcome, toAuthor, toBody, toDesk, toOutcome } from "./decision-race.ts";
import { howMuch } from "./figure.ts";
import { type Answer, inParallel } from "./race.ts";

const CONTRIBUTIONS = howMuch({ short: 24, long: 60 });
const WORDINGS = [1, 2, 3, 4];
const LAST = WORDINGS.length;

type Looked = { who: (typeof MODERATORS)[number]; number: number; nth: number; page: Page };
type Page = ReturnType<typeof readDesk>;

/** What a moderator has in front of them: the wording with the id that goes along with a decision on it, and what has changed since the last look. */
function readDesk({ html }: Answer) {
  const difference = /aria-labelledby="inzwischen">[\s\S]*?<p[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1];
  const without = (tag: string) => difference?.replaceAll(new RegExp(`<${tag}>.*?</${tag}>`, "g"), "").replaceAll(/<[^>]+>/g, "");
  return { revisionId: /name="revision" value="([^"]+)"/.exec(html)?.[1], body: /<div class="words"><p>([^<]*)<\/p>/.exec(html)?.[1] ?? "", before: without("ins"), after: without("del") };
}

/** Decides on what the page shows; told that it has changed, looks at what the page shows now and decides on that. */
async function decideOnWhatIsSeen(race: DecisionRace, { who, number, nth, page }: Looked) {
  const [pages, statuses]: [Page[], number[]] = [[page], []];
  for (let revision = page.revisionId; revision && statuses.length <= LAST; ) {
    const outcome = toOutcome(nth, who);
    const answer = await race.send(toDesk(number), { cookie: race.cookies.get(who)!, fields: { revision, outcome, ...GROUNDS[outcome] } });
    statuses.push(answer.status);
    if (answer.status !== 409) break;
    const next = readDesk(answer);
    pages.push(next);
    revision = next.revisionId;
  }
  return { who, pages, statuses };
}

async function edit(race: DecisionRace, { nth, number }: { nth: number; number: number }, n: number) {
  const { status } = await race.send(`/beitraege/${toContributionNumber(number)}/bearbeiten`, { cookie: race.cookies.get(toAuthor(nth))!, fields: { kind: "agreement", body: toBody(nth, n) } });
  return status;
}

type Wording = { number: number; n: number; id: string; body: string; status: string; isPublic: number; outcome: Outcome | null; moderatorId: string | null };

/** Every wording with the decision on it; one with two decisions would be there twice. */
function readWordings({ sqlite }: OpenDb) {
  return sqlite
    .prepare(
      `select c.number, r.n, r.id, r.body, r.status, r.id is c.public_revision_id as isPublic, d.outcome, x.decided_by_id as moderatorId from revisions r join contributions c on c.id = r.contribution_id
       left join decisions d on d.revision_id = r.id left join decision_details x on x.decision_id = d.id order by c.number, r.n`,
    )
    .all() as Wording[];
}

/** The state of a wording as it follows from what was decided about it, in whichever order it all happened. */
function toState({ n, outcome, isPublic }: Wording): string {
  if (outcome === "reject") return "rejected";
  if (outcome === "publish") return isPublic ? "published" : "superseded";
  return n === LAST ? "pending" : "superseded";
}

/** Two moderators look at everything. Then some authors edit at once, and all others while it is decided on. */
async function run(race: DecisionRace) {
  const { waiting, cookies } = race;
  const desks = waiting.flatMap(({ nth, number }) => MODERATORS.map((who) => ({ nth, number, who })));
  const looked = await inParallel(desks, async (desk) => ({ ...desk, page: readDesk(await race.open(toDesk(desk.number), { cookie: cookies.get(desk.who)! })) }));
  const early = waiting.filter(({ nth }) => nth % 3 === 0);
  const edits = await inParallel(early, (item) => edit(race, item, 2));
  const decided: Awaited<ReturnType<typeof decideOnWhatIsSeen>>[] = [];
  const turns = waiting.flatMap((item) => {
    const editing = async () => {
      for (const n of WORDINGS.slice(early.includes(item) ? 2 : 1)) edits.push(await edit(race, item, n));
    };
    const deciding = looked.filter(({ nth }) => nth === item.nth).map((look) => async () => void decided.push(await decideOnWhatIsSeen(race, look)));
    return item.nth % 2 === 0 ? [editing, ...deciding] : [...deciding, editing];
  });
  await inParallel(turns, (turn) => turn());
  return { looked, early, edits, decided };
}

test("while authors edit and two moderators decide, only what was seen is decided on; whoever saw something else gets both wordings", async () => {
  const race = await openDecisionRace(CONTRIBUTIONS);
  onTestFinished(race.close);
  const { looked, early, edits, decided } = await run(race);
  expect(looked.map(({ page }) => page.body)).toEqual(looked.map(({ nth }) => toBody(nth, 1)));
  expect([...new Set(edits)]).toEqual([303]);
  expect(decided.flatMap(({ statuses }) => statuses).filter((status) => status !== 303 && status !== 409)).toEqual([]);

  const wordings = race.look(readWordings);
  expect(wordings.map(({ number, n }) => [number, n])).toEqual(race.waiting.flatMap(({ number }) => WORDINGS.map((n) => [number, n])));
  expect(wordings.map(({ status }) => status)).toEqual(wordings.map(toState));
  const onWording = wordings.filter(({ outcome }) => outcome !== null);
  expect(onWording).toHaveLength(decided.filter(({ statuses }) => statuses.at(-1) === 303).length);
  const shown = new Map(decided.flatMap(({ who, pages }) => pages.map(({ revisionId, body }) => [`${race.people[who]!.id} ${revisionId}`, body] as const)));
  expect(onWording.filter(({ moderatorId, id, body }) => shown.get(`${moderatorId} ${id}`) !== body)).toEqual([]);

  const conflicts = decided.flatMap(({ pages }) => pages.slice(1).map((page, at) => ({ seen: pages[at]!.body, page })));
  const changed = conflicts.filter(({ seen, page }) => seen !== page.body);
  expect(changed.map(({ page: { before, after } }) => [before, after])).toEqual(changed.map(({ seen, page }) => [seen, page.body]));
  expect(changed.length).toBeGreaterThanOrEqual(MODERATORS.length * early.length);
  expect(conflicts.filter(({ seen, page }) => seen === page.body && page.revisionId)).toEqual([]);
});
