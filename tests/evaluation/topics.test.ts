import { describe, expect, test } from "vitest";
import { parseContributionFilter } from "#app/discussion/contribution-filter.ts";
import { countContributions, listContributions, listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { listTopicsOf } from "#app/discussion/topics-of.server.ts";
import { listTopics } from "#app/evaluation/list-topics.server.ts";
import { addTopicForm } from "#app/evaluation/topic-form.ts";
import { addTopic, deleteTopic, mergeTopic, removeTopic, renameTopic } from "#app/evaluation/topics.server.ts";
import { writeCsv } from "#app/evaluation/export-csv.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import type { Db } from "#db/open.ts";
import { contentVersion } from "#tests/db/contents.ts";
import { givenDiscussion, givenModerator, givenPending, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { readTable } from "#tests/text/read-csv.ts";

function given() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  givenPublished(db);
  givenPublished(db, { body: "Ein zweiter Beitrag an derselben Stelle." });
  givenPublished(db, { place: somewhere(db, { section: "kurze-wege" }), body: "Ein dritter Beitrag an anderer Stelle." });
  return { database, db };
}

const add = (db: Db, number: number, name: string, sectionKey = number === 3 ? "kurze-wege" : "stellen") => addTopic(db, { sectionKey, number, name, now: NOW });
const namesOf = (db: Db, number: number) => listTopicsOf(db, number).map(({ name }) => name);
const idOf = (db: Db, name: string) => listTopics(db).find((topic) => topic.name === name)!.id;
const find = (db: Db, query: string) => listContributions(db, { filter: parseContributionFilter(new URLSearchParams(query), listFilterFields(db)), limit: 50 }).contributions.map(({ number }) => number);

describe("a topic", () => {
  test.each([["Straße", "STRASSE"], ["Stellenplan", "stellenplan"], ["Amt/Rat", "amt rat"], ["Bürger", "Buerger"]])("%s typed again as %s is the same", (name, again) => {
    const { db } = given();
    expect([add(db, 1, name), add(db, 2, again), add(db, 2, again)]).toEqual([true, true, true]);
    expect([namesOf(db, 1), namesOf(db, 2), listTopics(db).length]).toEqual([[name], [name], 1]);
  });

  test("goes only on what is published in the section", () => {
    const { db } = given();
    givenPending(db, { body: "Ein Beitrag, der noch nicht geprüft ist." });
    expect([add(db, 4, "Amt"), add(db, 99, "Amt"), add(db, 1, "Amt", "kurze-wege")]).toEqual([false, false, false]);
    expect(listTopics(db)).toEqual([]);
  });

  test("is taken off one contribution and stays on the others", () => {
    const { db } = given();
    for (const number of [1, 2]) add(db, number, "Amt");
    expect(removeTopic(db, { sectionKey: "stellen", number: 1, topicId: idOf(db, "Amt") })).toBe(true);
    expect([namesOf(db, 1), namesOf(db, 2)]).toEqual([[], ["Amt"]]);
  });

  test.each([["", "Geben Sie ein Schlagwort ein."], ["   ", "Geben Sie ein Schlagwort ein."], ["–!?", "Ein Schlagwort braucht mindestens einen Buchstaben oder eine Ziffer."], ["ä".repeat(61), "Höchstens 60 Zeichen."]])("cannot be %j", (name, sentence) => {
    expect(addTopicForm.safeParse({ contribution: "B-001", name }).error?.issues[0]?.message).toBe(sentence);
  });

  test("may be sixty characters long, spaces put together", () => {
    expect(addTopicForm.parse({ contribution: "B-001", name: ` ${"ä".repeat(30)}   ${"😀".repeat(28)}x ` }).name).toHaveLength(30 + 1 + 56 + 1);
  });
});

describe("the list of topics", () => {
  test("counts and says where, and counts nothing that is not public", () => {
    const { db } = given();
    for (const number of [1, 2, 3]) add(db, number, "Amt");
    add(db, 2, "Rat");
    hideContribution(db, { moderator: givenModerator(db), number: 2, reason: "insult", explanation: "", now: NOW });
    expect(listTopics(db)).toMatchObject([
      { name: "Amt", total: 2, isUsed: true, uses: [{ key: "kurze-wege", total: 1 }, { key: "stellen", total: 1 }] },
      { name: "Rat", total: 0, isUsed: true, uses: [] },
    ]);
  });

  test("renames, unless there is one of that name", () => {
    const { db } = given();
    add(db, 1, "Amt");
    add(db, 2, "Rat");
    expect(renameTopic(db, { id: idOf(db, "Amt"), name: "rat" })).toMatchObject({ ok: false, problem: "taken", other: { name: "Rat" } });
    expect(renameTopic(db, { id: idOf(db, "Amt"), name: "AMT" })).toEqual({ ok: true });
    expect(renameTopic(db, { id: "gibt-es-nicht", name: "Neu" })).toEqual({ ok: false, problem: "unknown" });
    expect(namesOf(db, 1)).toEqual(["AMT"]);
  });

  test("merges: whatever had the one has the other, once", () => {
    const { db } = given();
    for (const [number, name] of [[1, "Amt"], [2, "Amt"], [2, "Rat"]] as const) add(db, number, name);
    expect(mergeTopic(db, { id: idOf(db, "Amt"), into: idOf(db, "Rat") })).toBe(true);
    expect([namesOf(db, 1), namesOf(db, 2), listTopics(db).map(({ name }) => name)]).toEqual([["Rat"], ["Rat"], ["Rat"]]);
    expect(mergeTopic(db, { id: idOf(db, "Rat"), into: idOf(db, "Rat") })).toBe(false);
  });

  test("deletes only what is nowhere, not even on a hidden contribution", () => {
    const { db } = given();
    add(db, 1, "Amt");
    const id = idOf(db, "Amt");
    hideContribution(db, { moderator: givenModerator(db), number: 1, reason: "insult", explanation: "", now: NOW });
    expect(deleteTopic(db, { id })).toEqual({ ok: false, problem: "used" });
    db.run("delete from contribution_topics");
    expect([deleteTopic(db, { id }), deleteTopic(db, { id })]).toEqual([{ ok: true }, { ok: false, problem: "unknown" }]);
  });
});

describe("everybody", () => {
  test("can narrow the list to a topic that is in use, and to no other", () => {
    const { db } = given();
    add(db, 1, "Öffentlicher Raum");
    add(db, 3, "Öffentlicher Raum");
    add(db, 2, "Reply");
    expect(find(db, "schlagwort=oeffentlicher-raum")).toEqual(["B-003", "B-001"]);
    expect(find(db, "schlagwort=reply")).toEqual(["B-002"]);
    expect(find(db, "schlagwort=oeffentlicher-raum&abschnitt=stellen")).toEqual(["B-001"]);
    const filter = parseContributionFilter(new URLSearchParams("schlagwort=oeffentlicher-raum"), listFilterFields(db));
    expect(countContributions(db, filter).total).toBe(2);
    hideContribution(db, { moderator: givenModerator(db), number: 2, reason: "insult", explanation: "", now: NOW });
    expect(listFilterFields(db).find(({ name }) => name === "schlagwort")?.choices.map(({ word }) => word)).toEqual(["Öffentlicher Raum"]);
  });

  test("sees a change of topics at once: the content version rises", () => {
    const { database, db } = given();
    const steps = [() => add(db, 1, "Amt"), () => renameTopic(db, { id: idOf(db, "Amt"), name: "Rat" }), () => removeTopic(db, { sectionKey: "stellen", number: 1, topicId: idOf(db, "Rat") })];
    for (const step of steps) {
      const before = contentVersion(database);
      step();
      expect(contentVersion(database)).toBeGreaterThan(before);
    }
  });

  test("finds the topics in the exports, in the order of the alphabet", () => {
    const { db } = given();
    for (const name of ["Rat", "Amt"]) add(db, 1, name);
    expect(readTable([...writeCsv(db, { selection: ALL, profile: "oeffentlich", publicOrigin: "https://diskussion.example" })].join("")).map(({ Schlagworte }) => Schlagworte)).toEqual(["Amt, Rat", "", ""]);
  });
});
