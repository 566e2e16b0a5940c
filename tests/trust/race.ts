import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPersonByEmail, grantPermission, type Person } from "#app/accounts/people.server.ts";
import { newId } from "#db/id.ts";
import { type Db, openDatabase, openSnapshot, type OpenDb } from "#db/open.ts";
import type { Permission } from "#db/schema/sets.ts";
import { givenDiscussion } from "#tests/support/builders.ts";
import { signInCookie } from "#tests/support/door.ts";
import { startServer } from "#tests/support/server.ts";

export type Answer = { status: number; html: string };
type Form = { cookie: string; fields: Record<string, string> };

const CONNECTIONS = 16;
const MOST_TRIES = 100;

/** The built server as a process of its own on a real file, and everybody who takes part signed in. */
export async function openRace<Given extends { people: Record<string, Person> }>(furnish: (database: OpenDb) => Given) {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-rennen-"));
  const databasePath = join(folder, "rennen.sqlite");
  const { given, cookies } = await furnishFile(databasePath, furnish);
  const server = await startServer({ DATABASE_PATH: databasePath });
  const busy = { answers: 0, onAnswer: () => {} };

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const answer = await fetch(`${server.origin}${path}`, { redirect: "manual", ...init, headers: { ...init.headers, connection: "close" } });
    return { status: answer.status, html: await answer.text() };
  }

  const open = (path: string, { cookie }: Pick<Form, "cookie">) => ask(path, { headers: { cookie } });

  /** Sends a form as a page of ours would; as long as the database is busy, sends it once more. */
  async function send(path: string, { cookie, fields }: Form): Promise<Answer> {
    for (let time = 0; time < MOST_TRIES; time++) {
      const answer = await ask(path, { method: "POST", headers: { cookie, origin: server.origin }, body: new URLSearchParams(fields) });
      if (answer.status !== 503) return answer;
      busy.answers++;
      busy.onAnswer();
    }
    throw new Error(`${path}: busy ${MOST_TRIES} times`);
  }

  /** Takes the write lock from outside until somebody has been turned away because of it. */
  function occupyUntilNoticed() {
    const other = openDatabase(databasePath);
    other.sqlite.pragma("busy_timeout = 10000");
    other.sqlite.exec("begin immediate");
    busy.onAnswer = () => void other.sqlite.close();
  }

  function look<Result>(query: (database: OpenDb) => Result): Result {
    const snapshot = openSnapshot(databasePath);
    try {
      return query(snapshot);
    } finally {
      snapshot.close();
    }
  }

  async function close() {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  return { ...given, cookies, busy, open, send, occupyUntilNoticed, look, close };
}

/** The small paper and an open phase in a fresh file, and everybody who takes part signed in. */
export async function furnishFile<Given extends { people: Record<string, Person> }>(path: string, furnish: (database: OpenDb) => Given) {
  const database = openDatabase(path);
  database.sqlite.pragma("synchronous = OFF");
  givenDiscussion(database.db);
  const given = furnish(database);
  const cookies = new Map<string, string>();
  for (const [name, person] of Object.entries(given.people)) cookies.set(name, await signInCookie(database, person, { now: Date.now() }));
  database.close();
  return { given, cookies };
}

/** The server goes by the real clock, and by that the days to set up a passkey begin today. */
export function givenStaffToday(db: Db, permission: Permission): Person {
  const email = `${permission}-${newId().toLowerCase()}@institut.example`;
  grantPermission(db, { email, permission, now: Date.now() });
  return findPersonByEmail(db, email)!;
}

/** Does things at the same time, so many at once, beginning them in their order. */
export async function inParallel<Thing, Result>(things: readonly Thing[], work: (thing: Thing) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const line = async () => {
    for (let at = next++; at < things.length; at = next++) results[at] = await work(things[at]!);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, line));
  return results;
}
