import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Moderator, TeamMember } from "#app/accounts/doorkeeper.server.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import { banAuthor } from "#app/moderation/ban.server.ts";
import { fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import type { OpenDb } from "#db/open.ts";
import { givenDraft } from "#tests/evaluation/answered.ts";
import { givenDecided, givenDiscussion, givenPending, givenPractitioner, givenPublished, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { contextFor, signInCookie, TEST_ENV } from "#tests/support/door.ts";
import { application, doors } from "./application.ts";

/** Who gets what answer at which door. Read it before you accept a change: `UPDATE_MATRIX=1 npm test` writes it anew. */
const MATRIX = new URL("matrix.txt", import.meta.url);
const WHO = ["nobody", "practitioner", "author", "other", "moderator", "team", "admin"] as const;
const ASKED = ["GET", "HEAD", "data", "POST"] as const;
type Who = (typeof WHO)[number];

/** One thing of every kind that has an address. B-001 waits, B-002 is public, B-003 is rejected. */
function givenHouse() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const author = givenPractitioner(db);
  const moderator = givenStaff(db, "moderator") as unknown as Moderator;
  const team = givenStaff(db, "team") as unknown as TeamMember;
  const other = givenPractitioner(db);
  givenPending(db, { author });
  givenPublished(db, { author, moderator, body: "Das ist für alle zu lesen." });
  givenDecided(db, "rejected", { author, moderator, body: "Das gehört nicht hierher, sagt man." });
  const { number } = givenPublished(db, { author: other, moderator });
  fileComplaint(db, { author, number: 3, decisionId: findContestable(db, { author, number: 3, now: NOW })!.decision.id, words: "Das sehe ich anders, und zwar so.", now: NOW });
  fileReport(db, { reporter: other, email: "", network: "netz", number: 2, reason: "insult", words: "", now: NOW });
  addTopic(db, { sectionKey: "stellen", number: 2, name: "Rathaus", now: NOW });
  givenDraft(db, { author: team, numbers: [2] });
  const banned = givenPractitioner(db);
  givenPending(db, { author: banned });
  banAuthor(db, { moderator, number: number + 1, reason: "spam", explanation: "Werbung, und zwar nur.", endsAt: null, now: NOW });
  const people: Record<Who, Person | null> = { nobody: null, practitioner: givenPractitioner(db), author, other, moderator, team, admin: givenStaff(db, "admin") };
  return { database, people };
}

/** Which table the id in an address is from. */
const TABLES: [within: string, table: string][] = [
  ["moderation/beschwerden", "complaints"], ["meldungen/", "reports"], ["schreibsperren", "writing_bans"], ["phasen", "phases"], ["schlagworte", "topics"], ["erwiderungen", "answers"],
];

function toPaths(pattern: string, { sqlite }: OpenDb): [name: string, path: string][] {
  const idOf = (table: string) => sqlite.prepare(`select id from ${table} limit 1`).pluck().get() as string;
  const table = TABLES.find(([within]) => pattern.includes(within))?.[1];
  const path = pattern.replace(":section", "stellen").replace("*", "gibt-es-nicht").replace(":token", "ungueltig");
  if (pattern.includes(":id")) return [[`/${pattern}`, `/${path.replace(":id", idOf(table ?? ""))}`]];
  if (!pattern.includes(":number")) return [[`/${pattern}`, `/${path}`]];
  return ["B-001", "B-002", "B-003"].map((number) => [`/${pattern.replace(":number", number)}`, `/${path.replace(":number", number)}`]);
}

/** All that reads first, then all that writes; each with a session of its own, so that signing out ends nothing else. */
async function readColumn(who: Who): Promise<Map<string, string>> {
  const { database, people } = givenHouse();
  const cells = new Map<string, string>();
  for (const asked of ASKED) {
    for (const { id, pattern } of doors) {
      for (const [name, path] of toPaths(pattern, database)) {
        const cookie = people[who] ? await signInCookie(database, people[who]) : "";
        const status = await ask(database, { asked, id, path, cookie });
        cells.set(name, [...(cells.get(name)?.split(" ") ?? []), status].join(" "));
      }
    }
  }
  return cells;
}

async function ask(database: OpenDb, { asked, id, path, cookie }: { asked: (typeof ASKED)[number]; id: string; path: string; cookie: string }): Promise<number> {
  const address = new URL(asked === "data" ? `${path}?_data=${encodeURIComponent(id)}` : path, TEST_ENV.publicOrigin);
  const method = asked === "data" ? "GET" : asked;
  const answer = await application(new Request(address, { method, headers: { cookie }, ...(method === "POST" ? { body: new URLSearchParams() } : {}) }), contextFor(database));
  await answer.arrayBuffer();
  return answer.status;
}

function write(columns: Map<string, string>[]): string {
  const names = [...columns[0]!.keys()].toSorted();
  const longest = Math.max(...names.map(({ length }) => length));
  const line = (first: string, cells: string[]) => [first.padEnd(longest), ...cells.map((cell) => cell.padEnd(15))].join(" | ").trimEnd();
  return [line(`each: ${ASKED.join(" ")}`, [...WHO]), ...names.map((name) => line(name, columns.map((column) => column.get(name)!)))].join("\n") + "\n";
}

describe("who gets what at which door", () => {
  test("is what the reviewed matrix says, for every route there is", { timeout: 300_000 }, async () => {
    const columns: Map<string, string>[] = [];
    for (const who of WHO) columns.push(await readColumn(who));
    const now = write(columns);
    if (process.env.UPDATE_MATRIX) writeFileSync(MATRIX, now);
    expect(now.split("\n")).toEqual(readFileSync(MATRIX, "utf8").split("\n"));
  });

  test("no door fails, whoever opens it", () => {
    expect(readFileSync(MATRIX, "utf8")).not.toMatch(/\b5\d\d\b/);
  });
});
