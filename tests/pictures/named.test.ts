import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { EVALUATING } from "./evaluating.ts";
import { MODERATING } from "./moderating.ts";
import { compareNames, listNamed, listPictures, PICTURES, TAKEN_BY_HAND } from "./named.ts";
import { PARTICIPATING } from "./participating.ts";

const NAMED = listNamed();

test.each(NAMED.map(({ file, address, alt }) => [file, address, alt]))("%s shows %s, which is there, in words, too", (file, address, alt) => {
  expect(normalize(join(dirname(file), address)).startsWith(`${PICTURES}/`)).toBe(true);
  expect(existsSync(join(dirname(file), address))).toBe(true);
  expect(alt.split(" ").length).toBeGreaterThan(3);
});

test("no picture lies there that nobody shows", () => {
  expect(compareNames(NAMED.map(({ name }) => name), listPictures())).toEqual({ missing: [], unused: [] });
});

test("every picture is taken by one step, but for those taken by hand", () => {
  const taken = [...PARTICIPATING, ...MODERATING, ...EVALUATING].map(({ picture }) => picture);
  expect([...taken, ...TAKEN_BY_HAND].sort()).toEqual(listPictures());
});

test("names that are missing or unused are told apart", () => {
  expect(compareNames(["a", "b", "b"], ["a", "c"])).toEqual({ missing: ["b"], unused: ["c"] });
});
