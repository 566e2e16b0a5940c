import Database from "better-sqlite3";
import { describe, expect, inject, test } from "vitest";
import { planDeletion } from "#app/privacy/plan-deletion.server.ts";
import { toOwnDataJson } from "#app/privacy/own-data-json.ts";
import { readOwnData } from "#app/privacy/read-own-data.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import type { Part } from "#app/text/collected.ts";
import type { OpenDb } from "#db/open.ts";
import { listTables } from "#tests/db/contents.ts";
import { givenDiscussion, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenAdministered, givenLife, givenWork, WORDS } from "#tests/privacy/scene.ts";

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const [one, other] = [givenLife(database.db, "zeisig"), givenLife(database.db, "dompfaff")];
  const worker = givenWork(database.db, one) as unknown as Practitioner;
  givenAdministered(database, one, worker);
  planDeletion(database.db, { person: one.person, choice: "keep", now: NOW });
  const read = (person: Practitioner) => readOwnData(database.db, person);
  return { ...database, one, other, worker, read };
}

const { sqlite: EMPTY } = freshSchema();

/** Columns that tie a row to a person: those that refer to one, and those that hold a mail address. */
const TIES = listTables({ sqlite: EMPTY }).flatMap((table) => [
  ...(EMPTY.prepare(`select "from" from pragma_foreign_key_list(?) where "table" = 'people'`).pluck().all(table) as string[]).map((column) => `${table}.${column}`),
  ...(EMPTY.prepare("select name from pragma_table_info(?) where name like '%email%' or name like '%recipient%' or name like '%address%'").pluck().all(table) as string[]).map((column) => `${table}.${column}`),
]);
/** Columns that tie a row to what somebody wrote. */
const ABOUT_WORDS = listTables({ sqlite: EMPTY }).flatMap((table) =>
  (EMPTY.prepare(`select "from" from pragma_foreign_key_list(?) where "table" = 'contributions'`).pluck().all(table) as string[]).map((column) => `${table}.${column}`),
);
/** What is about somebody's contributions and yet somebody else's. */
const OTHERS = {
  "contributions.parent_id": "answers that others wrote",
  "contribution_supports.contribution_id": "who lives the same",
  "follows.contribution_id": "who follows",
  "drafts.parent_id": "what others are writing",
  "drafts.revises_id": "one's own, listed as a draft",
  "reports.contribution_id": "who reported it, and with which words",
  "desk_openings.contribution_id": "which moderator looked at it",
  "answered_contributions.contribution_id": "which answer is being drafted; released ones are listed",
  "summary_citations.contribution_id": "what the team's text rests on",
};

/** A database for reading the schema only; it is closed with this file's process. */
function freshSchema() {
  return { sqlite: new Database(inject("migratedTemplate"), { readonly: true }) };
}

/** How many rows a part should tell of, as the database itself says. */
function countRows({ sqlite }: Pick<OpenDb, "sqlite">, { sources }: Part, { id, email }: { id: string; email: string }): number {
  const [table = ""] = sources[0]!.split(".");
  const conditions = sources.map((source) => {
    const [, column = ""] = source.split(".");
    if (/email|recipient/.test(column)) return `"${column}" = @email`;
    return column === "contribution_id" ? "contribution_id in (select id from contributions where author_id = @id)" : `"${column}" = @id`;
  });
  return sqlite.prepare(`select count(*) from "${table}" where ${conditions.join(" or ")}`).pluck().get({ id, email }) as number;
}

describe("what is told is what is kept", () => {
  test("the schema ties something to people, and the test sees it", () => {
    expect(TIES).toEqual(expect.arrayContaining(["people.email", "sessions.person_id", "reports.reporter_email", "outbox.recipient", "sign_in_requests.email", "planned_deletions.person_id", "decision_details.decided_by_id"]));
    expect(TIES.length).toBeGreaterThan(25);
  });

  test("every one of them is told of, row by row", () => {
    const { sqlite, one, worker, read } = scene();
    const told = [one.person, worker].map((person) => ({ person, parts: read(person) }));
    for (const tie of TIES) {
      const counts = told.map(({ person, parts }) => {
        const part = parts.find(({ sources }) => sources.includes(tie));
        expect(part, `${tie} ties rows to people, and the download does not tell of them`).toBeDefined();
        expect(part!.entries.length, tie).toBe(countRows({ sqlite }, part!, person));
        return part!.entries.length;
      });
      expect(Math.max(...counts), `nothing in the scene for ${tie}`).toBeGreaterThan(0);
    }
  });

  test("what is about one's words is told of, too, or it is somebody else's", () => {
    const { sqlite, one, read } = scene();
    const parts = read(one.person);
    for (const tie of ABOUT_WORDS) {
      const part = parts.find(({ sources }) => sources.includes(tie));
      expect(part !== undefined, tie).toBe(!(tie in OTHERS));
      if (part) expect(part.entries.length, tie).toBe(countRows({ sqlite }, part, one.person));
      if (part) expect(part.entries.length, `nothing in the scene for ${tie}`).toBeGreaterThan(0);
    }
  });
});

describe("the words", () => {
  test("of one's own, and what was said to and about one, are all there", () => {
    const { one, read } = scene();
    const told = toOwnDataJson(read(one.person), { now: NOW });
    expect(WORDS.filter((nth) => !told.includes(one.word(nth)))).toEqual([]);
    expect(told).toContain(one.person.email);
  });

  test.each(["one", "worker"] as const)("of others never are: %s", (who) => {
    const { one, worker, read } = scene();
    expect(toOwnDataJson(read(who === "one" ? one.person : worker), { now: NOW })).not.toMatch(who === "one" ? /dompfaff/i : /dompfaff|zeisig/i);
  });

  test("ids and hashes stay inside, times are in UTC", () => {
    const { one, read } = scene();
    const told = toOwnDataJson(read(one.person), { now: NOW });
    expect(told).not.toContain(one.person.id);
    expect(told).toContain('"Konto seit": "2018-10-01T08:00:00.000Z"');
    expect(JSON.parse(told)).toMatchObject({ Stand: "2018-10-01T08:00:00.000Z", "Löschung des Kontos": [{ Beiträge: "Beiträge ohne Namen stehen lassen" }] });
  });
});
