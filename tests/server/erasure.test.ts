import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toMailSurroundings } from "#app/discussion/mail-surroundings.server.ts";
import { deliverDueMails, type Post } from "#app/notifications/deliver.server.ts";
import { listDueMails } from "#app/notifications/outbox.server.ts";
import { deleteDue } from "#app/privacy/delete-due.server.ts";
import { GRACE_PERIOD } from "#app/privacy/deletion.ts";
import { toJournalPath } from "#app/privacy/journal.server.ts";
import { planDeletion } from "#app/privacy/plan-deletion.server.ts";
import { hasTraces, wipeTraces } from "#app/privacy/wipe-traces.server.ts";
import { openSnapshot } from "#db/open.ts";
import type { DeletionChoice } from "#db/schema/sets.ts";
import { givenDiscussion, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { TEST_ENV } from "#tests/support/door.ts";
import { givenAdministered, givenLife, givenWork, WORDS } from "#tests/privacy/scene.ts";

const LATER = NOW + GRACE_PERIOD;

/** Two lives; one of them is going to be deleted. Enough others speak that pages of the file are split and filled anew. */
function scene(choice: DeletionChoice) {
  const database = freshDatabase();
  const { db, path } = database;
  givenDiscussion(db);
  const one = givenLife(db, "zeisig");
  givenLife(db, "dompfaff");
  givenAdministered(database, one, givenWork(db, one));
  for (let n = 0; n < 60; n++) givenPublished(db, { body: `Ein Beitrag von jemand anderem, der ${n}. von vielen.` });
  planDeletion(db, { person: one.person, choice, now: NOW });
  const journal = toJournalPath(path);
  const sent: string[] = [];
  const post: Post = async ({ to, subject }) => void sent.push(`${to}: ${subject}`);
  const deliver = async (now: number) => {
    while (listDueMails(db, now).length > 0) await deliverDueMails(db, { post, surroundings: toMailSurroundings(db, TEST_ENV), now: () => now });
  };
  const bytes = () => [path, `${path}-wal`, `${path}-shm`, journal].map((file) => (existsSync(file) ? readFileSync(file).toString("latin1").toLowerCase() : "")).join();
  return { ...database, one, journal, sent, deliver, bytes };
}

/** Whatever of the bird is in there, each with some of what is around it. */
const songs = (bytes: string, bird: string) => [...bytes.matchAll(new RegExp(`.{0,20}${bird}.{0,8}`, "gs"))].map(([found]) => found.replaceAll(/[^\x20-\x7e]+/g, "·"));

async function deleteAndWipe({ db, journal, deliver }: ReturnType<typeof scene>) {
  expect(deleteDue(db, { journal, now: LATER })).toBe(1);
  expect(wipeTraces(db, { now: LATER })).toBe(true);
  await deliver(LATER);
  expect(hasTraces(db)).toBe(true);
  expect(wipeTraces(db, { now: LATER })).toBe(true);
  expect(hasTraces(db)).toBe(false);
}

describe("with the contributions", () => {
  test("nothing of a person is left in the file, in what lies beside it, or in the journal", async () => {
    const house = scene("erase");
    expect(WORDS.filter((nth) => !house.bytes().includes(house.one.word(nth).toLowerCase()))).toEqual([]);
    const others = songs(house.bytes(), "dompfaff").length;
    await deleteAndWipe(house);
    expect(songs(house.bytes(), "zeisig")).toEqual([]);
    expect(house.bytes()).not.toContain(house.one.person.id.toLowerCase());
    expect(others).toBeGreaterThan(50);
    expect(songs(house.bytes(), "dompfaff").length).toBeGreaterThan(50);
    expect(house.sent.filter((mail) => mail.startsWith("zeisig@")).at(-1)).toBe("zeisig@stadt-zeisig.example: Ihre Daten wurden gelöscht");
  });

  test("as long as the last mail waits, it is the only thing that knows the address", () => {
    const { db, sqlite, journal, bytes, one } = scene("erase");
    deleteDue(db, { journal, now: LATER });
    wipeTraces(db, { now: LATER });
    expect(songs(bytes(), "zeisig").length).toBeLessThanOrEqual(2);
    expect(sqlite.prepare("select kind, person_id, payload from outbox where recipient = ?").all(one.person.email)).toEqual([{ kind: "deletion-done", person_id: null, payload: '{"choice":"erase"}' }]);
  });

  test("while somebody reads an older state, the log cannot be emptied; it is tried again", async () => {
    const house = scene("erase");
    const reader = openSnapshot(house.path);
    deleteDue(house.db, { journal: house.journal, now: LATER });
    await house.deliver(LATER);
    expect([wipeTraces(house.db, { now: LATER }), hasTraces(house.db)]).toEqual([false, true]);
    reader.close();
    expect([wipeTraces(house.db, { now: LATER }), hasTraces(house.db)]).toEqual([true, false]);
    expect(songs(house.bytes(), "zeisig")).toEqual([]);
  });
});

describe("without the contributions", () => {
  test("published words and an open barrier stay; mail address, name, organisation, municipality and all the rest go", async () => {
    const house = scene("keep");
    await deleteAndWipe(house);
    const left = WORDS.filter((nth) => house.bytes().includes(house.one.word(nth).toLowerCase()));
    expect(left).toEqual(["Erstwort", "Zweitwort", "Barrierewort"]);
    expect(house.bytes()).not.toContain(house.one.person.email);
  });
});
