import { expect, test } from "vitest";
import { contextFor, signInCookie, TEST_ENV } from "#tests/support/door.ts";
import { application, doors } from "./application.ts";
import { givenHouse, toPaths, WHO } from "./every-address.ts";

/** What a page may note on being opened: who has a contribution on the desk, and since when a report is looked at. */
const NOTES = [/^\/moderation\/B-\d+(\/(veroeffentlichen|ablehnen))?$/, /^\/moderation\/meldungen\/B-\d+$/];

test.each(WHO)("%s can open every page, and the database is as before", { timeout: 120_000 }, async (who) => {
  const { database, people } = givenHouse();
  const cookie = people[who] ? await signInCookie(database, people[who]) : "";
  const countChanges = database.sqlite.prepare("select total_changes()").pluck();
  const written: string[] = [];
  for (const { id, pattern } of doors) {
    for (const [name, path] of toPaths(pattern, database)) {
      for (const address of [path, `${path}?_data=${encodeURIComponent(id)}`]) {
        const before = countChanges.get();
        await (await application(new Request(new URL(address, TEST_ENV.publicOrigin), { headers: { cookie } }), contextFor(database))).arrayBuffer();
        if (countChanges.get() !== before && !NOTES.some((note) => note.test(name))) written.push(address);
      }
    }
  }
  expect(written).toEqual([]);
});
