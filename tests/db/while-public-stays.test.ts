import { expect, test } from "vitest";
import { transact } from "#db/open.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { addPhase, listPhases } from "#app/discussion/phases.server.ts";
import { NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** A memory that counts how often it had to read. */
function given() {
  let reads = 0;
  const { db } = freshDatabase();
  const read = whilePublicStays((from, thing: { id: string }) => `${thing.id} ${listPhases(from, NOW).length} ${++reads}`);
  return { db, read, one: { id: "eins" } };
}

test("reads once for each thing, until anything public changes", () => {
  const { db, read, one } = given();
  expect([read(db, one), read(db, one), read(db, { id: "zwei" })]).toEqual(["eins 0 1", "eins 0 1", "zwei 0 2"]);
  addPhase(db, { title: "Phase 1", opensAt: NOW, closesAt: null });
  expect(read(db, one)).toBe("eins 1 3");
});

test("inside a transaction it reads anew and keeps nothing of what is rolled back", () => {
  const { db, read, one } = given();
  read(db, one);
  expect(() =>
    transact(db, (tx) => {
      addPhase(tx, { title: "Phase 1", opensAt: NOW, closesAt: null });
      expect(read(tx, one)).toBe("eins 1 2");
      throw new Error("back");
    }),
  ).toThrow("back");
  expect(read(db, one)).toBe("eins 0 1");
});
