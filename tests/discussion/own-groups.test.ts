import { expect, test } from "vitest";
import { OWN_GROUPS, toOwnGroups } from "#app/discussion/own-groups.ts";
import { STATUS_WORDS } from "#app/text/words.ts";

test("every state belongs to exactly one group", () => {
  expect(OWN_GROUPS.flatMap(({ statuses }) => statuses).sort()).toEqual(Object.keys(STATUS_WORDS).sort());
});

test("what needs its author comes first, empty groups are left out", () => {
  const own = (["published", "hidden", "withdrawn", "returned"] as const).map((status, n) => ({ status, n }));
  expect(toOwnGroups(own).map(({ title, own: those }) => [title, those.map(({ n }) => n)])).toEqual([["Bitte ansehen", [1, 3]], ["Veröffentlicht", [0]], ["Zurückgezogen", [2]]]);
});
