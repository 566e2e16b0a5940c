import { expect, test } from "vitest";
import { action as enter } from "#app/routes/anmelden.code.tsx";
import { action as ask, loader as page } from "#app/routes/anmelden._index.tsx";
import { action as leave } from "#app/routes/abmelden.tsx";
import { loader as account } from "#app/routes/konto._index.tsx";
import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { readEnv } from "#app/env.server.ts";
import type { OpenDb } from "#db/open.ts";
import { givenDiscussion, givenPractitioner, somewhere } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock, TEST_ENV } from "../support/door.ts";

const EMAIL = "ruth.marquardt@stadt.example";

async function askForCode(database: OpenDb, form: Record<string, string> = {}, cookie?: string) {
  const answer = await answerOf(ask(await knock(database, "/anmelden", { form: { email: EMAIL, ...form }, ...(cookie ? { cookie } : {}) })));
  return { answer, cookie: toCookie(answer, "anmeldung") };
}

function newestCode(database: OpenDb): string {
  const { requestId } = JSON.parse(listNewestMails(database.db, 1)[0]!.payload) as { requestId: string };
  return toSignInCode(TEST_ENV.sessionSecret, requestId);
}

function toCookie(answer: Response, name: string): string {
  return answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`))?.split(";")[0] ?? "";
}

test("a known and an unknown address get the same answer", async () => {
  const database = freshDatabase();
  givenPractitioner(database.db, { email: "bekannt@stadt.example" });
  const [known, unknown] = [await askForCode(database, { email: "bekannt@stadt.example" }), await askForCode(database, { email: "neu@stadt.example" })];
  expect(unknown.answer.status).toBe(known.answer.status);
  expect(unknown.answer.headers.get("location")).toBe(known.answer.headers.get("location"));
});

test("the code from the mail signs in and leads back to where one came from", async () => {
  const database = freshDatabase();
  const { answer, cookie } = await askForCode(database, { zurueck: "/papier/stellen?schreiben=4#schreiben" });
  expect(answer.status).toBe(303);
  const way = answer.headers.get("location")!;
  const entered = await answerOf(enter(await knock(database, way, { cookie, form: { code: newestCode(database).toLowerCase() } })));
  expect(entered.status).toBe(303);
  expect(entered.headers.get("location")).toBe("/papier/stellen?schreiben=4#schreiben");
  const session = toCookie(entered, "sitzung");
  expect((await answerOf(account(await knock(database, "/konto", { cookie: session })))).status).toBe(200);
  const left = await answerOf(leave(await knock(database, "/abmelden", { cookie: session, form: {} })));
  expect(left.headers.getSetCookie()[0]).toContain("Max-Age=0");
  expect((await answerOf(account(await knock(database, "/konto", { cookie: session })))).status).toBe(302);
});

test("looking at the pages uses nothing up", async () => {
  const database = freshDatabase();
  const { cookie } = await askForCode(database);
  for (let time = 0; time < 20; time++) await answerOf(page(await knock(database, "/anmelden", { cookie })));
  expect((await answerOf(enter(await knock(database, "/anmelden/code", { cookie, form: { code: newestCode(database) } })))).status).toBe(303);
});

test("a wrong code says how many tries are left; the sixth is refused even with the right one and the old cookie", async () => {
  const database = freshDatabase();
  const { cookie } = await askForCode(database);
  const enterCode = async (code: string) => answerOf(enter(await knock(database, "/anmelden/code", { cookie, form: { code } })));
  const first = await enterCode("00000000");
  expect(first.status).toBe(422);
  expect(await first.json()).toEqual({ errors: { code: "Der Code stimmt nicht. Sie haben noch 4 Versuche." } });
  for (let time = 0; time < 4; time++) await enterCode("00000000");
  expect((await enterCode(newestCode(database))).status).toBe(429);
});

test("a code is worth nothing in another browser", async () => {
  const database = freshDatabase();
  await askForCode(database);
  const code = newestCode(database);
  const other = await askForCode(database, { email: "anderer@stadt.example" });
  expect((await answerOf(enter(await knock(database, "/anmelden/code", { cookie: other.cookie, form: { code } })))).status).toBe(422);
});

test("the sixth unused code within an hour is refused with 429", async () => {
  const database = freshDatabase();
  for (let time = 0; time < 5; time++) expect((await askForCode(database)).answer.status).toBe(303);
  const sixth = (await askForCode(database)).answer;
  expect(sixth.status).toBe(429);
  expect(sixth.headers.get("retry-after")).toMatch(/^3(600|59\d)$/);
});

test.each(["", "keine-adresse", "a@b", "zwei@stadt.example, drei@stadt.example", "x\r\nBcc: y@stadt.example"])("%j is no address", async (email) => {
  const { answer } = await askForCode(freshDatabase(), { email });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: { email: "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de." }, typed: { email } });
});

test("text in hand becomes a draft at its place", async () => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const { passage } = somewhere(database.db);
  const { answer, cookie } = await askForCode(database, { zurueck: "/papier/stellen", passage: passage!.id, kind: "question", body: "Wer bezahlt diesen Auftrag?" });
  const entered = await answerOf(enter(await knock(database, answer.headers.get("location")!, { cookie, form: { code: newestCode(database) } })));
  expect(entered.headers.get("location")).toBe("/papier/stellen?schreiben=4&hinweis=text-da#schreiben");
  const author = findPersonByEmail(database.db, EMAIL) as Practitioner;
  expect(listDrafts(database.db, author)).toMatchObject([{ kind: "question", body: "Wer bezahlt diesen Auftrag?", passageNumber: "4" }]);
});

test.each([
  ["is too long", { zurueck: "/papier/stellen", passage: "abschnitt", body: "ß".repeat(20_001) }],
  ["belongs nowhere", { zurueck: "/papier/stellen", passage: "gibt-es-nicht", body: "Wer bezahlt diesen Auftrag?" }],
])("text in hand that %s cannot be taken along: it comes back before any code is sent", async (_, form) => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const { answer } = await askForCode(database, form);
  expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { form: expect.stringMatching(/^Ihr Text lässt sich nicht mitnehmen/) }, typed: form }]);
  expect(listNewestMails(database.db, 1)).toEqual([]);
});

test("on a secure origin the cookies carry the strictest name and flags", async () => {
  const database = freshDatabase();
  const env = readEnv({}, { MODE: "test", PUBLIC_ORIGIN: "https://diskussion.example" });
  const answer = await answerOf(ask(await knock(database, "/anmelden", { env, form: { email: EMAIL } })));
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-anmeldung=[^;]+; Max-Age=86400; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});
