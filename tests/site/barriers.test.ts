import { describe, expect, test } from "vitest";
import { answerBarrier } from "#app/site/answer-barrier.server.ts";
import { barrierForm } from "#app/site/barrier-form.ts";
import { toBarrierFormPath, toDeadline, toPagePath } from "#app/site/barrier.ts";
import { findBarrier, listBarriers } from "#app/site/barriers.server.ts";
import { fileBarrier } from "#app/site/file-barrier.server.ts";
import { barrierAddresses } from "#app/site/retained.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { DAY_LENGTH, HOUR, toLocalTime } from "#app/text/dates.ts";
import { barriers } from "#db/schema/site.ts";
import { givenAdmin, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { forget } from "#tests/support/forget.ts";

const WORDS = "Die Karte lässt sich mit der Tastatur nicht bedienen.";

function scene() {
  const database = freshDatabase();
  const { db } = database;
  const admin = givenAdmin(db);
  const file = ({ words = WORDS, path = "/papier", email = "", now = NOW } = {}) => fileBarrier(db, { words, path, email, now });
  const rows = () => db.select().from(barriers).all();
  const mails = () => listNewestMails(db, 50);
  return { ...database, admin, file, rows, mails };
}

describe("a barrier", () => {
  test("is stored without who sent it, and every administrator gets a mail that quotes nothing", () => {
    const { db, admin, file, rows, mails } = scene();
    givenStaff(db, "team");
    const other = givenStaff(db, "admin");
    file({ email: "gast@stadt.example" });
    expect(rows()).toMatchObject([{ words: WORDS, path: "/papier", email: "gast@stadt.example", answer: null, filedAt: NOW }]);
    expect(mails().map(({ recipient }) => recipient).toSorted()).toEqual([admin.email, other.email].toSorted());
    expect(mails()[0]?.payload).not.toContain("Karte");
  });

  test("sent twice within an hour is stored once; from somebody else or later it is another", () => {
    const { file, rows } = scene();
    for (const given of [{}, {}, { email: "gast@stadt.example" }, { email: "gast@stadt.example" }, { path: "/suche" }, { now: NOW + HOUR }]) file(given);
    expect(rows()).toHaveLength(4);
  });
});

describe("an answer", () => {
  test("goes by mail with what it is about, once", () => {
    const { db, admin, file, rows, mails } = scene();
    file({ email: "gast@stadt.example" });
    const id = rows()[0]!.id;
    expect(answerBarrier(db, { admin, id, answer: "Jetzt gibt es eine Liste.", now: NOW + 1 })).toBe(true);
    expect(answerBarrier(db, { admin, id, answer: "Noch eine.", now: NOW + 2 })).toBe(false);
    expect(mails().filter(({ kind }) => kind === "barrier-answer")).toMatchObject([{ recipient: "gast@stadt.example", payload: JSON.stringify({ words: WORDS, page: "/papier", answer: "Jetzt gibt es eine Liste." }) }]);
    expect(findBarrier(db, { id, now: NOW })).toMatchObject({ answer: "Jetzt gibt es eine Liste.", answeredAt: NOW + 1 });
  });

  test("to nobody stays as a note", () => {
    const { db, admin, file, rows, mails } = scene();
    file();
    expect(answerBarrier(db, { admin, id: rows()[0]!.id, answer: "Behoben.", now: NOW })).toBe(true);
    expect(mails().filter(({ kind }) => kind === "barrier-answer")).toEqual([]);
    expect(listBarriers(db, NOW).filter(({ answeredAt }) => answeredAt === null)).toEqual([]);
  });

  test("does not change any more", () => {
    const { db, sqlite, admin, file, rows } = scene();
    file();
    answerBarrier(db, { admin, id: rows()[0]!.id, answer: "Behoben.", now: NOW });
    expect(() => sqlite.exec("update barriers set answer = 'anders'")).toThrow(/keeps its answer/);
  });
});

test("the list begins with what waits longest, tells when it is due and hides every address", () => {
  const { db, admin, file, rows } = scene();
  file({ words: "Die erste Barriere.", email: "gast@stadt.example" });
  file({ words: "Die zweite Barriere.", now: NOW + 1000 });
  file({ words: "Die dritte Barriere.", now: NOW + 2000 });
  answerBarrier(db, { admin, id: rows()[0]!.id, answer: "Behoben.", now: NOW + 3000 });
  const list = listBarriers(db, NOW + 40 * DAY_LENGTH);
  expect(list.map(({ words, isOverdue, wantsAnswer }) => [words, isOverdue, wantsAnswer])).toEqual([["Die zweite Barriere.", true, false], ["Die dritte Barriere.", true, false], ["Die erste Barriere.", false, true]]);
  expect(JSON.stringify(list)).not.toContain("@");
});

test("the address is forgotten 30 days after the answer, the words stay", () => {
  const { db, admin, file, rows } = scene();
  file({ email: "gast@stadt.example" });
  answerBarrier(db, { admin, id: rows()[0]!.id, answer: "Behoben.", now: NOW });
  forget(db, barrierAddresses, NOW + 30 * DAY_LENGTH - 1);
  expect(rows()[0]?.email).toBe("gast@stadt.example");
  forget(db, barrierAddresses, NOW + 30 * DAY_LENGTH);
  expect(rows()[0]).toMatchObject({ email: null, words: WORDS, answer: "Behoben." });
});

test.each([
  ["2018-10-01T08:00:00Z", "2018-11-01T23:59"],
  ["2019-01-31T12:00:00Z", "2019-02-28T23:59"],
  ["2018-12-31T23:30:00Z", "2019-02-01T23:59"],
  ["2020-01-30T12:00:00Z", "2020-02-29T23:59"],
])("what comes at %s is to be answered until %s in Germany", (filed, due) => {
  expect(toLocalTime(toDeadline(Date.parse(filed)))).toBe(due);
});

test.each([["/papier/stellen", "/papier/stellen"], [null, ""], ["papier", ""], ["//stadt.example", ""], ["/\\stadt.example", ""], ['/"><b>', ""], [`/${"a".repeat(300)}`, ""]])("%j as the page it is about is %j", (wanted, path) => {
  expect(toPagePath(wanted)).toBe(path);
});

test.each([["/", "/barriere-melden"], ["/barriere-melden", "/barriere-melden"], ["/barriere-melden/eingang", "/barriere-melden"], ["/papier/a b", "/barriere-melden?seite=%2Fpapier%2Fa%20b"]])("from %s the way leads to %s", (from, to) => {
  expect(toBarrierFormPath(from)).toBe(to);
});

describe("the form", () => {
  const faults = (form: Record<string, string>) => [...new Set(barrierForm.safeParse(form).error?.issues.map(({ path }) => path[0]) ?? [])];
  test.each([
    [{ words: WORDS }, []],
    [{ words: WORDS, seite: "/papier", email: "" }, []],
    [{ words: WORDS, email: "GAST@Stadt.example" }, []],
    [{}, ["words"]],
    [{ words: "" }, ["words"]],
    [{ words: "zu kurz" }, ["words"]],
    [{ words: "ä".repeat(2001) }, ["words"]],
    [{ words: WORDS, seite: "a".repeat(301) }, ["seite"]],
    [{ words: WORDS, email: "gast" }, ["email"]],
    [{ words: "", email: "gast" }, ["words", "email"]],
  ] as [Record<string, string>, string[]][])("%j has these faults: %j", (form, fields) => {
    expect(faults(form)).toEqual(fields);
  });

  test("addresses are kept in lower case", () => {
    expect(barrierForm.parse({ words: WORDS, email: " GAST@Stadt.example " }).email).toBe("gast@stadt.example");
  });
});
