import { describe, expect, test } from "vitest";
import { toPasskeyReminder } from "#app/accounts/passkey-reminder.ts";
import { PASSKEY_GRACE, type Standing, toProofTime, toStanding } from "#app/accounts/second-factor.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { NOW } from "#tests/support/builders.ts";

test.each<[string, Parameters<typeof toStanding>[0], Standing]>([
  ["has no passkey, the day before", { hasPasskey: false, provedAt: null, passkeyDueAt: NOW + 1 }, "grace"],
  ["has no passkey, on the moment", { hasPasskey: false, provedAt: null, passkeyDueAt: NOW }, "overdue"],
  ["has no passkey and no date", { hasPasskey: false, provedAt: null, passkeyDueAt: null }, "overdue"],
  ["proved one that is gone", { hasPasskey: false, provedAt: NOW, passkeyDueAt: NOW - 1 }, "overdue"],
  ["has one and did not show it", { hasPasskey: true, provedAt: null, passkeyDueAt: NOW + DAY_LENGTH }, "unproved"],
  ["has one and showed it", { hasPasskey: true, provedAt: NOW - DAY_LENGTH, passkeyDueAt: null }, "proved"],
])("whoever %s stands there", (_, factor, standing) => {
  expect(toStanding(factor, NOW)).toBe(standing);
});

test.each([
  [{ hasPasskey: false, provedAt: null, signedInAt: 5 }, 5],
  [{ hasPasskey: false, provedAt: 9, signedInAt: 5 }, 5],
  [{ hasPasskey: true, provedAt: 9, signedInAt: 5 }, 9],
  [{ hasPasskey: true, provedAt: null, signedInAt: 5 }, Number.NEGATIVE_INFINITY],
])("%j last showed who they are at %d", (shown, at) => {
  expect(toProofTime(shown)).toBe(at);
});

describe("what pages for staff say", () => {
  const viewer = { hasPasskey: false, provedAt: null, person: { passkeyDueAt: NOW + PASSKEY_GRACE }, permissions: ["team" as const] };
  const asked = { viewer, pathname: "/auswertung", isEnforced: true, now: NOW };

  test("is how many days are left, and the date", () => {
    expect(toPasskeyReminder(asked)).toEqual({ dueAt: NOW + PASSKEY_GRACE, daysLeft: 14 });
    expect(toPasskeyReminder({ ...asked, now: NOW + PASSKEY_GRACE - 1 })).toMatchObject({ daysLeft: 1 });
  });

  test("in the demo carries no date", () => {
    expect(toPasskeyReminder({ ...asked, isEnforced: false, now: NOW + 2 * PASSKEY_GRACE })).toEqual({ dueAt: null, daysLeft: 0 });
  });

  test.each([
    ["signed out", { viewer: undefined }],
    ["without a permission", { viewer: { ...viewer, permissions: [] } }],
    ["with a passkey", { viewer: { ...viewer, hasPasskey: true } }],
    ["on a page for everybody", { pathname: "/papier" }],
    ["on a page that only begins like one", { pathname: "/auswertungen" }],
    ["on a page that another permission opens", { pathname: "/moderation" }],
    ["in the demo, beyond the first page", { isEnforced: false, pathname: "/auswertung/schlagworte" }],
    ["when the grace is over", { now: NOW + PASSKEY_GRACE }],
  ])("is nothing %s", (_, other) => {
    expect(toPasskeyReminder({ ...asked, ...other })).toBeNull();
  });
});
