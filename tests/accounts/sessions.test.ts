import { describe, expect, test } from "vitest";
import { closeSession, endAllSessions, endSession, findSignedIn, listSessions, openSession } from "#app/accounts/sessions.server.ts";
import { grantPermission } from "#app/accounts/people.server.ts";
import { DAY_LENGTH, HOUR, MINUTE } from "#app/text/dates.ts";
import { transact } from "#db/open.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { PERMISSIONS } from "#db/schema/sets.ts";

const EMAIL = "ina.voss@stadt.example";

function given(permission?: (typeof PERMISSIONS)[number]) {
  const database = freshDatabase();
  const { db } = database;
  const person = permission ? givenStaff(db, permission, EMAIL) : givenPractitioner(db, { email: EMAIL });
  const secret = transact(db, (tx) => openSession(tx, { person, now: NOW }));
  const seenAt = (now: number) => findSignedIn(db, { secret, now });
  /** Comes back again and again, so that only the absolute lifetime can end the session. */
  const comesBackEvery = (step: number, until: number) => {
    for (let now = NOW; now < until; now += step) seenAt(now);
  };
  return { database, db, person, secret, seenAt, comesBackEvery };
}

describe("the secret", () => {
  test("has 256 bits, and the database knows only its hash", () => {
    const { database, secret } = given();
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(JSON.stringify(everythingIn(database))).not.toContain(secret);
    const idHash = database.sqlite.prepare("select id_hash from sessions").pluck().get() as string;
    expect(findSignedIn(database.db, { secret: idHash, now: NOW })).toBeUndefined();
  });

  test.each(["", "x", "x".repeat(43), "' or 1=1 --"])("%j belongs to nobody", (secret) => {
    expect(findSignedIn(given().db, { secret, now: NOW })).toBeUndefined();
  });

  test("ends with signing out, and only this one", () => {
    const { database, db, person, secret, seenAt } = given();
    const other = transact(db, (tx) => openSession(tx, { person, now: NOW }));
    closeSession(db, secret);
    expect(seenAt(NOW)).toBeUndefined();
    expect(findSignedIn(db, { secret: other, now: NOW })).toBeDefined();
    expect(countRows(database, "sessions")).toBe(1);
  });
});

describe("practitioners", () => {
  test("stay signed in for 30 days without coming back", () => {
    expect(given().seenAt(NOW + 30 * DAY_LENGTH - 1)).toMatchObject({ person: { email: EMAIL }, permissions: [] });
    expect(given().seenAt(NOW + 30 * DAY_LENGTH)).toBeUndefined();
  });

  test("stay signed in for 90 days at most, however often they come", () => {
    const { seenAt, comesBackEvery } = given();
    comesBackEvery(10 * DAY_LENGTH, NOW + 90 * DAY_LENGTH);
    expect(seenAt(NOW + 90 * DAY_LENGTH - 1)).toBeDefined();
    expect(seenAt(NOW + 90 * DAY_LENGTH)).toBeUndefined();
  });
});

describe.each(PERMISSIONS)("whoever may act as %s", (permission) => {
  test("stays signed in for 12 hours without coming back", () => {
    expect(given(permission).seenAt(NOW + 12 * HOUR - 1)).toMatchObject({ permissions: [permission] });
    expect(given(permission).seenAt(NOW + 12 * HOUR)).toBeUndefined();
  });

  test("stays signed in for 7 days at most", () => {
    const { seenAt, comesBackEvery } = given(permission);
    comesBackEvery(11 * HOUR, NOW + 7 * DAY_LENGTH);
    expect(seenAt(NOW + 7 * DAY_LENGTH - 1)).toBeDefined();
    expect(seenAt(NOW + 7 * DAY_LENGTH)).toBeUndefined();
  });

  test("loses the permission at once when it is revoked, in a session already open", () => {
    const { database, person, seenAt } = given(permission);
    database.sqlite.prepare("delete from permissions where person_id = ?").run(person.id);
    expect(seenAt(NOW + 1)).toMatchObject({ permissions: [] });
  });

  test("has it at once when it is granted, with the shorter lifetime", () => {
    const { db, seenAt } = given();
    grantPermission(db, { email: EMAIL, permission, now: NOW });
    expect(seenAt(NOW + 1)).toMatchObject({ permissions: [permission] });
    expect(seenAt(NOW + 13 * HOUR)).toBeUndefined();
  });
});

test("permissions are a set: one does not bring another", () => {
  const { db, seenAt } = given("admin");
  expect(seenAt(NOW)?.permissions).toEqual(["admin"]);
  grantPermission(db, { email: EMAIL, permission: "team", now: NOW });
  expect(seenAt(NOW)?.permissions.toSorted()).toEqual(["admin", "team"]);
});

test("being seen is noted every five minutes and not with every page", () => {
  const { database, seenAt } = given();
  const lastSeen = () => database.sqlite.prepare("select last_seen_at from sessions").pluck().get();
  seenAt(NOW + 5 * MINUTE - 1);
  expect(lastSeen()).toBe(NOW);
  seenAt(NOW + 5 * MINUTE);
  expect(lastSeen()).toBe(NOW + 5 * MINUTE);
});

test("sessions go with the person", () => {
  const { database, person, seenAt } = given();
  database.sqlite.prepare("delete from people where id = ?").run(person.id);
  expect(seenAt(NOW)).toBeUndefined();
  expect(countRows(database, "sessions")).toBe(0);
});

describe("a person's own sessions", () => {
  test("are listed as long as they live, the last used first, with when they end by themselves", () => {
    const { db, person, seenAt } = given();
    transact(db, (tx) => openSession(tx, { person, now: NOW + HOUR }));
    transact(db, (tx) => openSession(tx, { person: givenPractitioner(db), now: NOW }));
    seenAt(NOW + 2 * HOUR);
    const [first, second] = listSessions(db, { person, now: NOW + 2 * HOUR });
    expect(first).toMatchObject({ signedInAt: NOW, lastSeenAt: NOW + 2 * HOUR, endsAt: NOW + 2 * HOUR + 30 * DAY_LENGTH });
    expect(second).toMatchObject({ signedInAt: NOW + HOUR });
    expect(listSessions(db, { person, now: NOW + HOUR + 30 * DAY_LENGTH })).toHaveLength(1);
    expect(listSessions(db, { person, now: NOW + 3 * HOUR })).toHaveLength(2);
  });

  test("end by the absolute lifetime, too, and staff's sooner", () => {
    const { db, person } = given("team");
    expect(listSessions(db, { person, now: NOW })[0]?.endsAt).toBe(NOW + 12 * HOUR);
    expect(listSessions(db, { person, now: NOW + 12 * HOUR })).toEqual([]);
  });

  test("can be ended one by one, but nobody else's", () => {
    const { db, person, seenAt } = given();
    const id = listSessions(db, { person, now: NOW })[0]!.id;
    expect(endSession(db, { person: givenPractitioner(db), id })).toBe(false);
    expect(seenAt(NOW)).toBeDefined();
    expect(endSession(db, { person, id })).toBe(true);
    expect(seenAt(NOW)).toBeUndefined();
    expect(endSession(db, { person, id })).toBe(false);
  });

  test("can be ended all at once, and nobody else's with them", () => {
    const { db, person, seenAt } = given();
    const other = givenPractitioner(db);
    transact(db, (tx) => openSession(tx, { person, now: NOW }));
    transact(db, (tx) => openSession(tx, { person: other, now: NOW }));
    endAllSessions(db, person);
    expect(seenAt(NOW)).toBeUndefined();
    expect([listSessions(db, { person, now: NOW }), listSessions(db, { person: other, now: NOW }).length]).toEqual([[], 1]);
  });
});
