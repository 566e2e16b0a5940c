import { describe, expect, test } from "vitest";
import { countRecoveryCodes, redeemRecoveryCode, renewRecoveryCodes } from "#app/accounts/recovery-codes.server.ts";
import { HOUR } from "#app/text/dates.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenStaff, NOW } from "#tests/support/builders.ts";
import { givenPasskey, givenProver, givenSession } from "./proving.ts";

const WRONG = "0000-0000-0000-0000";

async function given() {
  const prover = await givenProver();
  const { db, person, visit } = prover;
  const enter = (code: string, { session = visit.session, as = person, at = NOW } = {}) => redeemRecoveryCode(db, { person: as, session, code, now: at });
  return { ...prover, enter };
}

test("ten codes of 80 random bits each, of which the database knows only hashes", async () => {
  const { database, db, person, codes } = await given();
  const shown = codes();
  expect([shown.length, new Set(shown).size, countRecoveryCodes(db, person)]).toEqual([10, 10, 10]);
  for (const code of shown) {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(JSON.stringify(everythingIn(database))).not.toMatch(new RegExp(`${code}|${code.replaceAll("-", "")}`));
  }
});

test("a code proves the session in place of a passkey, once, and a mail says how many are left", async () => {
  const { database, visit, codes, enter } = await given();
  const [code = ""] = codes();
  expect(enter(code)).toEqual({ ok: true, left: 9 });
  expect(visit.seen()?.provedAt).toBe(NOW);
  expect(enter(code)).toEqual({ ok: false, problem: "wrong", triesLeft: 4 });
  expect(database.sqlite.prepare("select payload from outbox where kind = 'recovery-code-used'").pluck().all()).toEqual(['{"left":9}']);
});

test.each([
  ["in small letters", (code: string) => code.toLowerCase()],
  ["without hyphens", (code: string) => code.replaceAll("-", "")],
  ["with spaces", (code: string) => ` ${code.replaceAll("-", " ")} `],
  ["with O for 0 and l for 1", (code: string) => code.replaceAll("0", "O").replaceAll("1", "l")],
])("a code may be typed %s", async (_, retype) => {
  const { codes, enter } = await given();
  expect(enter(retype(codes()[0]!))).toMatchObject({ ok: true });
});

test("twenty times the same code at once count once", async () => {
  const { db, database, person, codes } = await given();
  const [code = ""] = codes();
  const sessions = Array.from({ length: 20 }, () => givenSession(database, person).session);
  const outcomes = await Promise.all(sessions.map(async (session) => redeemRecoveryCode(db, { person, session, code, now: NOW })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(database.sqlite.prepare("select count(*) from sessions where proved_at is not null").pluck().get()).toBe(2);
});

test("a new set replaces the old one, and without a passkey there is none", async () => {
  const { database, db, codes, enter } = await given();
  const [old = ""] = codes();
  const [fresh = ""] = codes();
  expect([enter(old).ok, enter(fresh)]).toEqual([false, { ok: true, left: 9 }]);
  expect(renewRecoveryCodes(db, { person: givenStaff(database.db, "admin"), now: NOW })).toBeNull();
});

test("codes are their owner's alone", async () => {
  const { database, codes, enter, person } = await given();
  const [code = ""] = codes();
  const other = givenStaff(database.db, "moderator");
  await givenPasskey(database, other);
  const { session } = givenSession(database, other);
  expect(enter(code, { as: other, session })).toMatchObject({ ok: false, problem: "wrong" });
  expect(enter(code, { as: person })).toMatchObject({ ok: true });
});

describe("five tries an hour", () => {
  test("are counted down, the sixth is refused even if it is right", async () => {
    const { codes, enter } = await given();
    const [code = ""] = codes();
    expect([1, 2, 3, 4, 5].map(() => enter(WRONG))).toEqual([4, 3, 2, 1, 0].map((triesLeft) => ({ ok: false, problem: "wrong", triesLeft })));
    expect(enter(code)).toEqual({ ok: false, problem: "too-many", triesLeft: 0 });
    expect(enter(code, { at: NOW + HOUR - 1 })).toMatchObject({ ok: false });
    expect(enter(code, { at: NOW + HOUR })).toEqual({ ok: true, left: 9 });
  });

  test("are a session's own: nobody uses up those of anybody else", async () => {
    const { database, person, codes, enter } = await given();
    const [code = ""] = codes();
    for (let n = 0; n < 6; n++) enter(WRONG);
    expect(enter(code, { session: givenSession(database, person).session })).toEqual({ ok: true, left: 9 });
  });
});
