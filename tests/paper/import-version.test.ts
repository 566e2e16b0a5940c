import { describe, expect, test } from "vitest";
import { findPassage, findPublishedVersion, listFootnotes, listPassages, listSectionNumbers, listSections, listSubheadings, listWeichenstellungen } from "#app/paper/read-paper.server.ts";
import { importFirstVersion } from "#app/paper/import-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenPaper, NOW, SMALL_PAPER } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const TWO_WEICHENSTELLUNGEN = `---
title: Zwei Weichen
---

# Eins {#eins}

Erster Absatz.

Erste Weiche. {.weichenstellung}

# Zwei {#zwei part=perspectives}

- Liste
- ohne Weiche

Zweite Weiche. {.weichenstellung}
`;

function parse(source: string) {
  const parsed = parsePaper(source);
  if (!parsed.ok) throw new Error(parsed.problem.sentence);
  return parsed.paper;
}

describe("the first version", () => {
  test("is published with what its front matter says", () => {
    const { db } = freshDatabase();
    expect(importFirstVersion(db, { paper: parse(SMALL_PAPER), source: SMALL_PAPER, now: NOW })).toEqual({ ok: true, sections: 3, passages: 5, weichenstellungen: 1 });
    expect(findPublishedVersion(db)).toMatchObject({ number: 1, label: "Fassung 1", title: "Kleines Papier", datedOn: "2018-09-03", sourceNote: "Demotext", subtitle: null, authors: null });
  });

  test("has Randnummern that run through all sections", () => {
    const { db } = freshDatabase();
    givenPaper(db);
    const sections = listSections(db, findPublishedVersion(db)!);
    expect(sections.map((section) => [section.key, listPassages(db, section).map((passage) => passage.number)])).toEqual([
      ["einleitung", ["1"]],
      ["kurze-wege", ["2", "3"]],
      ["stellen", ["4", "5"]],
    ]);
    const numbers = listSectionNumbers(db, findPublishedVersion(db)!);
    expect(sections.map((section) => numbers.get(section.id))).toEqual([{ first: "1", last: "1" }, { first: "2", last: "3" }, { first: "4", last: "5" }]);
  });

  test("numbers its Weichenstellungen through all sections", () => {
    const { db } = freshDatabase();
    givenPaper(db, TWO_WEICHENSTELLUNGEN);
    const found = listWeichenstellungen(db, findPublishedVersion(db)!);
    expect(found.map(({ weichenstellung, number, sectionKey, part }) => [weichenstellung, number, sectionKey, part])).toEqual([
      [1, "2", "eins", null],
      [2, "4", "zwei", "perspectives"],
    ]);
  });

  test("keeps sub-headings, footnotes and the file itself", () => {
    const { db, sqlite } = freshDatabase();
    givenPaper(db);
    const [, ways, posts] = listSections(db, findPublishedVersion(db)!);
    expect(listSubheadings(db, ways!)).toEqual([{ sectionId: ways!.id, position: 1, anchor: "kurze-wege-rathaus", title: "Rathaus" }]);
    expect(listFootnotes(db, posts!)).toEqual([{ sectionId: posts!.id, number: 1, html: "Eigene Beobachtung." }]);
    expect(sqlite.prepare("select markdown from paper_versions").pluck().get()).toBe(SMALL_PAPER);
  });
});

test("a passage is found in its own section only", () => {
  const { db } = freshDatabase();
  givenPaper(db);
  const [introduction, ways] = listSections(db, findPublishedVersion(db)!);
  const passageId = listPassages(db, ways!)[0]!.id;
  expect(findPassage(db, { sectionKey: ways!.key, passageId })?.passage.number).toBe("2");
  expect(findPassage(db, { sectionKey: introduction!.key, passageId })).toBeUndefined();
  expect(findPassage(db, { sectionKey: ways!.key, passageId: "2" })).toBeUndefined();
});

test("a second first version is refused and changes nothing", () => {
  const database = freshDatabase();
  givenPaper(database.db);
  const before = everythingIn(database);
  expect(importFirstVersion(database.db, { paper: parse(TWO_WEICHENSTELLUNGEN), source: TWO_WEICHENSTELLUNGEN, now: NOW + 1 })).toEqual({ ok: false, problem: "version-exists" });
  expect(everythingIn(database)).toEqual(before);
});

test("a paper that cannot be stored leaves nothing behind", () => {
  const database = freshDatabase();
  const before = everythingIn(database);
  const paper = parse(SMALL_PAPER);
  const broken = { ...paper, sections: [...paper.sections, { ...paper.sections[0]!, passages: [] }] };
  expect(() => importFirstVersion(database.db, { paper: broken, source: SMALL_PAPER, now: NOW })).toThrow(/UNIQUE/);
  expect(everythingIn(database)).toEqual(before);
  expect(findPublishedVersion(database.db)).toBeUndefined();
});
