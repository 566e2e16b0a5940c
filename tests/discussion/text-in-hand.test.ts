import { describe, expect, test } from "vitest";
import { toTextInHand } from "#app/discussion/spot.server.ts";
import type { Db } from "#db/open.ts";
import { givenDiscussion, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const TEXT = "Bei uns fehlt der Auftrag ebenfalls, seit Jahren.";

describe("the place of text in hand", () => {
  const place = (returnTo: string, passage: (db: Db) => string, body: string | undefined = TEXT) => {
    const { db } = freshDatabase();
    givenDiscussion(db);
    return toTextInHand(db, { returnTo, passage: passage(db), kind: "vote", body });
  };

  test("is the section from the way back and the passage from the form; an unknown kind is left out", () => {
    expect(place("/papier/stellen?schreiben=4", (db) => somewhere(db).passage!.id)).toMatchObject({ body: TEXT, kind: null, place: { section: { key: "stellen" }, passage: { number: "4" } } });
    expect(place("/papier/stellen", () => "abschnitt")).toMatchObject({ place: { section: { key: "stellen" }, passage: null } });
  });

  test.each([
    ["another page", "/konto", "abschnitt", TEXT],
    ["an unknown section", "/papier/gibt-es-nicht", "abschnitt", TEXT],
    ["an unknown passage", "/papier/stellen", "gibt-es-nicht", TEXT],
    ["no passage", "/papier/stellen", "", TEXT],
    ["no text", "/papier/stellen", "abschnitt", "  "],
  ])("is unknown for %s", (_, returnTo, passage, body) => {
    expect(place(returnTo, () => passage, body)).toBeNull();
  });

  test("is unknown for a passage of another section", () => {
    expect(place("/papier/einleitung", (db) => somewhere(db).passage!.id)).toBeNull();
  });
});
