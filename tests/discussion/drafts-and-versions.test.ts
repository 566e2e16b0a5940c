import { expect, test } from "vitest";
import { findDraftAt, saveDraft } from "#app/discussion/drafts.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { findPlace } from "#app/discussion/place.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { givenDiscussion, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenSecondVersion } from "./new-version.ts";

function given(version: Parameters<typeof givenSecondVersion>[1] = {}) {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const author = givenPractitioner(db);
  const before = somewhere(db);
  saveDraft(db, { author, place: before, kind: "addition", body: "Auf Fassung 1 begonnen", now: NOW });
  givenSecondVersion(database, version);
  return { database, db, author, before };
}

test("a draft begun on one version lies at the same Randnummer of the next, and goes when it is handed in there", () => {
  const { db, author, before } = given();
  const now = somewhere(db);
  expect([now.version.number, now.passage!.id === before.passage!.id]).toEqual([2, false]);
  expect(findDraftAt(db, { author, place: now })).toMatchObject({ body: "Auf Fassung 1 begonnen" });
  expect(listDrafts(db, author)).toMatchObject([{ path: "/papier/stellen?schreiben=4#schreiben", versionLabel: "Fassung 1" }]);
  submitContribution(db, { author, place: now, kind: "addition", body: "Auf Fassung 2 fertig geschrieben.", draftId: findDraftAt(db, { author, place: now })!.id, now: NOW });
  expect(listDrafts(db, author)).toEqual([]);
});

test("where the passage is no longer there, the draft stays to be copied, without a way to go on", () => {
  const { db, author } = given({ without: "Wer zuständig ist, hat oft keinen Auftrag.[^1]" });
  expect(listDrafts(db, author)).toMatchObject([{ body: "Auf Fassung 1 begonnen", passageNumber: "4", path: null }]);
});

test("a form that was opened before a new version was published belongs to the words its author saw", () => {
  const { database, db, author, before } = given();
  const place = findPlace(db, { sectionKey: "stellen", passage: before.passage!.id })!;
  submitContribution(db, { author, place, kind: "objection", body: "Zu dem Wortlaut, den ich gesehen habe.", now: NOW });
  expect(database.sqlite.prepare("select passage_id, version_id from contributions").get()).toEqual({ passage_id: before.passage!.id, version_id: before.version.id });
});
