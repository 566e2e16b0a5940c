import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { action as releaseAll, loader as releasing } from "#app/routes/auswertung.abschnitte.$section_.veroeffentlichen.tsx";
import { loader as working } from "#app/routes/auswertung.abschnitte.$section.tsx";
import { action as write, loader as writing } from "#app/routes/auswertung.abschnitte.$section_.zusammenfassung.tsx";
import { action as release } from "#app/routes/auswertung.abschnitte.$section_.zusammenfassung_.veroeffentlichen.tsx";
import { action as discard } from "#app/routes/auswertung.abschnitte.$section_.zusammenfassung_.verwerfen.tsx";
import { loader as reading } from "#app/routes/rueckmeldungen.tsx";
import type { FoundSummary } from "#app/evaluation/find-summary.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { givenReleasedSummary, givenSummary, newestSummary, SUMMARY } from "#tests/evaluation/summarised.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenDecided, givenDiscussion, givenPending, givenPublished, givenTeamMember, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

type Refusal = { errors: Record<string, string>; typed: Record<string, string>; isStale: boolean; title: string };
type Door = (knocking: ActionFunctionArgs) => Promise<unknown>;
const PATH = "/auswertung/abschnitte/stellen/zusammenfassung";

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const first = givenPublished(db);
  givenPublished(db, { body: "Ein zweiter Beitrag an derselben Stelle." });
  const team = givenTeamMember(db);
  const send = async (door: Door, form: Record<string, string>, section = "stellen", now = NOW) => answerOf(door(await knock(database, PATH, { params: { section }, as: team, form, now })));
  const see = async (door: Door, section = "stellen") => answerOf(door(await knock(database, PATH, { params: { section }, as: team })));
  const seen = async () => (await (await see(writing)).json()) as FoundSummary & { openedAt: number };
  return { database, db, first, team, send, see, seen, good: { version: "", asOf: String(NOW), body: SUMMARY } };
}

describe("writing a summary", () => {
  test("keeps a draft and shows it", async () => {
    const { database, send, seen, good } = scene();
    const answer = await send(write, good, "stellen", NOW + 5000);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${PATH}?hinweis=zusammenfassung-entwurf`]);
    expect(database.sqlite.prepare("select n, section_key, body, as_of, written_at, released_at from summaries").all()).toEqual([{ n: 1, section_key: "stellen", body: SUMMARY, as_of: NOW, written_at: NOW + 5000, released_at: null }]);
    expect(await seen()).toMatchObject({ newest: { n: 1, basis: "stützt sich auf 2 Beiträge", newer: [] }, former: [], openedAt: NOW });
  });

  test.each([
    ["body", { body: " \u0000\n" }, "Schreiben Sie die Zusammenfassung."],
    ["body", { body: "😀".repeat(20_001) }, "Höchstens 20.000 Zeichen; Ihr Text hat 20.001."],
    ["body", { body: `${"> ".repeat(30)}tief` }, "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate."],
    ["body", { body: "Eins [B-001].\nDas sagt keiner [B-077]." }, "[B-077] in Zeile 2 („Das sagt keiner [B-077].“) ist kein veröffentlichter Beitrag. Schreiben Sie jede Nummer für sich, wie [B-012], oder streichen Sie sie."],
    ["form", { surprise: "ja" }, "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut."],
  ])("with a fault in %s is 422, keeps what was typed and stores nothing", async (field, wrong, sentence) => {
    const { database, send, good } = scene();
    const before = everythingIn(database).summaries;
    const answer = await send(write, { ...good, ...(wrong as Record<string, string>) });
    const { errors, typed, isStale } = (await answer.json()) as Refusal;
    expect([answer.status, errors[field], typed.body, isStale]).toEqual([422, sentence, { ...good, ...wrong }.body, false]);
    expect(everythingIn(database).summaries).toEqual(before);
  });

  test.each([["twenty thousand signs, counted as people count", { body: "😀".repeat(20_000) }], ["no time of opening", { asOf: "gestern" }]])("%s are taken", async (_, some) => {
    const { send, good } = scene();
    expect((await send(write, { ...good, ...some })).status).toBe(303);
  });

  test("that somebody else changed meanwhile is 409, keeps the words and shows theirs; saving again then is meant", async () => {
    const { database, db, team, send, seen, good } = scene();
    givenSummary(db, { author: team, body: "Die andere Person war schneller [B-002]." });
    const before = everythingIn(database).summaries;
    const answer = await send(write, good);
    expect([answer.status, await answer.json()]).toEqual([409, { errors: { form: expect.stringContaining("Es wurde nichts gespeichert") }, typed: good, isStale: true }]);
    expect(everythingIn(database).summaries).toEqual(before);
    const { newest } = await seen();
    expect(newest).toMatchObject({ body: "Die andere Person war schneller [B-002]." });
    expect((await send(write, { ...good, version: newest!.id })).status).toBe(303);
  });

  test("of a section that does not exist is 404 and hands the words back", async () => {
    const { send, see, good } = scene();
    const answer = await send(write, good, "nirgends");
    expect([answer.status, await answer.json(), (await see(writing, "nirgends")).status]).toEqual([404, { typed: good }, 404]);
  });
});

describe("releasing a summary", () => {
  test("alone makes it public", async () => {
    const { db, team, send, see, seen } = scene();
    givenSummary(db, { author: team });
    const answer = await send(release, { seen: (await seen()).seen! });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${PATH}?hinweis=zusammengefasst`]);
    const { sections } = (await (await see(reading as unknown as Door)).json()) as { sections: { key: string; summary: object | null }[] };
    expect(sections.find(({ key }) => key === "stellen")?.summary).toMatchObject({ basis: "stützt sich auf 2 Beiträge" });
    expect((await seen()).seen).toBeNull();
  });

  test("that cites what was withdrawn meanwhile is 409, alone and with the section", async () => {
    const { db, first, team, send, see, seen } = scene();
    givenSummary(db, { author: team });
    const [alone, together] = [(await seen()).seen!, ((await (await see(releasing)).json()) as { seen: string }).seen];
    withdrawContribution(db, { author: first.author, number: 1, now: NOW });
    expect([(await send(release, { seen: alone })).status, (await send(releaseAll, { seen: together })).status]).toEqual([409, 409]);
  });

  test("with its section leads back to it", async () => {
    const { db, team, send, see } = scene();
    givenSummary(db, { author: team });
    const { seen } = (await (await see(releasing)).json()) as { seen: string };
    expect((await send(releaseAll, { seen })).headers.get("location")).toBe("/auswertung/abschnitte/stellen?hinweis=zusammengefasst");
  });

  test.each([["nothing that was seen", {}], ["something else", { seen: "anders" }]])("with %s is 409", async (_, form) => {
    const { db, team, send } = scene();
    givenSummary(db, { author: team });
    expect((await send(release, form as Record<string, string>)).status).toBe(409);
  });
});

test.each([["what was seen", true, 303], ["anything else", false, 409]] as const)("discarding %s", async (_, isSeen, status) => {
  const { db, team, send } = scene();
  givenSummary(db, { author: team });
  expect((await send(discard, { version: isSeen ? newestSummary(db) : "eine-andere" })).status).toBe(status);
});

test("the team sees on the section's page how its summary stands", async () => {
  const { db, team, see } = scene();
  givenReleasedSummary(db, { author: team });
  givenPublished(db, { body: "Etwas, das noch keiner wusste.", now: NOW + 1 });
  expect(await (await see(working)).json()).toMatchObject({ summary: { state: "released", newer: 1, changed: 0 } });
});

test("readers are told in numbers what is not among the contributions", async () => {
  const { db, first, see } = scene();
  withdrawContribution(db, { author: first.author, number: 1, now: NOW });
  givenPending(db);
  givenDecided(db, "rejected");
  const { leftOut, sections } = (await (await see(reading as unknown as Door)).json()) as { leftOut: object; sections: { key: string; total: number; replies: number }[] };
  expect(leftOut).toMatchObject({ pending: 1, rejected: 1, withdrawn: 1 });
  expect(sections.find(({ key }) => key === "stellen")).toMatchObject({ total: 1, replies: 0 });
});
