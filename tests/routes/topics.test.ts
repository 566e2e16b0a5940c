import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { action as add } from "#app/routes/auswertung.abschnitte.$section_.schlagworte.tsx";
import { action as remove } from "#app/routes/auswertung.abschnitte.$section_.schlagworte_.entfernen.tsx";
import { action as erase } from "#app/routes/auswertung.schlagworte_.$id_.loeschen.tsx";
import { action as rename, loader as renaming } from "#app/routes/auswertung.schlagworte_.$id_.umbenennen.tsx";
import { action as merge, loader as merging } from "#app/routes/auswertung.schlagworte_.$id_.zusammenfuehren.tsx";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { listTopics } from "#app/evaluation/list-topics.server.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import { givenDiscussion, givenPublished, givenTeamMember, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

type Door = (knocking: ActionFunctionArgs) => Promise<unknown>;
type Refusal = { errors: Record<string, string>; typed: Record<string, string> };

/** B-001 has the topics Amt and Rat. */
function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const first = givenPublished(db);
  for (const name of ["Amt", "Rat"]) addTopic(db, { sectionKey: "stellen", number: 1, name, now: NOW });
  const team = givenTeamMember(db);
  const names = () => listTopics(db).map(({ name }) => name);
  const idOf = (name: string) => listTopics(db).find((topic) => topic.name === name)!.id;
  const send = async (door: Door, form: Record<string, string>, params: Record<string, string> = { section: "stellen" }, path = "/auswertung/x") => answerOf(door(await knock(database, path, { params, as: team, form })));
  const see = async (door: Door, id: string) => answerOf(door(await knock(database, "/auswertung/x", { params: { id }, as: team })));
  return { db, first, names, idOf, send, see };
}

describe("at a contribution", () => {
  test("a topic is added and one comes back to it, on the same page of the section", async () => {
    const { names, send } = scene();
    const answer = await send(add, { contribution: "B-001", name: " Neues  Wort " }, { section: "stellen" }, "/auswertung/abschnitte/stellen/schlagworte?seite=2");
    expect([answer.status, answer.headers.get("location"), names()]).toEqual([303, "/auswertung/abschnitte/stellen?seite=2#b-001", ["Amt", "Neues Wort", "Rat"]]);
  });

  test.each([["", "Geben Sie ein Schlagwort ein."], ["x".repeat(61), "Höchstens 60 Zeichen."], ["…", "Ein Schlagwort braucht mindestens einen Buchstaben oder eine Ziffer."]])("%j is 422 and kept", async (name, sentence) => {
    const { names, send } = scene();
    const answer = await send(add, { contribution: "B-001", name });
    expect([answer.status, await answer.json(), names()]).toEqual([422, { errors: { name: sentence }, typed: { contribution: "B-001", name } }, ["Amt", "Rat"]]);
  });

  test("that was withdrawn meanwhile nothing changes, and the word is kept", async () => {
    const { db, first, idOf, send } = scene();
    const topic = idOf("Amt");
    withdrawContribution(db, { author: first.author, number: 1, now: NOW });
    const answer = await send(add, { contribution: "B-001", name: "Neu" });
    expect([answer.status, ((await answer.json()) as Refusal).typed.name]).toEqual([409, "Neu"]);
    expect((await send(remove, { contribution: "B-001", topic })).status).toBe(409);
  });

  test("a topic is taken off", async () => {
    const { db, idOf, send } = scene();
    const answer = await send(remove, { contribution: "B-001", topic: idOf("Amt") });
    expect([answer.status, answer.headers.get("location"), listTopics(db).map(({ total }) => total)]).toEqual([303, "/auswertung/abschnitte/stellen#b-001", [0, 1]]);
    expect((await send(remove, { contribution: "B-001" })).status).toBe(422);
  });
});

describe("in the list", () => {
  test("a topic is renamed", async () => {
    const { names, idOf, send } = scene();
    expect([(await send(rename, { name: "Behörde" }, { id: idOf("Amt") })).status, names()]).toEqual([303, ["Behörde", "Rat"]]);
  });

  test.each([["rat", "Das Schlagwort „Rat“ gibt es schon. Führen Sie die beiden zusammen, statt umzubenennen."], ["", "Geben Sie ein Schlagwort ein."], ["x".repeat(61), "Höchstens 60 Zeichen."]])("not to %j, which is kept", async (name, sentence) => {
    const { names, idOf, send } = scene();
    const answer = await send(rename, { name }, { id: idOf("Amt") });
    expect([answer.status, await answer.json(), names()]).toEqual([422, { errors: { name: sentence }, typed: { name } }, ["Amt", "Rat"]]);
  });

  test("two topics become one", async () => {
    const { names, idOf, send } = scene();
    expect([(await send(merge, { into: idOf("Rat") }, { id: idOf("Amt") })).status, names()]).toEqual([303, ["Rat"]]);
  });

  test.each([["", 422], ["gibt-es-nicht", 409]])("not with %j", async (into, status) => {
    const { names, idOf, send } = scene();
    expect([(await send(merge, { into }, { id: idOf("Amt") })).status, names()]).toEqual([status, ["Amt", "Rat"]]);
  });

  test("what is in use is not deleted, what is not is", async () => {
    const { names, idOf, send } = scene();
    const id = idOf("Amt");
    expect((await send(erase, {}, { id })).status).toBe(409);
    await send(remove, { contribution: "B-001", topic: id });
    expect([(await send(erase, {}, { id })).status, names(), (await send(erase, {}, { id })).status]).toEqual([303, ["Rat"], 404]);
  });

  test("what does not exist is 404", async () => {
    const { send, see } = scene();
    expect([(await see(renaming, "nirgends")).status, (await see(merging, "nirgends")).status, (await send(rename, { name: "Neu" }, { id: "nirgends" })).status]).toEqual([404, 404, 404]);
  });
});
