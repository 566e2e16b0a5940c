import { describe, expect, test } from "vitest";
import { blockPerson } from "#app/accounts/blocks.server.ts";
import { appoint, changePermissions } from "#app/accounts/change-permissions.server.ts";
import { findPersonByEmail, listPermissions } from "#app/accounts/people.server.ts";
import type { Permission } from "#db/schema/sets.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { givenAdmin, givenOffice } from "./administering.ts";

describe("permissions are set all at once", () => {
  test.each<[Permission[], Permission[], string]>([
    [[], ["moderator"], "Sie haben jetzt die Berechtigung Moderation"],
    [[], ["moderator", "admin"], "Sie haben jetzt die Berechtigungen Moderation und Administration"],
    [["team", "moderator"], ["team"], "Sie haben die Berechtigung Moderation nicht mehr"],
    [["team"], [], "Sie haben die Berechtigung Projektteam nicht mehr"],
    [["team"], ["moderator"], "Ihre Berechtigungen haben sich geändert"],
  ])("%j becomes %j: what changed is logged, and told in one mail", (had, wanted, subject) => {
    const { db, admin, log, mails } = givenOffice();
    const person = givenPractitioner(db, { email: "mira.holten@stadt.example" });
    for (const permission of had) givenStaff(db, permission, person.email);
    expect(changePermissions(db, { admin, personId: person.id, seen: had.toSorted().join(","), wanted, now: NOW })).toEqual({ ok: true });
    expect(listPermissions(db, person).toSorted()).toEqual(wanted.toSorted());
    const gained = wanted.filter((one) => !had.includes(one)).map((one) => ["grant", one]);
    const lost = had.filter((one) => !wanted.includes(one)).map((one) => ["revoke", one]);
    expect(log().map(([act, permission]) => [act, permission]).toSorted()).toEqual([...gained, ...lost].toSorted());
    expect(log().every(([, , , by]) => by === admin.email)).toBe(true);
    expect(mails(person.email)).toEqual([subject]);
  });

  test("as they are already: nothing is written", () => {
    const { database, db, admin } = givenOffice();
    const person = givenStaff(db, "team");
    const before = everythingIn(database);
    expect(changePermissions(db, { admin, personId: person.id, seen: "team", wanted: ["team"], now: NOW })).toEqual({ ok: true });
    expect(everythingIn(database)).toEqual(before);
  });
});

type Scene = ReturnType<typeof givenOffice> & { person: ReturnType<typeof givenStaff> };

function scene(): Scene {
  const office = givenOffice();
  return { ...office, person: givenStaff(office.db, "team") };
}

const REFUSED: [string, string, (given: Scene) => { personId: string; seen?: string; wanted?: Permission[] }][] = [
  ["for somebody who is not there", "unknown", () => ({ personId: "niemand" })],
  ["if somebody else changed it meanwhile", "changed", ({ person }) => ({ personId: person.id, seen: "moderator" })],
  ["if nobody would be left to administer", "last-admin", ({ admin }) => ({ personId: admin.id, seen: "admin", wanted: ["team"] })],
  ["for a blocked account", "blocked", ({ db, admin, person }) => (blockPerson(db, { admin, personId: person.id, words: "Postfach verloren.", now: NOW }), { personId: person.id, seen: "" })],
  ["by somebody who no longer administers", "no-longer-admin", ({ sqlite, person }) => (sqlite.exec("delete from permissions where permission = 'admin'"), { personId: person.id })],
];

test.each(REFUSED)("nothing is changed %s (%s)", (_, problem, arrange) => {
  const given = scene();
  const arranged = arrange(given);
  const before = everythingIn(given.database);
  expect(changePermissions(given.db, { admin: given.admin, seen: "team", wanted: ["moderator"], now: NOW, ...arranged })).toEqual({ ok: false, problem });
  expect(everythingIn(given.database)).toEqual(before);
});

test("of two administrators who take it from each other, or from themselves, one stays", () => {
  for (const [subjectOfFirst, subjectOfSecond] of [[1, 0], [0, 1]] as const) {
    const { db, sqlite, admin } = givenOffice();
    const both = [admin, givenAdmin(db)];
    const take = (by: number, from: number) => changePermissions(db, { admin: both[by]!, personId: both[from]!.id, seen: "admin", wanted: [], now: NOW }).ok;
    expect([take(0, subjectOfFirst), take(1, subjectOfSecond)]).toEqual([true, false]);
    expect(sqlite.prepare("select count(*) from permissions where permission = 'admin'").pluck().get()).toBe(1);
  }
});

describe("at the terminal", () => {
  test("a permission is given to an address, known or not, and the log says where", () => {
    const { db, log, mails } = givenOffice();
    const email = "neue.moderation@institut.example";
    expect([1, 2].map(() => appoint(db, { email, permission: "moderator", now: NOW }))).toEqual(["appointed", "already"]);
    expect(log()).toEqual([["grant", "moderator", email, "terminal"]]);
    expect(mails(email)).toEqual(["Sie haben jetzt die Berechtigung Moderation"]);
  });

  test("a blocked account gets none", () => {
    const { db, admin } = givenOffice();
    const person = givenPractitioner(db);
    blockPerson(db, { admin, personId: person.id, words: "Postfach verloren.", now: NOW });
    expect(appoint(db, { email: person.email, permission: "admin", now: NOW })).toBe("blocked");
    expect(listPermissions(db, findPersonByEmail(db, person.email)!)).toEqual([]);
  });
});

describe("the log", () => {
  const given = () => {
    const office = givenOffice();
    appoint(office.db, { email: "mira.holten@stadt.example", permission: "team", now: NOW });
    return office;
  };

  test.each(["update person_log set act = 'revoke'", "update person_log set happened_at = 1", "update person_log set subject_id = (select id from people where email like 'erste%')", "delete from person_log", "insert or replace into person_log select * from person_log"])("refuses: %s", (statement) => {
    expect(() => given().sqlite.exec(statement)).toThrow(/append-only/);
  });

  test("lets go of whose account is deleted, and keeps what was done", () => {
    const { sqlite, log } = given();
    sqlite.exec("delete from people where email = 'mira.holten@stadt.example'");
    expect(log()).toEqual([["grant", "team", null, "terminal"]]);
  });

  test("names nobody by their address who has no permission", () => {
    const { db, admin, log } = given();
    const person = givenPractitioner(db, { email: "still@stadt.example" });
    blockPerson(db, { admin, personId: person.id, words: "Postfach verloren.", now: NOW });
    expect(JSON.stringify(log())).not.toContain("still@stadt.example");
    expect(log()[0]).toEqual(["block", null, person.number, admin.email]);
  });
});
