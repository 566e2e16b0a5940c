import { describe, expect, test } from "vitest";
import { action as unsubscribe, loader as unsubscribing } from "#app/routes/abbestellen.$token.tsx";
import { action as followThread } from "#app/routes/beitraege.$number_.folgen.tsx";
import { action as save, loader as show } from "#app/routes/konto.benachrichtigungen.tsx";
import { action as followPlace } from "#app/routes/papier.$section_.folgen.tsx";
import { describeFollowed } from "#app/discussion/follow.server.ts";
import { findPreferences } from "#app/notifications/preferences.server.ts";
import { toUnsubscribeToken } from "#app/notifications/unsubscribe.server.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion, givenPending, givenPractitioner, givenPublished } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, signInCookie, TEST_ENV } from "#tests/support/door.ts";

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  return { database, db, as: givenPractitioner(db) };
}

describe("which mails one wants", () => {
  const send = async ({ database, as }: ReturnType<typeof scene>, form: Record<string, string>) => answerOf(save(await knock(database, "/konto/benachrichtigungen", { as, form })));

  test("is stored and shown again", async () => {
    const there = scene();
    expect((await send(there, { news: "ja", digest: "weekly" })).headers.get("location")).toBe("/konto/benachrichtigungen?hinweis=gespeichert");
    expect(findPreferences(there.db, there.as)).toEqual({ replies: false, news: true, digest: "weekly" });
    expect(await (await answerOf(show(await knock(there.database, "/konto/benachrichtigungen", { as: there.as })))).json()).toMatchObject({ stored: { news: "ja", digest: "weekly" } });
  });

  test.each([
    ["digest", { replies: "ja", digest: "hourly" }],
    ["digest", { replies: "ja" }],
    ["replies", { replies: "on", digest: "none" }],
    ["news", { news: "1", digest: "none" }],
    ["form", { digest: "none", personId: "x" }],
  ])("with a fault in %s is 422, keeps the choice and changes nothing (%o)", async (field, form) => {
    const there = scene();
    await signInCookie(there.database, there.as);
    const before = everythingIn(there.database);
    const answer = await send(there, form as Record<string, string>);
    expect([answer.status, await answer.json()]).toEqual([422, { errors: { [field]: expect.any(String) }, typed: form }]);
    expect(everythingIn(there.database)).toEqual({ ...before, sessions: expect.anything() });
  });
});

describe("following", () => {
  test("a section, a passage and a thread begins, is listed and ends", async () => {
    const { database, db, as } = scene();
    givenPublished(db);
    const say = async (door: typeof followPlace | typeof followThread, params: Record<string, string>, form: Record<string, string>) => answerOf(door(await knock(database, "/x", { params, as, form })));
    expect((await say(followPlace, { section: "stellen" }, { folgen: "ja" })).headers.get("location")).toBe("/papier/stellen?hinweis=gefolgt");
    expect((await say(followPlace, { section: "stellen" }, { folgen: "ja", rn: "4" })).headers.get("location")).toBe("/papier/stellen?hinweis=gefolgt#rn-4");
    expect((await say(followThread, { number: "B-001" }, { folgen: "ja", zurueck: "//boese.example" })).headers.get("location")).toBe("/?hinweis=gefolgt");
    expect(describeFollowed(db, as)).toEqual([
      { words: "„Stellen ohne Auftrag“", path: "/papier/stellen", action: "/papier/stellen/folgen", fields: {} },
      { words: "Rn.\u00a04", path: "/papier/stellen#rn-4", action: "/papier/stellen/folgen", fields: { rn: "4" } },
      { words: "Beitrag B-001", path: "/beitraege/B-001", action: "/beitraege/B-001/folgen", fields: {} },
    ]);
    for (const form of [{}, { rn: "4" }] as Record<string, string>[]) expect((await say(followPlace, { section: "stellen" }, { folgen: "nein", ...form })).status).toBe(303);
    expect((await say(followThread, { number: "B-001" }, { folgen: "nein" })).status).toBe(303);
    expect(describeFollowed(db, as)).toEqual([]);
  });

  test.each([
    ["an unknown section", { section: "nirgends" }, { folgen: "ja" }],
    ["a passage of another section", { section: "stellen" }, { folgen: "ja", rn: "1" }],
    ["anything but yes and no", { section: "stellen" }, { folgen: "vielleicht" }],
  ])("%s is 404", async (_, params, form) => {
    const { database, as } = scene();
    expect((await answerOf(followPlace(await knock(database, "/x", { params, as, form })))).status).toBe(404);
  });

  test("what is not published cannot be followed", async () => {
    const { database, db, as } = scene();
    givenPending(db);
    expect((await answerOf(followThread(await knock(database, "/x", { params: { number: "B-001" }, as, form: { folgen: "ja" } })))).status).toBe(404);
  });
});

describe("the link in a mail", () => {
  const linkOf = (personId: string, topic: "replies" | "news" | "digest") => ({ token: toUnsubscribeToken(TEST_ENV.sessionSecret, { personId, topic }) });

  test("shows without changing, and switches off one kind or all", async () => {
    const { database, db, as } = scene();
    const params = linkOf(as.id, "replies");
    expect((await answerOf(unsubscribing(await knock(database, "/x", { params })))).status).toBe(200);
    expect(findPreferences(db, as).replies).toBe(true);
    expect((await answerOf(unsubscribe(await knock(database, "/x", { params, form: { "List-Unsubscribe": "One-Click" } })))).status).toBe(200);
    expect(findPreferences(db, as)).toEqual({ replies: false, news: true, digest: "none" });
    await answerOf(unsubscribe(await knock(database, "/x?alle=ja", { params, form: {} })));
    expect(findPreferences(db, as)).toEqual({ replies: false, news: false, digest: "none" });
  });

  test("still answers when the person is gone", async () => {
    const { database } = scene();
    expect((await answerOf(unsubscribe(await knock(database, "/x", { params: linkOf("niemand-mehr", "news"), form: {} })))).status).toBe(200);
  });

  test.each(["", "x", "a.antworten.b", "../konto", "person.passwort.aaaaaaaaaaaaaaaaaaaaaaaaaaa"])("that is not ours (%j) is 404", async (token) => {
    const { database } = scene();
    expect((await answerOf(unsubscribe(await knock(database, "/x", { params: { token }, form: {} })))).status).toBe(404);
  });

  test("of one person is of no use for another or another kind", async () => {
    const { database, db, as } = scene();
    const other = givenPractitioner(db);
    const { token } = linkOf(as.id, "news");
    for (const forged of [token.replace(as.id, other.id), token.replace("folgen", "antworten")]) {
      expect((await answerOf(unsubscribe(await knock(database, "/x", { params: { token: forged }, form: {} })))).status).toBe(404);
    }
  });
});
