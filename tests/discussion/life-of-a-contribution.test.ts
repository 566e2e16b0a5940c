import { describe, expect, test } from "vitest";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { countRows } from "#tests/db/contents.ts";
import { act, type Act, type Beginning, describeSeen, describeStates, givenBeginning, type Who } from "./life.ts";

type Row = [from: Beginning, act: Act, who: Who, states: string, seen: string, mail?: string];

const HIDDEN = "[ausgeblendet: kein Bezug zum Abschnitt]";

/** The life of a contribution: from × act × who → state of every wording, what everybody sees, mail to the author. */
const TABLE: Row[] = [
  ["nothing", "submit", "author", "1 pending", "nothing"],

  ["pending", "edit", "author", "1 superseded, 2 pending", "nothing"],
  ["pending", "publish", "moderator", "1 published", "original", "published"],
  ["pending", "cut", "moderator", "1 superseded, 2 published", "cut", "published-cut"],
  ["pending", "return", "moderator", "1 returned", "nothing", "returned"],
  ["pending", "reject", "moderator", "1 rejected", "nothing", "rejected"],
  ["pending", "second", "moderator", "1 pending", "nothing"],
  ["pending", "withdraw", "author", "1 withdrawn – withdrawn", "nothing"],

  ["a second opinion asked", "edit", "author", "1 superseded, 2 pending", "nothing"],
  ["a second opinion asked", "publish", "colleague", "1 published", "original", "published"],
  ["a second opinion asked", "cut", "colleague", "1 superseded, 2 published", "cut", "published-cut"],
  ["a second opinion asked", "return", "colleague", "1 returned", "nothing", "returned"],
  ["a second opinion asked", "reject", "colleague", "1 rejected", "nothing", "rejected"],
  ["a second opinion asked", "withdraw", "author", "1 withdrawn – withdrawn", "nothing"],

  ["returned", "edit", "author", "1 returned, 2 pending", "nothing"],
  ["returned", "withdraw", "author", "1 withdrawn – withdrawn", "nothing"],

  ["rejected", "edit", "author", "1 rejected, 2 pending", "nothing"],
  ["rejected", "reverse", "moderator", "1 published", "original", "published"],
  ["rejected", "reverse", "colleague", "1 published", "original", "published"],
  ["rejected", "withdraw", "author", "1 withdrawn – withdrawn", "nothing"],

  ["published", "edit", "author", "1 published, 2 pending", "original"],
  ["published", "hide", "moderator", "1 published – hidden", HIDDEN, "hidden"],
  ["published", "hide", "colleague", "1 published – hidden", HIDDEN, "hidden"],
  ["published", "withdraw", "author", "1 withdrawn – withdrawn", "[zurückgezogen]"],

  ["published, edit waiting", "edit", "author", "1 published, 2 superseded, 3 pending", "original"],
  ["published, edit waiting", "publish", "moderator", "1 superseded, 2 published", "edited", "published"],
  ["published, edit waiting", "cut", "moderator", "1 superseded, 2 superseded, 3 published", "cut", "published-cut"],
  ["published, edit waiting", "return", "moderator", "1 published, 2 returned", "original", "returned"],
  ["published, edit waiting", "reject", "moderator", "1 published, 2 rejected", "original", "rejected"],
  ["published, edit waiting", "second", "moderator", "1 published, 2 pending", "original"],
  ["published, edit waiting", "hide", "moderator", "1 published, 2 pending – hidden", HIDDEN, "hidden"],
  ["published, edit waiting", "withdraw", "author", "1 withdrawn, 2 withdrawn – withdrawn", "[zurückgezogen]"],

  ["published, edit returned", "edit", "author", "1 published, 2 returned, 3 pending", "original"],
  ["published, edit returned", "hide", "moderator", "1 published, 2 returned – hidden", HIDDEN, "hidden"],
  ["published, edit rejected", "reverse", "colleague", "1 superseded, 2 published", "edited", "published"],
  ["published, edit rejected", "withdraw", "author", "1 withdrawn, 2 withdrawn – withdrawn", "[zurückgezogen]"],

  ["cut", "edit", "author", "1 superseded, 2 published, 3 pending", "cut"],
  ["cut", "hide", "moderator", "1 superseded, 2 published – hidden", HIDDEN, "hidden"],
  ["cut", "reverse", "colleague", "1 published, 2 superseded", "original", "published"],
  ["cut", "withdraw", "author", "1 superseded, 2 withdrawn – withdrawn", "[zurückgezogen]"],
  ["cut, edit waiting", "publish", "moderator", "1 superseded, 2 superseded, 3 published", "edited", "published"],
  ["cut, edit waiting", "reverse", "colleague", "1 published, 2 superseded, 3 pending", "original", "published"],

  ["hidden", "edit", "author", "1 published, 2 pending – hidden", HIDDEN],
  ["hidden", "reverse", "colleague", "1 published", "original", "published"],
  ["hidden", "withdraw", "author", "1 withdrawn – withdrawn", "[zurückgezogen]"],
  ["hidden, edit waiting", "edit", "author", "1 published, 2 superseded, 3 pending – hidden", HIDDEN],
  ["hidden, edit waiting", "publish", "moderator", "1 superseded, 2 published", "edited", "published"],
  ["hidden, edit waiting", "cut", "moderator", "1 superseded, 2 superseded, 3 published", "cut", "published-cut"],
  ["hidden, edit waiting", "return", "moderator", "1 published, 2 returned – hidden", HIDDEN, "returned"],
  ["hidden, edit waiting", "reject", "moderator", "1 published, 2 rejected – hidden", HIDDEN, "rejected"],
  ["hidden, edit waiting", "reverse", "colleague", "1 published, 2 pending", "original", "published"],
  ["hidden, edit waiting", "withdraw", "author", "1 withdrawn, 2 withdrawn – withdrawn", "[zurückgezogen]"],
];

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
