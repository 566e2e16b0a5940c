import { expect, test } from "vitest";
import { loader as list } from "#app/routes/konto.sitzungen.tsx";
import { action as endAll } from "#app/routes/konto.sitzungen_.alle-beenden.tsx";
import { action as end } from "#app/routes/konto.sitzungen_.beenden.tsx";
import { listSessions } from "#app/accounts/sessions.server.ts";
import { givenPractitioner, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, signInCookie } from "#tests/support/door.ts";

async function scene() {
  const database = freshDatabase();
  const person = givenPractitioner(database.db);
  const cookie = await signInCookie(database, person);
  await signInCookie(database, person);
  const own = () => listSessions(database.db, { person, now: NOW });
  return { database, person, cookie, own };
}

test("the page knows which of the sessions is asking", async () => {
  const { database, cookie, own } = await scene();
  const answer = (await (await answerOf(list(await knock(database, "/konto/sitzungen", { cookie })))).json()) as { sessions: { id: string }[]; current: string };
  expect(answer.sessions.map(({ id }) => id).toSorted()).toEqual(own().map(({ id }) => id).toSorted());
  expect(answer.sessions.filter(({ id }) => id === answer.current)).toHaveLength(1);
});

test("another session can be ended from here; this one goes on", async () => {
  const { database, cookie, own } = await scene();
  const { current } = (await (await answerOf(list(await knock(database, "/konto/sitzungen", { cookie })))).json()) as { current: string };
  const sitzung = own().find(({ id }) => id !== current)!.id;
  const answer = await answerOf(end(await knock(database, "/konto/sitzungen/beenden", { cookie, form: { sitzung } })));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/konto/sitzungen?hinweis=sitzung-beendet"]);
  expect(own().map(({ id }) => id)).toEqual([current]);
});

test.each([[{ sitzung: "" }], [{ sitzung: "gibt-es-nicht" }], [{}]])("%j is no session of one's own", async (form) => {
  const { database, cookie, own } = await scene();
  expect((await answerOf(end(await knock(database, "/konto/sitzungen/beenden", { cookie, form })))).status).toBe(404);
  expect(own()).toHaveLength(2);
});

test("somebody else's session is as if it were not there", async () => {
  const { database, own } = await scene();
  const answer = await answerOf(end(await knock(database, "/konto/sitzungen/beenden", { as: givenPractitioner(database.db), form: { sitzung: own()[0]!.id } })));
  expect(answer.status).toBe(404);
  expect(own()).toHaveLength(2);
});

test("ending all signs out here, too, and takes the cookie away", async () => {
  const { database, cookie, own } = await scene();
  const answer = await answerOf(endAll(await knock(database, "/konto/sitzungen/alle-beenden", { cookie, form: {} })));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/?hinweis=ueberall-abgemeldet"]);
  expect(answer.headers.get("set-cookie")).toMatch(/Max-Age=0/);
  expect(own()).toEqual([]);
});
