import { describe, expect, test } from "vitest";
import { listPasskeys, removePasskey } from "#app/accounts/passkeys.server.ts";
import { countRecoveryCodes } from "#app/accounts/recovery-codes.server.ts";
import { resetPasskeys, resetPasskeysAtTerminal } from "#app/accounts/reset-passkeys.server.ts";
import { oldProofs } from "#app/accounts/old-sign-ins.server.ts";
import { PASSKEY_GRACE } from "#app/accounts/second-factor.ts";
import { DAY_LENGTH, HOUR, MINUTE } from "#app/text/dates.ts";
import { countRows } from "#tests/db/contents.ts";
import { givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { forget } from "#tests/support/forget.ts";
import { givenOffice } from "./administering.ts";
import { givenPasskey, givenProver, givenSession } from "./proving.ts";

describe("one's own passkeys", () => {
  test("can be removed but for the last, and a mail says so", async () => {
    const { database, db, person, authenticator } = await givenProver();
    const { authenticator: second } = await givenPasskey(database, person);
    expect(removePasskey(db, { person, id: authenticator.id, now: NOW })).toEqual({ ok: true });
    expect(removePasskey(db, { person, id: second.id, now: NOW })).toEqual({ ok: false, problem: "last" });
    expect(listPasskeys(db, person).map(({ id }) => id)).toEqual([second.id]);
    expect(database.sqlite.prepare("select payload from outbox where kind = 'passkey-removed'").pluck().all()).toEqual(['{"name":"Diensthandy"}']);
  });

  test("the last goes, too, with the codes, when there is no permission left that needs it", async () => {
    const { database, db, person, authenticator, codes } = await givenProver();
    codes();
    database.sqlite.exec("delete from permissions");
    expect(removePasskey(db, { person, id: authenticator.id, now: NOW })).toEqual({ ok: true });
    expect([listPasskeys(db, person), countRecoveryCodes(db, person)]).toEqual([[], 0]);
  });

  test("nobody else's", async () => {
    const { database, db, authenticator } = await givenProver();
    const other = givenStaff(db, "admin");
    await givenPasskey(database, other);
    expect(removePasskey(db, { person: other, id: authenticator.id, now: NOW })).toEqual({ ok: false, problem: "unknown" });
    expect(countRows(database, "passkeys")).toBe(2);
  });
});

describe("a lost phone", () => {
  async function given() {
    const office = givenOffice();
    const lost = givenStaff(office.db, "moderator", "verloren@institut.example");
    const { session } = await givenPasskey(office.database, lost);
    return { ...office, lost, session };
  }

  test("an administrator takes passkeys and codes away: told, logged, with a new grace, and no session counts as proved", async () => {
    const { db, database, admin, lost, session, log, mails } = await given();
    expect(resetPasskeys(db, { admin, personId: lost.id, now: NOW + DAY_LENGTH })).toEqual({ ok: true });
    expect([countRows(database, "passkeys"), countRows(database, "recovery_codes")]).toEqual([0, 0]);
    expect(session.seen()).toMatchObject({ hasPasskey: false, provedAt: null, person: { passkeyDueAt: NOW + DAY_LENGTH + PASSKEY_GRACE } });
    expect(log()[0]).toEqual(["reset-passkeys", null, lost.email, admin.email]);
    expect(mails(lost.email)).toContain("Ihre Passkeys wurden entfernt");
  });

  test("once; nobody else's; nothing where there is none", async () => {
    const { db, admin, lost, database } = await given();
    await givenPasskey(database, admin);
    resetPasskeys(db, { admin, personId: lost.id, now: NOW });
    expect(listPasskeys(db, admin)).toHaveLength(1);
    expect(resetPasskeys(db, { admin, personId: lost.id, now: NOW })).toEqual({ ok: false, problem: "no-passkey" });
    expect(resetPasskeys(db, { admin, personId: "niemand", now: NOW })).toEqual({ ok: false, problem: "unknown" });
  });

  test("somebody who no longer administers cannot", async () => {
    const { db, database, admin, lost } = await given();
    database.sqlite.prepare("delete from permissions where person_id = ?").run(admin.id);
    expect(resetPasskeys(db, { admin, personId: lost.id, now: NOW })).toEqual({ ok: false, problem: "no-longer-admin" });
    expect(listPasskeys(db, lost)).toHaveLength(1);
  });

  test("the last administrator's is taken away at the terminal", async () => {
    const { db, database, admin, log } = await given();
    await givenPasskey(database, admin);
    expect([1, 2].map(() => resetPasskeysAtTerminal(db, { email: admin.email, now: NOW }))).toEqual(["reset", "no-passkey"]);
    expect(resetPasskeysAtTerminal(db, { email: "niemand@stadt.example", now: NOW })).toBe("unknown");
    expect(log()[0]).toEqual(["reset-passkeys", null, admin.email, "terminal"]);
  });
});

test("challenges and tries whose time is over are deleted", async () => {
  const { database, db, visit } = await givenProver();
  await visit.askToProve();
  database.sqlite.prepare("insert into recovery_tries values ('v1', ?, ?)").run(visit.session, NOW);
  forget(db, oldProofs, NOW + HOUR - 1);
  expect([countRows(database, "passkey_challenges"), countRows(database, "recovery_tries")]).toEqual([1, 1]);
  forget(db, oldProofs, NOW + HOUR + 5 * MINUTE);
  expect([countRows(database, "passkey_challenges"), countRows(database, "recovery_tries")]).toEqual([0, 0]);
});

test("with the session or the person everything goes", async () => {
  const { database, person, visit, codes } = await givenProver();
  codes();
  await visit.askToProve();
  await givenSession(database, givenPractitioner(database.db)).askToProve();
  database.sqlite.prepare("delete from people where id = ?").run(person.id);
  expect(["passkeys", "recovery_codes", "passkey_challenges"].map((table) => countRows(database, table))).toEqual([0, 0, 1]);
});
