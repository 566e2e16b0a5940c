import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { acceptInvitation } from "#app/accounts/accept-invitation.server.ts";
import { appoint, changePermissions } from "#app/accounts/change-permissions.server.ts";
import { sendInvitations } from "#app/accounts/invite.server.ts";
import { findPersonByEmail, grantPermission } from "#app/accounts/people.server.ts";
import { PASSKEY_GRACE } from "#app/accounts/second-factor.ts";
import { fillDemo } from "#bin/fill-demo.ts";
import { DEMO_PEOPLE } from "#db/demo/people.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import type { Db } from "#db/open.ts";
import type { Permission } from "#db/schema/sets.ts";
import { givenPractitioner, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenOffice } from "./administering.ts";
import { givenPasskey } from "./proving.ts";

const EMAIL = "neu@institut.example";
const dueOf = (db: Db, email = EMAIL) => findPersonByEmail(db, email)?.passkeyDueAt;

/** Every way to a permission. */
const WAYS: [string, (office: ReturnType<typeof givenOffice>, permission: Permission, now: number) => void][] = [
  ["granted by hand", ({ db }, permission, now) => grantPermission(db, { email: EMAIL, permission, now })],
  ["given at the terminal", ({ db }, permission, now) => appoint(db, { email: EMAIL, permission, now })],
  [
    "given by an administrator",
    ({ db, admin }, permission, now) => {
      const { id } = findPersonByEmail(db, EMAIL) ?? givenPractitioner(db, { email: EMAIL });
      changePermissions(db, { admin, personId: id, seen: "", wanted: [permission], now });
    },
  ],
  [
    "accepted with an invitation",
    ({ db, admin, sqlite }, permission, now) => {
      sendInvitations(db, { admin, addresses: EMAIL, permissions: [permission], now });
      acceptInvitation(db, { id: sqlite.prepare("select id from invitations").pluck().get() as string, formerSession: null, now });
    },
  ],
];

describe.each(WAYS)("a first permission, %s,", (_, give) => {
  test("begins two weeks of grace", () => {
    const office = givenOffice();
    give(office, "team", NOW + DAY_LENGTH);
    expect(dueOf(office.db)).toBe(NOW + DAY_LENGTH + PASSKEY_GRACE);
  });
});

test("a second permission does not begin it again, the first after none does", () => {
  const { db, sqlite } = givenOffice();
  grantPermission(db, { email: EMAIL, permission: "team", now: NOW });
  grantPermission(db, { email: EMAIL, permission: "moderator", now: NOW + DAY_LENGTH });
  grantPermission(db, { email: EMAIL, permission: "team", now: NOW + DAY_LENGTH });
  expect(dueOf(db)).toBe(NOW + PASSKEY_GRACE);
  sqlite.exec("delete from permissions");
  grantPermission(db, { email: EMAIL, permission: "team", now: NOW + 2 * DAY_LENGTH });
  expect(dueOf(db)).toBe(NOW + 2 * DAY_LENGTH + PASSKEY_GRACE);
});

test("whoever kept a passkey needs no grace", async () => {
  const { database, db, sqlite } = givenOffice();
  grantPermission(db, { email: EMAIL, permission: "team", now: NOW });
  await givenPasskey(database, findPersonByEmail(db, EMAIL)!);
  sqlite.exec("delete from permissions");
  grantPermission(db, { email: EMAIL, permission: "admin", now: NOW });
  expect(dueOf(db)).toBeNull();
});

test("practitioners are held to nothing", () => {
  const { db } = givenOffice();
  expect(givenPractitioner(db).passkeyDueAt).toBeNull();
});

test("in the demo it begins when the demo does, not with what the demo tells of the past", () => {
  const { db } = freshDatabase();
  fillDemo(db, { paperFile: "db/demo/papier.md", now: NOW });
  for (const { email, permissions } of DEMO_PEOPLE) expect(dueOf(db, email)).toBe(permissions ? NOW + PASSKEY_GRACE : null);
});

test("whoever had a permission before passkeys came gets it from then on", () => {
  const { db, sqlite } = freshDatabase();
  grantPermission(db, { email: EMAIL, permission: "team", now: NOW });
  givenPractitioner(db, { email: "still@stadt.example" });
  sqlite.exec("update people set passkey_due_at = null");
  const statement = readFileSync("db/migrations/0018_rules_for_accounts.sql", "utf8").split("--> statement-breakpoint").at(-1)!;
  sqlite.exec(statement);
  const due = dueOf(db)! - PASSKEY_GRACE;
  expect(Math.abs(due - Date.now())).toBeLessThan(60_000);
  expect(dueOf(db, "still@stadt.example")).toBeNull();
});
