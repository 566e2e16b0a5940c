import { describe, expect, test } from "vitest";
import { loader as download } from "#app/routes/moderation.protokoll[.]csv.ts";
import { loader as look } from "#app/routes/moderation.protokoll.tsx";
import { givenDecided, givenDiscussion, givenModerator, givenPractitioner } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";
import { readTable } from "#tests/text/read-csv.ts";

type Page = { filter: object; older: number | null; entries: { number: string; outcome: string }[]; moderators: string[]; sections: { key: string }[] };

/** More rejections than a page holds, and one publication before them. */
function scene(rejections = 101) {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const author = givenPractitioner(db);
  givenDecided(db, "published", { author, moderator, body: "Dieser eine wird veröffentlicht." });
  for (let n = 0; n < rejections; n++) givenDecided(db, "rejected", { author, moderator, body: `Abgelehnter Beitrag Nummer ${n}.` });
  const open = async (query: string) => (await (await answerOf(look(await knock(database, `/moderation/protokoll${query}`, { as: moderator })))).json()) as Page;
  const fetchCsv = async (query: string) => answerOf(download(await knock(database, `/moderation/protokoll.csv${query}`, { as: moderator })));
  return { open, fetchCsv };
}

describe("the log's page", () => {
  test("goes on where the page before ended, within the same filter, and ends", async () => {
    const { open } = scene();
    const first = await open("?ausgang=abgelehnt");
    expect([first.entries.length, first.entries[0]?.number, first.entries.at(-1)?.number]).toEqual([100, "B-102", "B-003"]);
    const second = await open(`?ausgang=abgelehnt&vor=${first.older}`);
    expect([second.entries.map(({ number }) => number), second.older]).toEqual([["B-002"], null]);
  });

  test("offers no further page where exactly one is full", async () => {
    const { older, entries } = await scene(99).open("");
    expect([entries.length, older]).toEqual([100, null]);
  });

  test("offers what there is to choose from, and nobody's name or address", async () => {
    const shown = await scene(1).open("?wer=moderation-1&grund=kein-bezug-zum-abschnitt");
    expect(shown).toMatchObject({ filter: { by: "moderation-1", reason: "off-topic" }, moderators: ["Moderation 1"], entries: [{ outcome: "reject" }] });
    expect(shown.sections.map(({ key }) => key)).toEqual(["einleitung", "kurze-wege", "stellen"]);
    expect(JSON.stringify({ ...shown })).not.toContain("@");
  });
});

describe("the download", () => {
  test("holds all that passes the filter, not one page of it", async () => {
    const { fetchCsv } = scene();
    const answer = await fetchCsv("?ausgang=abgelehnt&vor=3");
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual([200, "text/csv; charset=utf-8", 'attachment; filename="protokoll.csv"']);
    const lines = readTable(await answer.text());
    expect([lines.length, new Set(lines.map(({ Ausgang }) => Ausgang))]).toEqual([101, new Set(["abgelehnt"])]);
  });

  test("of a filter that finds nothing has its titles and no line", async () => {
    const { fetchCsv } = scene(1);
    const csv = await (await fetchCsv("?wer=moderation-9")).text();
    expect(csv).toMatch(/^"Zeit";"Eintrag";/);
    expect(readTable(csv)).toEqual([]);
  });
});
