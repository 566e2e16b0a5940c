import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { openDatabase } from "#db/open.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { summariseModeration } from "#app/moderation/figures.server.ts";
import { readFigures } from "#app/moderation/read-figures.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { as, compare, CONNECTIONS, median, ROUNDS, rows, SECONDS, timeOf, toGet, toPost } from "./compare.ts";
import { furnish, PUBLISHED } from "./furnish.ts";
import { fetchOnce, load } from "./load.ts";
import { SERVER, readCpu, readMemory, start } from "./process.ts";
import { writeBare } from "./raw-writes.ts";

const MANY = 10_000;
const DECIDED = 6000;
const FIGURE_ROUNDS = 9;

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** What moderators do, with nothing, little and very much that waits. */
export async function measureModeration(folder: string) {
  const [none, few, many] = [await openDesk(folder, 0), await openDesk(folder, 60), await openDesk(folder, MANY)];
  const pages = [none, few, many].map((desk) => as(`wir, ${desk.words}`, desk.server, desk.toGet("/moderation")));
  await compareWithBare(folder, "Erste Seite der offenen Beiträge", pages);
  const desks = [few, many].map((desk) => as(`wir, ${desk.words}`, desk.server, desk.toGet(`/moderation/${desk.waiting[0]!.number}`)));
  await compareWithBare(folder, "Ein Beitrag zum Prüfen", desks);
  await Promise.all([none, few].map(({ server }) => server.stop()));
  await measureDeciding(folder, many);
  await many.server.stop();
  await measureFigures(folder);
}

async function openDesk(folder: string, count: number) {
  const { path, staffCookie } = await furnish(join(folder, `waiting-${count}.sqlite`), PUBLISHED, count);
  const waiting = listWaiting(path);
  const server = await start(SERVER, { DATABASE_PATH: path });
  return {
    server, waiting, words: count === 0 ? "nichts wartet" : `${count.toLocaleString("de-DE")} warten`,
    toGet: (page: string) => toGet(server.port, page, { Cookie: staffCookie }),
    toDecision: ({ number, revision }: (typeof waiting)[number]) => toPost(`/moderation/${number}/veroeffentlichen`, server.port, { cookie: staffCookie, fields: { revision } }),
  };
}

function listWaiting(path: string) {
  const { db, close } = openDatabase(path);
  const waiting = db.select({ number: allRevisions.number, revision: allRevisions.id }).from(allRevisions).where(eq(allRevisions.status, "pending")).orderBy(asc(allRevisions.number)).all();
  close();
  return waiting.map(({ number, revision }) => ({ number: toContributionNumber(number), revision }));
}

/** Beside the last one's bytes, sent by node:http alone. */
async function compareWithBare(folder: string, what: string, variants: Parameters<typeof compare>[1]) {
  const last = variants.at(-1)!;
  const { body } = await fetchOnce(last.server.port, last.toRequest(0));
  const [headFile, bodyFile] = [join(folder, "moderation.json"), join(folder, "moderation")];
  writeFileSync(headFile, JSON.stringify({ status: 200, headers: { "Content-Type": "text/html", "Content-Length": body.length } }));
  writeFileSync(bodyFile, body);
  const bare = await start(["tests/bench/bare-server.ts", headFile, bodyFile]);
  await compare(what, [as("node:http", bare, toGet(bare.port, "/")), ...variants]);
  await bare.stop();
}

/** Each decision about another contribution, with its log, its mail and the way on to the next; beside the disk. */
async function measureDeciding(folder: string, { server, waiting, toDecision }: Desk) {
  let at = 0;
  const toRequest = () => toDecision(waiting[at++]!);
  const [disk, ours]: [ReturnType<typeof writeBare>[], (ReturnType<typeof writeBare> & { cpu: number })[]] = [[], []];
  await load({ port: server.port, connections: CONNECTIONS, seconds: 0.5, toRequest, expects: 303 });
  for (let round = 0; round < ROUNDS; round++) {
    disk.push(writeBare(join(folder, "bare"), SECONDS));
    const before = readCpu(server.pid);
    const { answers, ...speed } = await load({ port: server.port, connections: CONNECTIONS, seconds: SECONDS, toRequest, expects: 303 });
    ours.push({ ...speed, cpu: (readCpu(server.pid) - before) / answers });
  }
  const toMedians = (all: typeof disk) => ({ perSecond: median(all.map((one) => one.perSecond)), p50: median(all.map((one) => one.p50)), p99: median(all.map((one) => one.p99)) });
  const [bare, decided] = [toMedians(disk), toMedians(ours)];
  rows.push({ what: "Veröffentlichen bis 303, 10.000 warten, jedes auf der Platte", who: "fdatasync", ...bare });
  rows.push({ what: "", who: "wir", ...decided, cpu: median(ours.map(({ cpu }) => cpu)), memory: readMemory(server.pid), ratio: decided.perSecond / bare.perSecond });
}

/** The moderation's figures, counted on every call and remembered, each as often as the rounds, after a first call that both need. */
async function measureFigures(folder: string) {
  const { path } = await furnish(join(folder, "figures.sqlite"), DECIDED, 0);
  const { db, close } = openDatabase(path);
  const [counted, remembered]: [number[], number[]] = [[], []];
  for (let round = 0; round < FIGURE_ROUNDS; round++) {
    counted.push(timeOf(() => summariseModeration(db)));
    remembered.push(timeOf(() => readFigures(db)));
  }
  close();
  rows.push({ what: "Moderation in Zahlen, 6.000 Entscheidungen", who: "jedes Mal gezählt", p50: median(counted) }, { what: "", who: "wir", p50: median(remembered), ratio: median(counted) / median(remembered) });
}
