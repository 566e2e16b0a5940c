import { describe, expect, test } from "vitest";
import { everythingIn } from "#tests/db/contents.ts";
import { givenPaper } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const PUBLISHED_VERSION = "(select id from paper_versions where number = 1)";
const SECTION = "(select id from sections where key = 'stellen')";

function givenPublished() {
  const database = freshDatabase();
  givenPaper(database.db);
  return database;
}

describe("what is published cannot be changed, whoever asks", () => {
  test.each([
    ["a version's title", "update paper_versions set title = 'Anders'"],
    ["a version's time of publication", "update paper_versions set published_at = null"],
    ["a version, deleted", "delete from paper_versions"],
    ["a section's title", "update sections set title = 'Anders'"],
    ["a section, deleted", "delete from sections"],
    ["a section, added", `insert into sections values ('neu', ${PUBLISHED_VERSION}, 9, 'neu', 'Neu', null)`],
    ["a passage's words", "update passages set markdown = 'Anders', html = 'Anders', plain = 'Anders'"],
    ["a passage's number", "update passages set number = '99' where number = '5'"],
    ["a passage, deleted", "delete from passages"],
    ["a passage, added", `insert into passages values ('neu', ${PUBLISHED_VERSION}, ${SECTION}, 9, '99', null, 'Neu', 'Neu', 'Neu')`],
    ["a footnote's words", "update footnotes set html = 'Anders'"],
    ["a footnote, deleted", "delete from footnotes"],
    ["a footnote, added", `insert into footnotes values (${SECTION}, 9, 'Neu')`],
    ["a sub-heading's words", "update subheadings set title = 'Anders'"],
    ["a sub-heading, deleted", "delete from subheadings"],
    ["a sub-heading, added", `insert into subheadings values (${SECTION}, 9, 'neu', 'Neu')`],
    ["a passage, replaced", "insert or replace into passages select id, version_id, section_id, position, number, weichenstellung, 'Anders', html, plain from passages where number = '5'"],
    ["a version, replaced", "replace into paper_versions select id, number, label, 'Anders', subtitle, authors, dated_on, source_note, markdown, imported_at, published_at, editorial, change_note, confirmed_at, new_edition from paper_versions"],
    ["a Randnummer, given again", "update passage_numbers set number = '98' where number = '1'"],
    ["a Randnummer, forgotten", "delete from passage_numbers where number = '1'"],
  ])("%s", (_, statement) => {
    const database = givenPublished();
    const before = everythingIn(database);
    expect(() => database.sqlite.exec(statement)).toThrow(/immutable|given once|FOREIGN KEY/);
    expect(everythingIn(database)).toEqual(before);
  });
});

describe("a version that is not published yet", () => {
  function givenDraftVersion() {
    const database = givenPublished();
    database.sqlite.exec(`
      insert into paper_versions (id, number, label, title, markdown, imported_at) values ('v2', 2, 'Fassung 2', 'Papier', '', 1);
      insert into sections values ('s2', 'v2', 0, 'stellen', 'Stellen', null);
      insert into passages values ('p2', 'v2', 's2', 0, '5a', null, 'Neu', 'Neu', 'Neu');
      insert into footnotes values ('s2', 1, 'Neu');
      insert into subheadings values ('s2', 0, 'neu', 'Neu');`);
    return database;
  }

  test.each([
    ["may change", "update passages set plain = 'Anders' where id = 'p2'"],
    ["may lose a footnote", "delete from footnotes where section_id = 's2'"],
    ["may be dropped whole", "delete from paper_versions where id = 'v2'"],
  ])("%s", (_, statement) => {
    const { sqlite } = givenDraftVersion();
    expect(() => sqlite.exec(statement)).not.toThrow();
  });

  test.each([
    ["a passage", `update passages set version_id = ${PUBLISHED_VERSION}, section_id = (select id from sections where key = 'einleitung'), position = 9 where id = 'p2'`],
    ["a section", `update sections set version_id = ${PUBLISHED_VERSION}, key = 'neu', position = 9 where id = 's2'`],
    ["a footnote", "update footnotes set section_id = (select id from sections where key = 'einleitung') where section_id = 's2'"],
    ["a sub-heading", "update subheadings set section_id = (select id from sections where key = 'einleitung') where section_id = 's2'"],
  ])("cannot slip %s into the published one", (_, statement) => {
    const { sqlite } = givenDraftVersion();
    expect(() => sqlite.exec(statement)).toThrow(/immutable/);
  });
});
