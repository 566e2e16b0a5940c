import { expect, test } from "vitest";
import type { Format } from "#app/evaluation/format.ts";
import { FRESH_SIGN_IN } from "#app/accounts/fresh-sign-in.ts";
import { findObstacle, type Obstacle, toTooManySentence } from "#app/evaluation/obstacle.ts";
import type { Profile } from "#app/evaluation/profile.ts";

test.each<[Profile | undefined, Format, number, number, Obstacle | null]>([
  ["intern", "xlsx", 10, 0, null],
  ["intern", "csv", 10, FRESH_SIGN_IN - 1, null],
  ["intern", "csv", 10, FRESH_SIGN_IN, "stale-sign-in"],
  ["pseudonym", "csv", 10, FRESH_SIGN_IN, null],
  ["oeffentlich", "xlsx", 20_000, FRESH_SIGN_IN, null],
  ["oeffentlich", "xlsx", 20_001, 0, "too-many"],
  ["oeffentlich", "csv", 2_000_000, 0, null],
  [undefined, "csv", 10, 0, "no-profile"],
])("profile %s as %s with %i contributions, %i ms after the sign-in: %s", (profile, format, rows, waited, obstacle) => {
  expect(findObstacle({ profile, format, rows, signedInAt: 1_000_000, now: 1_000_000 + waited })).toBe(obstacle);
});

test("who is not signed in is never fresh", () => {
  expect(findObstacle({ profile: "intern", format: "csv", rows: 1, signedInAt: Number.NEGATIVE_INFINITY, now: 0 })).toBe("stale-sign-in");
});

test("too many are refused in a sentence that says what to do", () => {
  expect(toTooManySentence({ format: "xlsx", rows: 20_001 })).toBe("Die Auswahl hat 20.001 Beiträge, Excel (XLSX) fasst höchstens 20.000. Grenzen Sie die Auswahl mit einem Filter ein, oder nehmen Sie ein Format ohne Grenze.");
});
