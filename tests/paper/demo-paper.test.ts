import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importFirstVersion } from "#app/paper/import-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { PARTS } from "#db/schema/sets.ts";
import { NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const source = readFileSync("db/demo/papier.md", "utf8");
const parsed = parsePaper(source);
if (!parsed.ok) throw new Error(`${parsed.problem.line}: ${parsed.problem.sentence}`);
const { front, sections } = parsed.paper;
const passages = sections.flatMap((section) => section.passages);
const inAParagraph = (sign: string) => passages.filter((passage) => passage.html.startsWith(sign)).length;

test("says that it is not the original wording", () => {
  expect(front.source).toBe("Demotext – nicht der Wortlaut des Positionspapiers");
});

test("has sections in all four parts, in the order of the paper", () => {
  const withPart = sections.flatMap((section) => section.part ?? []);
  expect(withPart.length).toBeGreaterThanOrEqual(9);
  expect([...new Set(withPart)]).toEqual([...PARTS]);
});

test.each([
  ["passages", passages.length, 40],
  ["Weichenstellungen", passages.filter((passage) => passage.weichenstellung).length, 5],
  ["footnotes", sections.flatMap((section) => section.footnotes).length, 1],
  ["tables", inAParagraph('<div class="scroll"'), 1],
  ["lists", inAParagraph("<ul>") + inAParagraph("<ol>"), 1],
  ["quotes", inAParagraph("<blockquote>"), 1],
  ["sub-headings", sections.flatMap((section) => section.subheadings).length, 1],
])("has enough %s", (_, count, least) => {
  expect(count).toBeGreaterThanOrEqual(least);
});

test("no passage still shows its markup", () => {
  expect(passages.filter((passage) => /\{\.|\[\^|\*\*|^#|\]\(/.test(passage.plain))).toEqual([]);
});

test("every passage has words of its own", () => {
  expect(new Set(passages.map((passage) => passage.plain)).size).toBe(passages.length);
});

test("can be imported", () => {
  const { db } = freshDatabase();
  expect(importFirstVersion(db, { paper: parsed.paper, source, now: NOW })).toMatchObject({ ok: true, sections: sections.length, passages: passages.length });
});
