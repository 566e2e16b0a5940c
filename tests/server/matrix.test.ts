import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { OpenDb } from "#db/open.ts";
import { contextFor, signInCookie, TEST_ENV } from "#tests/support/door.ts";
import { application, doors } from "./application.ts";
import { givenHouse, toPaths, WHO, type Who } from "./every-address.ts";

/** Who gets what answer at which door. Read it before you accept a change: `UPDATE_MATRIX=1 npm test` writes it anew. */
const MATRIX = new URL("matrix.txt", import.meta.url);
const ASKED = ["GET", "HEAD", "data", "POST"] as const;

/** All that reads first, then all that writes: each form with a session of its own, so that signing out ends nothing else. */
async function readColumn(who: Who): Promise<Map<string, string>> {
  const { database, people } = givenHouse();
  const cells = new Map<string, string>();
  const signIn = async () => (people[who] ? await signInCookie(database, people[who]) : "");
  const reading = await signIn();
  for (const asked of ASKED) {
    for (const { id, pattern } of doors) {
      for (const [name, path] of toPaths(pattern, database)) {
        const cookie = asked === "POST" ? await signIn() : reading;
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
