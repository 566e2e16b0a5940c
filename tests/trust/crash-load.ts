import type { OpenDb } from "#db/open.ts";
import { givenPractitioner, somewhere } from "#tests/support/builders.ts";
import { type CrashSite, openCrashSite } from "./crash-site.ts";
import { givenStaffToday } from "./race.ts";

const AUTHORS_AT_ONCE = 4;
/** Below what one person may contribute in ten minutes. */
const EACH = 8;
const MODERATORS = ["Erste", "Zweite"];
const WORK = "/auswertung/abschnitte/stellen";

/** What was confirmed, each with the words or the number by which it is found again. */
export type Confirmed = { contributions: string[]; decisions: { number: number; outcome: string }[]; answers: string[]; released: string[] };
type Load = { site: Site; confirmed: Confirmed; authors: number; next: number; waiting: number[]; published: { number: string; revision: string }[]; isOver: boolean };
export type Site = CrashSite & { passage: string };

/** Everybody who writes, signed in: for each crash three authors, and two moderators and the team. */
export function openWritingSite(crashes: number): Promise<Site> {
  const furnish = ({ db }: OpenDb) => {
    const authors = Array.from({ length: crashes * 3 }, (_, nth) => [toAuthor(nth), givenPractitioner(db)] as const);
    const people = { ...Object.fromEntries(authors), ...Object.fromEntries(MODERATORS.map((who) => [who, givenStaffToday(db, "moderator")])), Team: givenStaffToday(db, "team") };
    return { people, passage: somewhere(db).passage!.id };
  };
  return openCrashSite(furnish) as Promise<Site>;
}

/** Several who contribute, two who decide and one who answers, all at once and without a pause until told that it is over; then what is begun is finished. */
export function startLoad(site: Site, authors: number) {
  const load: Load = { site, confirmed: { contributions: [], decisions: [], answers: [], released: [] }, authors, next: 0, waiting: [], published: [], isOver: false };
  const contributing = Promise.all(Array.from({ length: AUTHORS_AT_ONCE }, () => contribute(load)));
  const deciding = Promise.all(MODERATORS.map((who) => repeatUntil(contributing, load, () => decideNext(load, who))));
  const answering = repeatUntil(deciding, load, () => answerNext(load));
  const finish = async () => {
    load.isOver = true;
    await answering;
  };
  return { confirmed: load.confirmed, finish };
}

export function countSteps({ contributions, decisions, answers, released }: Confirmed): number {
  return contributions.length + decisions.length + answers.length + released.length;
}

async function contribute(load: Load) {
  for (let at = load.next++; !load.isOver && at < load.authors * EACH; at = load.next++) {
    const body = `Beitrag ${at}: Bei uns ist der Auftrag seit Jahren offen.`;
    const { status, location } = await load.site.send(toAuthor(Math.floor(at / EACH)), "/papier/stellen", { passage: load.site.passage, kind: "agreement", body });
    expectStatus(status, [303], location);
    load.confirmed.contributions.push(body);
    load.waiting.push(Number(/nr=B-(\d+)/.exec(location)?.[1]));
  }
}

/** Does the next thing there is to do, until nobody brings more and nothing is left. */
async function repeatUntil(before: Promise<unknown>, load: Load, doNext: () => Promise<boolean>) {
  let isLast = false;
  before.finally(() => (isLast = true)).catch(() => {});
  for (;;) {
    const wasLast = isLast;
    if (await doNext()) continue;
    if (wasLast && load.isOver) return before;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function decideNext({ site, waiting, published, confirmed }: Load, who: string): Promise<boolean> {
  const number = waiting.shift();
  if (number === undefined) return false;
  const name = toName(number);
  const { html } = await site.open(who, `/moderation/${name}`);
  const revision = /name="revision" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const outcome = number % 4 === 0 ? "reject" : "publish";
  const { status, location } = await site.send(who, `/moderation/${name}`, { revision, outcome, ...(outcome === "reject" ? { reason: "off-topic" } : {}) });
  expectStatus(status, [303], location);
  confirmed.decisions.push({ number, outcome });
  if (outcome === "publish") published.push({ number: name, revision });
  return true;
}

/** Answers what is published, and releases the answer. An answer of the same words that had been stored before the server could say so is refused the second time. */
async function answerNext({ site, published, confirmed }: Load): Promise<boolean> {
  const some = published.splice(0, 3);
  if (some.length === 0) return false;
  const body = `Erwiderung auf ${some.map(({ number }) => number).join(", ")}: Das nehmen wir auf.`;
  const written = await site.send("Team", `${WORK}/erwiderung`, { version: "", disposition: "noted", body, ...Object.fromEntries(some.map(({ number, revision }) => [number, revision])) });
  expectStatus(written.status, written.isRepeated ? [303, 409] : [303], body);
  confirmed.answers.push(body);
  const { html } = await site.open("Team", `${WORK}/veroeffentlichen`);
  const seen = /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const released = await site.send("Team", `${WORK}/veroeffentlichen`, { seen });
  expectStatus(released.status, released.isRepeated ? [303, 409] : [303], body);
  confirmed.released.push(body);
  return true;
}

function expectStatus(status: number, expected: number[], what: string) {
  if (!expected.includes(status)) throw new Error(`${status} instead of ${expected.join(" or ")}: ${what}`);
}

const toAuthor = (nth: number) => `Autorin ${nth}`;
const toName = (number: number) => `B-${String(number).padStart(3, "0")}`;
