import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { action as reply, loader as replying } from "#app/routes/beitraege.$number_.antworten.tsx";
import { action as edit, loader as editing } from "#app/routes/beitraege.$number_.bearbeiten.tsx";
import { action as withdraw } from "#app/routes/beitraege.$number_.zurueckziehen.tsx";
import { loader as account } from "#app/routes/konto._index.tsx";
import { loader as drafts } from "#app/routes/konto.entwuerfe.tsx";
import { action as impose, loader as imposing } from "#app/routes/moderation.$number_.schreibsperre.tsx";
import { loader as desk } from "#app/routes/moderation.$number.tsx";
import { action as lift } from "#app/routes/moderation.schreibsperren_.$id_.aufheben.tsx";
import { loader as list } from "#app/routes/moderation.schreibsperren.tsx";
import { action as contribute, loader as section } from "#app/routes/papier.$section.tsx";
import { action as keep } from "#app/routes/papier.$section_.entwurf.tsx";
import { grantPermission, type Person } from "#app/accounts/people.server.ts";
import { findBan } from "#app/accounts/writing-bans.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { listBanned } from "#app/moderation/ban.server.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { givenDecided, givenDiscussion, givenModerator, givenPending, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

const FORM = { reason: "insult", explanation: "Drei Beiträge griffen Personen an.", until: "2018-10-02" };
/** Midnight in Germany after 2 October. */
const ENDS = Date.UTC(2018, 9, 2, 22);
const BODY = "Der Auftrag allein ändert wenig, es fehlt das Geld.";

type Door = (knocking: ActionFunctionArgs) => Promise<unknown>;

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const { author } = givenDecided(db, "returned", { moderator });
  givenPublished(db, { moderator });
  const at = async (door: Door, path: string, { as = author as Person, number = "B-001", ...rest }: { as?: Person; number?: string; form?: Record<string, string>; now?: number; id?: string } = {}) =>
    answerOf(door(await knock(database, path, { params: { number, section: "stellen", id: rest.id ?? "" }, as, ...(rest.form ? { form: rest.form } : {}), now: rest.now ?? NOW })));
  const ban = (form: Record<string, string> = FORM, more: { as?: Person; number?: string } = {}) => at(impose, "/moderation/B-001/schreibsperre", { as: moderator, form, ...more });
  const lastBan = () => listBanned(db, { now: NOW })[0]!;
  const contribution = { passage: somewhere(db).passage!.id, kind: "objection", body: BODY, draft: "entwurf-nummer-1" };
  return { database, db, moderator, author, at, ban, lastBan, contribution };
}

describe("the form that imposes a ban", () => {
  test("names its day in Germany, and leads to the list", async () => {
    const { db, author, moderator, at, ban, lastBan } = scene();
    expect(await wordsOf(await at(imposing, "/x", { as: moderator }))).toContain('"who":"Fachperson"');
    expect((await ban()).headers.get("location")).toBe("/moderation/schreibsperren?hinweis=gesperrt");
    expect(lastBan()).toMatchObject({ reason: "insult", explanation: FORM.explanation, endsAt: ENDS });
    expect([findBan(db, author, ENDS - 1) !== undefined, findBan(db, author, ENDS)]).toEqual([true, undefined]);
    const seen = await wordsOf(await at(list, "/x", { as: moderator }));
    expect(seen).toContain("B-001");
    expect(seen).not.toContain(author.email);
  });

  test.each([["", null], [undefined, null], ["2.10.2018", ENDS], ["31. 10. 2018", Date.UTC(2018, 9, 31, 23)], ["2018-10-28", Date.UTC(2018, 9, 28, 23)], ["2019-03-31", Date.UTC(2019, 2, 31, 22)]])("until %j is %j", async (until, endsAt) => {
    const { ban, lastBan } = scene();
    const { until: _, ...form } = FORM;
    expect((await ban(until === undefined ? form : { ...form, until })).status).toBe(303);
    expect(lastBan().endsAt).toBe(endsAt);
  });

  test.each([
    ["reason", { reason: "" }, "Wählen Sie einen Grund."],
    ["reason", { reason: "unintelligible" }, "Wählen Sie einen Grund."],
    ["explanation", { explanation: " \n " }, "Begründen Sie die Schreibsperre; die Person bekommt den Text."],
    ["explanation", { explanation: "ß".repeat(2001) }, "Die Erläuterung fasst höchstens 2.000 Zeichen."],
    ["explanation", { reason: "other", explanation: "weil" }, "Erläutern Sie den Grund mit mindestens 20 Zeichen."],
    ["until", { until: "bald" }, "Geben Sie einen Tag an, z. B. 31.12.2026, oder lassen Sie das Feld leer."],
    ["until", { until: "2018-02-30" }, expect.stringContaining("Geben Sie einen Tag an")],
    ["until", { until: "2018-10-01" }, "Wählen Sie einen Tag, der noch kommt."],
    ["until", { until: "30.9.2018" }, "Wählen Sie einen Tag, der noch kommt."],
    ["form", { endsAt: "1" }, expect.any(String)],
  ])("with a fault in %s is 422, keeps the words and bans nobody (%o)", async (field, wrong, sentence) => {
    const { db, ban } = scene();
    const form = { ...FORM, ...wrong } as Record<string, string>;
    const answer = await ban(form);
    expect([answer.status, await answer.json()]).toEqual([422, { errors: { [field]: sentence }, typed: form }]);
    expect(listBanned(db, { now: NOW })).toEqual([]);
  });

  test("takes exactly 2,000 characters, counted as people count", async () => {
    expect((await scene().ban({ ...FORM, explanation: "👍".repeat(2000) })).status).toBe(303);
  });

  test.each([
    ["a colleague", 403, "Die Person hat hier eine Berechtigung."],
    ["oneself", 403, "Sich selbst kann niemand sperren."],
    ["somebody banned already", 409, "gilt schon eine Schreibsperre"],
  ])("against %s is %i with a sentence and the words, and so is its page", async (who, status, sentence) => {
    const { db, moderator, author, at, ban } = scene();
    if (who === "a colleague") grantPermission(db, { email: author.email, permission: "team", now: NOW });
    if (who === "oneself") givenPending(db, { author: moderator as never, body: "Das schreibt hier die Moderation selbst." });
    if (who === "somebody banned already") await ban();
    const number = who === "oneself" ? "B-003" : "B-001";
    const answer = await ban(FORM, { number });
    expect([answer.status, await answer.json()]).toMatchObject([status, { lead: expect.stringContaining(sentence), typed: FORM }]);
    const page = await at(imposing, "/x", { as: moderator, number });
    expect([page.status, await page.json()]).toMatchObject([status, { lead: expect.stringContaining(sentence) }]);
  });

  test("about no contribution is 404", async () => {
    const { ban, at, moderator } = scene();
    expect([(await ban(FORM, { number: "B-099" })).status, (await at(imposing, "/x", { as: moderator, number: "B-099" })).status]).toEqual([404, 404]);
  });
});

test("the desk offers the ban where there can be one, and says of one that stands when it ends", async () => {
  const { at, ban, moderator } = scene();
  const state = async () => ((await (await at(desk, "/moderation/B-001", { as: moderator })).json()) as { ban: object }).ban;
  expect(await state()).toEqual({ obstacle: null, ban: null });
  await ban();
  expect(await state()).toMatchObject({ ban: { endsAt: ENDS } });
});

describe("a form opened before the ban and sent after it", () => {
  test.each([
    ["a contribution", contribute, "/papier/stellen", "B-001"],
    ["a reply", reply, "/beitraege/B-002/antworten", "B-002"],
    ["a new wording", edit, "/beitraege/B-001/bearbeiten", "B-001"],
  ] as const)("%s is 403 and keeps its text, on the page and as a draft", async (what, door, path, number) => {
    const { db, author, at, ban, contribution } = scene();
    await ban();
    const { kind, body, draft } = contribution;
    const form: Record<string, string> = what === "a contribution" ? contribution : what === "a reply" ? { body, draft } : { kind, body, draft };
    const before = await at(door, path, { number, form, now: ENDS - 1 });
    expect([before.status, await before.json()]).toMatchObject([403, { typed: form }]);
    expect(listDrafts(db, author)).toMatchObject([{ id: contribution.draft, body: BODY }]);
    expect((await at(door, path, { number, form, now: ENDS })).status).toBe(303);
    expect(listDrafts(db, author)).toEqual([]);
  });

  test("with a fault in it is 422 and keeps its text", async () => {
    const { at, ban, contribution } = scene();
    await ban();
    const answer = await at(contribute, "/papier/stellen", { form: { ...contribution, kind: "" } });
    expect([answer.status, await answer.json()]).toMatchObject([422, { typed: { body: BODY } }]);
  });
});

describe("while banned", () => {
  const BANNED = { reason: "insult", explanation: FORM.explanation, endsAt: ENDS };

  test.each([
    ["the section", section, "/papier/stellen?schreiben=4", "B-001"],
    ["the reply", replying, "/beitraege/B-002/antworten", "B-002"],
    ["the new wording", editing, "/beitraege/B-001/bearbeiten", "B-001"],
    ["the account", account, "/konto", "B-001"],
    ["the drafts", drafts, "/konto/entwuerfe", "B-001"],
  ] as const)("%s says why and until when, to nobody else, and no longer at the end", async (_, door, path, number) => {
    const { moderator, at, ban } = scene();
    const told = async (more: { as?: Person; now?: number } = {}) => ((await (await at(door, path, { number, ...more })).json()) as { ban: unknown }).ban;
    expect(await told()).toBeNull();
    await ban();
    expect([await told(), await told({ now: ENDS - 1 }), await told({ now: ENDS })]).toEqual([BANNED, BANNED, null]);
    if (path !== "/beitraege/B-001/bearbeiten") expect(await told({ as: moderator })).toBeNull();
  });

  test("drafts are kept, and contributions withdrawn", async () => {
    const { db, author, at, ban, contribution } = scene();
    await ban();
    expect((await at(keep, "/papier/stellen/entwurf", { form: contribution })).status).toBe(303);
    expect(listDrafts(db, author)).toMatchObject([{ body: BODY }]);
    expect((await at(withdraw, "/beitraege/B-001/zurueckziehen", { form: {} })).status).toBe(303);
  });
});

describe("lifting", () => {
  test("lets them write at once; a second time it is 409", async () => {
    const { moderator, at, ban, lastBan, contribution } = scene();
    await ban();
    const { id } = lastBan();
    const send = () => at(lift, "/x", { as: moderator, id, form: {} });
    expect((await send()).headers.get("location")).toBe("/moderation/schreibsperren?hinweis=entsperrt");
    expect((await at(contribute, "/papier/stellen", { form: contribution, now: NOW })).status).toBe(303);
    const again = await send();
    expect([again.status, await again.json()]).toMatchObject([409, { lead: expect.stringContaining("gilt nicht mehr") }]);
  });

  test("after the end is 409, and the list says it ended", async () => {
    const { moderator, at, ban, lastBan } = scene();
    await ban();
    expect((await at(lift, "/x", { as: moderator, id: lastBan().id, form: {}, now: NOW + 3 * DAY_LENGTH })).status).toBe(409);
    expect(await (await at(list, "/x", { as: moderator, now: NOW + 3 * DAY_LENGTH })).json()).toMatchObject({ standing: [], former: [{ liftedAt: null, endsAt: ENDS }] });
  });
});
