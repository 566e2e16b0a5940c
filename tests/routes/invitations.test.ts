import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { action as accept, loader as look } from "#app/routes/einladung.$token.tsx";
import { loader as account } from "#app/routes/konto._index.tsx";
import { loader as moderation } from "#app/routes/moderation._index.tsx";
import { action as preview, loader as list } from "#app/routes/verwaltung.einladungen.tsx";
import { action as resend } from "#app/routes/verwaltung.einladungen_.$id_.erneut-senden.tsx";
import { action as withdraw } from "#app/routes/verwaltung.einladungen_.$id_.zurueckziehen.tsx";
import { action as send } from "#app/routes/verwaltung.einladungen_.senden.tsx";
import { toInvitationToken } from "#app/accounts/invitation-token.server.ts";
import { INVITATION_LIFETIME, listInvitations } from "#app/accounts/invitations.server.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion, givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, TEST_ENV } from "#tests/support/door.ts";

type Door = (knocking: ActionFunctionArgs) => unknown;
const EMAIL = "mira.holten@stadt.example";

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const admin = givenStaff(db, "admin");
  const at = async (door: Door, form?: Record<string, string>, id = "") => answerOf(door(await knock(database, "/verwaltung/einladungen", { params: { id }, as: admin, ...(form ? { form } : {}) })));
  const invite = async (form: Record<string, string> = {}) => {
    await at(send, { addresses: EMAIL, ...form });
    return listInvitations(db, { now: NOW }).at(-1)!.id;
  };
  const tokenOf = (id: string) => toInvitationToken(TEST_ENV.sessionSecret, id);
  const open = async (token: string, now = NOW) => answerOf(knock(database, `/einladung/x`, { params: { token }, now }).then(look));
  const take = async (token: string, more: { now?: number; cookie?: string } = {}) => answerOf(accept(await knock(database, `/einladung/x`, { params: { token }, form: {}, ...more })));
  return { database, db, admin, at, invite, tokenOf, open, take };
}

describe("inviting", () => {
  test("first shows what would be sent, and writes nothing", async () => {
    const { database, db, at } = scene();
    givenPractitioner(db, { email: "da@stadt.example" });
    const before = countRows(database, "outbox");
    const addresses = `Name;Mail\nHolten;${EMAIL}\nThiel;\nAmt;da@stadt.example`;
    const answer = await at(preview, { addresses, moderator: "ja" });
    const problems = [null, "keine E-Mail-Adresse", "hat schon ein Konto"];
    expect([answer.status, await answer.json()]).toMatchObject([200, { errors: {}, typed: { addresses, moderator: "ja" }, preview: { permissions: ["moderator"], lines: problems.map((problem, index) => ({ line: index + 2, problem })) } }]);
    expect([countRows(database, "invitations"), countRows(database, "outbox")]).toEqual([0, before]);
  });

  test.each([
    ["", "Geben Sie mindestens eine E-Mail-Adresse ein."],
    ["niemand\nund keiner", "Keine der Adressen lässt sich einladen."],
    ["a".repeat(20_001), "Das ist zu viel auf einmal."],
  ])("%j is 422 and keeps what was typed", async (addresses, sentence) => {
    const { at } = scene();
    const answer = await at(preview, { addresses });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { addresses: expect.stringContaining(sentence) }, typed: { addresses } }]);
  });

  test("sends, repeats and withdraws; then there is nothing left to do", async () => {
    const { at, invite } = scene();
    const id = await invite({ team: "ja" });
    expect(await (await at(list)).json()).toMatchObject({ invitations: [{ id, email: EMAIL, permissions: ["team"], isExpired: false }] });
    expect((await at(resend, {}, id)).headers.get("location")).toBe("/verwaltung/einladungen?hinweis=erneut-eingeladen");
    expect((await at(withdraw, {}, id)).headers.get("location")).toBe("/verwaltung/einladungen?hinweis=einladung-zurueckgezogen");
    for (const door of [resend, withdraw]) expect((await at(door, {}, id)).status).toBe(409);
  });

  test("is refused as a whole if something changed since the preview, and keeps the addresses", async () => {
    const { db, database, at } = scene();
    givenPractitioner(db, { email: EMAIL });
    const form = { addresses: `neu@stadt.example\n${EMAIL}` };
    const answer = await at(send, form);
    expect([answer.status, await answer.json()]).toMatchObject([409, { lead: expect.stringContaining(`${EMAIL} hat schon ein Konto`), typed: form }]);
    expect(countRows(database, "invitations")).toBe(0);
    expect((await at(send, { addresses: " " })).status).toBe(422);
  });
});

describe("the link in the mail", () => {
  test("can be looked at as often as one likes; the button opens a session with what was promised, once", async () => {
    const { database, invite, tokenOf, open, take } = scene();
    const token = tokenOf(await invite({ moderator: "ja" }));
    const before = everythingIn(database);
    for (let time = 0; time < 20; time++) expect(await (await open(token)).json()).toMatchObject({ email: EMAIL, permissions: ["moderator"], inviter: null });
    expect(everythingIn(database)).toEqual(before);
    const taken = await take(token);
    expect([taken.status, taken.headers.get("location")]).toEqual([303, "/konto?hinweis=einladung-angenommen"]);
    const cookie = taken.headers.getSetCookie()[0]!.split(";")[0]!;
    for (const [door, path] of [[account, "/konto"], [moderation, "/moderation"]] as const) expect((await answerOf(door(await knock(database, path, { cookie })))).status).toBe(200);
    expect([(await take(token)).status, (await open(token)).status]).toEqual([410, 410]);
  });

  test("pressed twenty times at once opens one session", async () => {
    const { database, invite, tokenOf, take } = scene();
    const token = tokenOf(await invite());
    const before = countRows(database, "sessions");
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, ...Array.from({ length: 19 }, () => 410)]);
    expect(countRows(database, "sessions")).toBe(before + 1);
  });

  test.each([
    ["after a fortnight", 410, "Sie galt 14 Tage", ({ tokenOf }: ReturnType<typeof scene>, id: string) => [tokenOf(id), NOW + INVITATION_LIFETIME]],
    ["once withdrawn", 410, "Sie wurde zurückgezogen.", async ({ at, tokenOf }: ReturnType<typeof scene>, id: string) => (await at(withdraw, {}, id), [tokenOf(id), NOW])],
    ["with a wrong signature", 404, "falsch abgeschrieben", (_: ReturnType<typeof scene>, id: string) => [`${id}.AAAAAAAAAAAAAAAAAAAAAA`, NOW]],
    ["of one long forgotten", 404, "falsch abgeschrieben", ({ tokenOf }: ReturnType<typeof scene>) => [tokenOf("laengst-vergessen"), NOW]],
  ])("%s is %i, says so and shows the way to sign in", async (_, status, sentence, arrange) => {
    const given = scene();
    const [token, now] = (await arrange(given, await given.invite({ admin: "ja" }))) as [string, number];
    for (const answer of [await given.open(token, now), await given.take(token, { now })]) {
      expect([answer.status, await answer.json()]).toMatchObject([status, { lead: expect.stringContaining(sentence), instead: [{ to: "/anmelden" }] }]);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });
});
