import { describe, expect, test } from "vitest";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { countRows } from "#tests/db/contents.ts";
import { act, describeSeen, describeStates, givenBeginning } from "./life.ts";
import { TABLE } from "./life-table.ts";

describe("the life of a contribution", () => {
  test.each(TABLE)("%s · %s (%s) → %s", (from, what, who, states, seen, mail) => {
    const world = givenBeginning(from);
    const before = { decisions: countRows(world, "decisions"), mails: listNewestMails(world.db, 100).length };
    expect(act(world, what, who)).toMatchObject({ ok: true });
    expect(describeStates(world)).toBe(states);
    expect(describeSeen(world)).toBe(seen);
    expect(countRows(world, "decisions") - before.decisions).toBe(who === "author" ? 0 : 1);
    const mails = listNewestMails(world.db, 100);
    expect(mails.slice(0, mails.length - before.mails).map(({ kind, recipient }) => [kind, recipient])).toEqual(mail ? [[mail, world.people.author.email]] : []);
  });
});
