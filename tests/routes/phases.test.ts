import { describe, expect, test } from "vitest";
import { action as remove } from "#app/routes/verwaltung.phasen_.$id_.streichen.tsx";
import { action as change, loader as one } from "#app/routes/verwaltung.phasen_.$id.tsx";
import { action as add, loader as list } from "#app/routes/verwaltung.phasen.tsx";
import { listPhases } from "#app/discussion/phases.server.ts";
import { givenOpenPhase, givenTeamMember, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

const NEXT = { title: "Phase 2: Rückschau", opensAt: "2018-11-05T09:00", closesAt: "2018-12-01T18:00" };

function scene() {
  const database = freshDatabase();
  givenOpenPhase(database.db, { closesAt: Date.UTC(2018, 9, 31, 23) });
  const as = givenTeamMember(database.db);
  const phases = () => listPhases(database.db, NOW);
  const send = async (form: Record<string, string>, id?: string) => answerOf((id === undefined ? add : change)(await knock(database, "/verwaltung/phasen", { as, form, params: id === undefined ? {} : { id } })));
  return { database, as, phases, send };
}

test("a phase is added in German time, changed, and removed before it begins", async () => {
  const { database, as, phases, send } = scene();
  expect((await send(NEXT)).headers.get("location")).toBe("/verwaltung/phasen?hinweis=gespeichert");
  const { id } = phases()[1]!;
  expect(phases()[1]).toEqual({ id, title: NEXT.title, opensAt: Date.UTC(2018, 10, 5, 8), closesAt: Date.UTC(2018, 11, 1, 17), state: "upcoming" });
  expect((await send({ ...NEXT, title: "Phase 2", closesAt: "" }, id)).status).toBe(303);
  expect(phases()[1]).toMatchObject({ title: "Phase 2", closesAt: null });
  for (const [door, params] of [[list, {}], [one, { id }]] as const) expect((await answerOf(door(await knock(database, "/x", { as, params })))).status).toBe(200);
  const drop = async (which: string) => (await answerOf(remove(await knock(database, "/x", { as, params: { id: which }, form: {} })))).status;
  expect([await drop(phases()[0]!.id), await drop(id), await drop(id)]).toEqual([404, 303, 404]);
  expect(phases()).toHaveLength(1);
});

describe("a phase", () => {
  test.each([
    ["without a name", { title: " " }, "title", "Geben Sie der Phase einen Namen."],
    ["with too long a name", { title: "ß".repeat(81) }, "title", "Höchstens 80 Zeichen."],
    ["without a beginning", { opensAt: "" }, "opensAt", "Geben Sie Tag und Uhrzeit an, z. B. 2025-10-04T18:00. Es gilt deutsche Zeit."],
    ["on a day that does not exist", { opensAt: "2018-02-30T09:00" }, "opensAt", expect.any(String)],
    ["in the hour that is skipped in spring", { opensAt: "2019-03-31T02:30", closesAt: "" }, "opensAt", expect.any(String)],
    ["with an end that is no time", { closesAt: "bald" }, "closesAt", "Geben Sie Tag und Uhrzeit an, z. B. 2025-10-04T18:00. Es gilt deutsche Zeit."],
    ["that ends before it begins", { closesAt: "2018-11-05T09:00" }, "closesAt", "Das Ende muss nach dem Beginn liegen."],
    ["while another runs", { opensAt: "2018-10-31T23:59" }, "opensAt", "In dieser Zeit läuft schon eine andere Phase. Es ist immer nur eine offen."],
    ["with a field too many", { state: "open" }, "form", expect.any(String)],
  ])("%s is 422, keeps what was typed and changes nothing", async (_, wrong, field, sentence) => {
    const { phases, send } = scene();
    const form = { ...NEXT, ...wrong } as Record<string, string>;
    const before = phases();
    const answer = await send(form);
    expect([answer.status, await answer.json()]).toEqual([422, { id: null, errors: { [field]: sentence }, typed: form }]);
    expect(phases()).toEqual(before);
  });

  test("may be changed within its own time, and an unknown one is 404", async () => {
    const { phases, send } = scene();
    const [{ id } = { id: "" }] = phases();
    expect((await send({ title: "Phase 1", opensAt: "2018-09-30T09:00", closesAt: "2018-10-20T18:00" }, id)).status).toBe(303);
    expect((await send(NEXT, "gibt-es-nicht")).status).toBe(404);
  });
});
