import Database from "better-sqlite3";
import { count } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { addPhase } from "#app/discussion/phases.server.ts";
import { type OpenDb, openDatabase, openSnapshot, transact } from "#db/open.ts";
import { phases } from "#db/schema/discussion.ts";
import { NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const PHASE = { title: "Phase", opensAt: NOW, closesAt: null };
/** Phases follow one another: only one is ever open. */
let followed = 0;
const nextPhase = () => ({ title: "Phase", opensAt: ++followed * 2, closesAt: followed * 2 + 1 });
const countPhases = ({ db }: Pick<OpenDb, "db">) => db.select({ n: count() }).from(phases).get()?.n;

function openBeside({ path }: OpenDb) {
  const beside = new Database(path);
  onTestFinished(() => void beside.close());
  return beside;
}

function snapshotOf({ path }: OpenDb) {
  const snapshot = openSnapshot(path);
  onTestFinished(() => snapshot.close());
  return snapshot;
}

describe("a transaction", () => {
  test("is all or nothing", () => {
    const database = freshDatabase();
    expect(() =>
      transact(database.db, (tx) => {
        tx.insert(phases).values({ id: "a", ...PHASE }).run();
        throw new Error("mitten drin");
      }),
    ).toThrow("mitten drin");
    expect(countPhases(database)).toBe(0);
  });

  test("returns what its work returns", () => {
    expect(transact(freshDatabase().db, () => 42)).toBe(42);
  });

  test("takes the lock before it reads, so that nothing can change in between", () => {
    const database = freshDatabase();
    const beside = openBeside(database);
    beside.pragma("busy_timeout = 0");
    transact(database.db, () => {
      expect(() => beside.exec("update content_state set version = 99")).toThrow(/locked/);
    });
    expect(() => beside.exec("update content_state set version = 99")).not.toThrow(/readonly/);
  });

  test("inside another one stands or falls with it", () => {
    const database = freshDatabase();
    expect(() =>
      transact(database.db, (tx) => {
        addPhase(tx, nextPhase());
        throw new Error("mitten drin");
      }),
    ).toThrow("mitten drin");
    expect(countPhases(database)).toBe(0);
  });

  test("fails soon while somebody else writes, and nothing is written", () => {
    const database = freshDatabase();
    const beside = openBeside(database);
    beside.exec("begin immediate");
    const before = performance.now();
    expect(() => addPhase(database.db, nextPhase())).toThrow(expect.objectContaining({ code: "SQLITE_BUSY" }));
    expect(performance.now() - before).toBeLessThan(1000);
    expect(countPhases(database)).toBe(0);
    beside.exec("rollback");
    addPhase(database.db, nextPhase());
    expect(countPhases(database)).toBe(1);
  });
});

describe("a snapshot", () => {
  test("does not see what is written after it was opened", () => {
    const database = freshDatabase();
    addPhase(database.db, nextPhase());
    const snapshot = snapshotOf(database);
    addPhase(database.db, nextPhase());
    expect([countPhases(snapshot), countPhases(database)]).toEqual([1, 2]);
  });

  test("sees one moment however often it reads", () => {
    const database = freshDatabase();
    const snapshot = snapshotOf(database);
    expect(countPhases(snapshot)).toBe(0);
    for (let n = 0; n < 3; n++) {
      addPhase(database.db, nextPhase());
      expect(countPhases(snapshot)).toBe(0);
    }
    expect(countPhases(snapshotOf(database))).toBe(3);
  });

  test("cannot write", () => {
    const snapshot = snapshotOf(freshDatabase());
    expect(() => snapshot.sqlite.exec("update content_state set version = 99")).toThrow(/readonly/);
    expect(() => addPhase(snapshot.db, nextPhase())).toThrow(/readonly/);
  });

  test("does not keep others from writing, nor do they keep it from reading", () => {
    const database = freshDatabase();
    const snapshot = snapshotOf(database);
    countPhases(snapshot);
    expect(() => addPhase(database.db, nextPhase())).not.toThrow();
    transact(database.db, () => expect(countPhases(snapshot)).toBe(0));
  });

  test("of a file that does not exist is refused", () => {
    expect(() => openSnapshot("/gibt/es/nicht.sqlite")).toThrow(/directory does not exist/);
  });
});

test("two connections writing in turn lose nothing", () => {
  const database = freshDatabase();
  const second = openDatabase(database.path);
  onTestFinished(() => second.close());
  for (let n = 0; n < 20; n++) addPhase(n % 2 ? second.db : database.db, nextPhase());
  expect([countPhases(database), countPhases(second)]).toEqual([20, 20]);
});
