import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WHOLE_SECTION } from "#app/discussion/contribution-form.ts";
import { GRACE_PERIOD } from "#app/privacy/deletion.ts";
import { readJournal, toJournalPath } from "#app/privacy/journal.server.ts";
import { planDeletion } from "#app/privacy/plan-deletion.server.ts";
import { inspectDatabase } from "#db/inspect.ts";
import { openDatabase, openSnapshot, type OpenDb } from "#db/open.ts";
import { givenDiscussion, givenPractitioner } from "#tests/support/builders.ts";
import { signInCookie } from "#tests/support/door.ts";
import { runCommand, startServer } from "#tests/support/server.ts";

/** As many as one person may send in ten minutes. */
const EACH = 10;
const PAUSE_MS = 20;
const PATIENCE_MS = 60_000;

/** A house with its data in a folder of its own, many who write at once, and a disaster that may strike. */
export async function openWriters(authors: number) {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-rueckspielung-"));
  const data = join(folder, "data");
  const databasePath = join(data, "diskussion.sqlite");
  const { people, cookies } = await furnish(databasePath, authors);
  let server = await startServer({ DATABASE_PATH: databasePath });
  const acknowledged: string[] = [];

  async function write(nth: number) {
    for (let n = 1; n <= EACH; n++) {
      const body = toBody(nth, n);
      if (await send(server.origin, { cookie: cookies[nth]!, body })) acknowledged.push(body);
      await pause(PAUSE_MS);
    }
  }

  /** Somebody leaves, the day to think it over has passed, and the server has carried it out. */
  async function letLeave(nth: number) {
    reachIn(databasePath, ({ db }) => planDeletion(db, { person: people[nth]!, choice: "erase", now: Date.now() - GRACE_PERIOD }));
    await until(() => readJournal(toJournalPath(databasePath)).length > 0);
  }

  async function kill() {
    const { process } = server;
    process.kill("SIGKILL");
    if (process.exitCode === null && process.signalCode === null) await once(process, "exit");
  }

  /** Everything beside the house's papers is lost; the journal of deletions is kept elsewhere, as the handbook asks for. */
  function loseData() {
    const kept = join(folder, "loeschungen.jsonl");
    cpSync(toJournalPath(databasePath), kept);
    rmSync(data, { recursive: true });
    mkdirSync(data);
    cpSync(kept, toJournalPath(databasePath));
  }

  async function startAgain() {
    server = await startServer({ DATABASE_PATH: databasePath });
  }

  return {
    folder, databasePath, people, acknowledged, letLeave, kill, loseData, startAgain,
    writeAll: () => Promise.all(people.map((_, nth) => write(nth))),
    command: (...args: string[]) => runCommand(args, { DATABASE_PATH: databasePath }),
    open: (path: string, nth: number) => fetch(`${server.origin}${path}`, { headers: { cookie: cookies[nth]! }, redirect: "manual" }),
    bodies: () => readBodies(databasePath),
    problems: () => inspectDatabase(databasePath).problems,
    bytes: () => ["", "-wal"].map((ending) => (existsSync(databasePath + ending) ? readFileSync(databasePath + ending).toString("latin1") : "")).join(),
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const toBody = (nth: number, n: number) => `Wort${toBird(nth)} zum ${n}. Mal: Bei uns ist der Auftrag seit Jahren offen.`;
/** What is to be found of somebody in the bytes of a file. */
export const toBird = (nth: number) => `Vogel${String(nth).padStart(3, "0")}x`;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function until(isSo: () => boolean) {
  for (const latest = Date.now() + PATIENCE_MS; !isSo(); await pause(50)) if (Date.now() > latest) throw new Error("waited in vain");
}

async function furnish(path: string, authors: number) {
  const database = openDatabase(path);
  database.sqlite.pragma("synchronous = OFF");
  givenDiscussion(database.db);
  const people = Array.from({ length: authors }, (_, nth) => givenPractitioner(database.db, { email: `${toBird(nth).toLowerCase()}@stadt.example`, shownName: toBird(nth) }));
  const cookies: string[] = [];
  for (const person of people) cookies.push(await signInCookie(database, person, { now: Date.now() }));
  database.close();
  return { people, cookies };
}

/** True once the server has said that it has it. */
async function send(origin: string, { cookie, body }: { cookie: string; body: string }): Promise<boolean> {
  const form = new URLSearchParams({ passage: WHOLE_SECTION, kind: "addition", body, terms: "ja" });
  const answer = await fetch(`${origin}/papier/stellen`, { method: "POST", redirect: "manual", headers: { cookie, origin, connection: "close" }, body: form }).catch(() => undefined);
  if (answer && ![303, 503].includes(answer.status)) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer?.status === 303;
}

function reachIn<Result>(path: string, change: (database: OpenDb) => Result): Result {
  const database = openDatabase(path);
  database.sqlite.pragma(`busy_timeout = ${PATIENCE_MS}`);
  try {
    return change(database);
  } finally {
    database.sqlite.close();
  }
}

function readBodies(path: string): Set<string> {
  const { sqlite, close } = openSnapshot(path);
  const bodies = sqlite.prepare("select body from revisions").pluck().all() as string[];
  close();
  return new Set(bodies);
}
