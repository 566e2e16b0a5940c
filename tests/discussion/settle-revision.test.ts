import { expect, test } from "vitest";
import { makePublic, settleRevision } from "#app/discussion/settle-revision.server.ts";
import { transact } from "#db/open.ts";
import { currentRevision, givenDecided, givenDiscussion, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";

function givenRejected() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  return { db, ...givenDecided(db, "rejected") };
}

test("a revision that is no longer in the state it is taken from stays as it is", () => {
  const { db, number, revisionId } = givenRejected();
  expect(transact(db, (tx) => settleRevision(tx, { id: revisionId, from: "pending", to: "returned" }))).toBe(false);
  expect(currentRevision(db, number).status).toBe("rejected");
});

test("nor does it become public", () => {
  const { db, number, revisionId } = givenRejected();
  expect(transact(db, (tx) => makePublic(tx, { id: revisionId, from: "pending", now: NOW }))).toEqual({ ok: false });
  expect(currentRevision(db, number)).toMatchObject({ status: "rejected", publicRevisionId: null });
});
