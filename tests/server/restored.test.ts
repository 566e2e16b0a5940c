import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import { keepJournal, readJournal, toJournalPath } from "#app/privacy/journal.server.ts";
import { replayDeletions } from "#app/privacy/replay-deletions.server.ts";
import { hasTraces } from "#app/privacy/wipe-traces.server.ts";
import { openDatabase } from "#db/open.ts";
import { DELETION_CHOICES } from "#db/schema/sets.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { leave } from "#tests/privacy/leaving.ts";
import { givenLife } from "#tests/privacy/scene.ts";

/** Yesterday's backup, somebody who left since, and the same journal beside both. */
function scene(choice: "keep" | "erase") {
  const today = freshDatabase();
  givenDiscussion(today.db);
  const { person } = givenLife(today.db, "zeisig");
  givenLife(today.db, "dompfaff");
  today.sqlite.pragma("wal_checkpoint(TRUNCATE)");
  const yesterday = `${today.path}.sicherung`;
  copyFileSync(today.path, yesterday);
  leave(today, { person, choice });
  const restore = () => {
    const restored = openDatabase(yesterday);
    onTestFinished(() => restored.close());
    return restored;
  };
  return { today, person, journal: toJournalPath(today.path), restore };
}

test.each(DELETION_CHOICES)("whom a backup brings back is deleted again at start, as they had chosen: %s", (choice) => {
  const { person, journal, restore } = scene(choice);
  const { db, sqlite } = restore();
  expect(findPersonByEmail(db, person.email)).toBeDefined();
  expect(replayDeletions(db, { journal, now: NOW })).toBe(1);
  expect(findPersonByEmail(db, person.email)).toBeUndefined();
  const rows = JSON.stringify(everythingIn({ sqlite }));
  expect([rows.includes(person.email), rows.includes("Namezeisig"), rows.includes("Erstwortzeisig")]).toEqual([false, false, choice === "keep"]);
  expect(rows).toContain("dompfaff@stadt-dompfaff.example");
  expect([hasTraces(db), replayDeletions(db, { journal, now: NOW })]).toEqual([true, 0]);
});

test("the journal names nobody and is closed to others", () => {
  const { today, person, journal } = scene("erase");
  const words = readFileSync(journal, "utf8");
  expect(words).toMatch(/^\n\{"person":"[\w-]{43}","choice":"erase","deletedAt":\d+\}\n$/);
  expect([words.includes(person.id), words.includes(person.email), statSync(journal).mode & 0o777]).toEqual([false, false, 0o600]);
  expect(JSON.stringify(everythingIn(today))).not.toContain(person.id);
});

test("what a crash kept from being written, or cut short, is written at the next start", () => {
  const { today, journal } = scene("erase");
  const whole = readJournal(journal);
  rmSync(journal);
  appendFileSync(journal, '{"person":"abc","choi');
  replayDeletions(today.db, { journal, now: NOW });
  expect(readJournal(journal)).toEqual(whole);
  keepJournal(today.db, journal);
  expect(readJournal(journal)).toEqual(whole);
});

test("without a journal and without deletions nothing is done and nothing is written", () => {
  const { db, sqlite, path } = freshDatabase();
  givenDiscussion(db);
  givenPublished(db, { author: givenPractitioner(db) });
  const before = everythingIn({ sqlite });
  expect(replayDeletions(db, { journal: toJournalPath(path), now: NOW })).toBe(0);
  expect(everythingIn({ sqlite })).toEqual(before);
  expect(existsSync(toJournalPath(path))).toBe(false);
});
