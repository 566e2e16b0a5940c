import { expect, test } from "vitest";
import { countSupports, listSupported, supportPassage, withdrawSupport } from "#app/discussion/support-passage.server.ts";
import { readWeichenstellungen } from "#app/discussion/read-weichenstellungen.server.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { givenOpenPhase, givenPaper, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const CLOSES = NOW + 1000;

function given() {
  const database = freshDatabase();
  const { db } = database;
  givenPaper(db);
  givenOpenPhase(db, { closesAt: CLOSES });
  const { version, passage } = somewhere(db, { nth: 2 });
  const person = givenPractitioner(db);
  const count = () => countSupports(db, version).get(passage!.id) ?? 0;
  return { database, db, person, passage: passage!, count };
}

test("is counted once per person, however often they click", () => {
  const { database, db, person, passage, count } = given();
  for (let n = 0; n < 10; n++) expect(supportPassage(db, { person, passage, now: NOW + n })).toEqual({ ok: true });
  expect(count()).toBe(1);
  expect(database.sqlite.prepare("select supported_at from passage_supports").pluck().get()).toBe(NOW);
});

test("is a total over people, for each passage its own", () => {
  const { db, passage, count } = given();
  for (let n = 0; n < 3; n++) supportPassage(db, { person: givenPractitioner(db), passage, now: NOW });
  supportPassage(db, { person: givenPractitioner(db), passage: somewhere(db).passage!, now: NOW });
  expect(count()).toBe(3);
});

test("shows on Weichenstellungen, and to each person what they said themselves", () => {
  const { db, person, passage } = given();
  supportPassage(db, { person, passage, now: NOW });
  expect(readWeichenstellungen(db, { viewer: person })).toMatchObject([{ number: "5", weichenstellung: 1, supports: 1, isSupported: true }]);
  expect(readWeichenstellungen(db, { viewer: givenPractitioner(db) })).toMatchObject([{ supports: 1, isSupported: false }]);
  expect(readWeichenstellungen(db, { viewer: null })).toMatchObject([{ supports: 1, isSupported: false }]);
  expect([...listSupported(db, person)]).toEqual([passage.id]);
});

test.each([
  ["before the phase", NOW - 1001],
  ["when it has closed", CLOSES],
])("cannot be given %s", (_, now) => {
  const { database, db, person, passage } = given();
  const before = everythingIn(database);
  expect(supportPassage(db, { person, passage, now })).toEqual({ ok: false, problem: "closed" });
  expect(everythingIn(database)).toEqual(before);
});

test("can always be taken back, also after the phase and also twice", () => {
  const { db, person, passage, count } = given();
  supportPassage(db, { person, passage, now: NOW });
  supportPassage(db, { person: givenPractitioner(db), passage, now: NOW });
  for (let n = 0; n < 2; n++) expect(withdrawSupport(db, { person, passage })).toEqual({ ok: true });
  expect(count()).toBe(1);
  expect(supportPassage(db, { person, passage, now: NOW })).toEqual({ ok: true });
  expect(count()).toBe(2);
});

test("goes with the person", () => {
  const { database, db, person, passage } = given();
  supportPassage(db, { person, passage, now: NOW });
  database.sqlite.prepare("delete from people where id = ?").run(person.id);
  expect(countRows(database, "passage_supports")).toBe(0);
});
