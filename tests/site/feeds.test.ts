import { describe, expect, test } from "vitest";
import { writeAtom } from "#app/site/atom.ts";
import { findSectionFeed, findThreadFeed, ofSite, writeFeed } from "#app/site/write-feed.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { currentRevision, givenDiscussion, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenHostile } from "#tests/evaluation/scene.ts";
import type { Db } from "#db/open.ts";
import { ATOM_RULES, children, parseFeed, textOf } from "./atom-rules.ts";
import { givenOpenData, ORIGIN } from "./open-data-scene.ts";

const write = (db: Db, asked = ofSite(), publicOrigin = ORIGIN) => [...writeFeed(db, { ...asked, publicOrigin })].join("");
const idsOf = (feed: string) => parseFeed(feed).entries.map((entry) => textOf(entry, "id").split("/").at(-1));

describe.each(ATOM_RULES)("RFC 4287, %s: %s", (_, __, keeps) => {
  test.each([
    ["with nothing in it", () => write(freshDatabase().db)],
    ["of the whole discussion", () => write(givenOpenData().db)],
    ["of a section", () => sectionFeed("stellen")],
    ["of a thread", () => threadFeed(1)],
    ["of hostile texts", () => write(givenHostile().db)],
  ])("%s", (_case, make) => expect(keeps(parseFeed(make()))).toBe(true));
});

function sectionFeed(key: string) {
  const { db } = givenOpenData();
  return write(db, findSectionFeed(db, key));
}

function threadFeed(number: number) {
  const { db } = givenOpenData();
  return write(db, findThreadFeed(db, number));
}

describe("the rules notice a feed that breaks them", () => {
  const whole = () => write(givenOpenData().db);
  test.each([
    ["3.3", (feed: string) => feed.replaceAll(/<updated>([^<]+)\.000Z/g, "<updated>$1")],
    ["4.1.1", (feed: string) => feed.replace(/<author>.*<\/author>/, "")],
    ["4.1.2", (feed: string) => feed.replace(/<entry>\n<id>[^<]*<\/id>/, "<entry>")],
    ["4.1.3.1", (feed: string) => feed.replace(/(<content type="html">)/, "$1<b/>")],
    ["4.2.6", (feed: string) => feed.replaceAll("beitraege/B-002", "beitraege/B-001")],
    ["4.2.7.1", (feed: string) => feed.replaceAll(`${ORIGIN}/beitraege`, "/beitraege")],
    ["4.2.15", (feed: string) => feed.replace(/<updated>2018/, "<updated>2017")],
  ])("%s", (section, spoil) => {
    const parsed = parseFeed(spoil(whole()));
    expect(ATOM_RULES.filter(([of, , keeps]) => of === section && !keeps(parsed))).not.toEqual([]);
  });
});

test("what is in it: what everybody can read, newest first, with the name that is shown, and never what is not published", () => {
  const feed = write(givenOpenData().db);
  expect(idsOf(feed)).toEqual(["B-003", "B-002", "B-001"]);
  expect(feed).not.toMatch(/Kanarienvogel|@stadt/);
  const [edited, answer, first] = parseFeed(feed).entries as [never, never, never];
  expect([textOf(edited, "published"), textOf(edited, "updated"), textOf(edited, "content")]).toEqual(["2018-10-01T08:00:03.000Z", "2018-10-01T08:00:04.000Z", "<p>So steht es heute da, für alle zu lesen.</p>"]);
  expect([textOf(answer, "title"), textOf(answer, "author").trim()]).toEqual(["B-002 · Antwort auf B-001 zu Rn. 4", "Rosa Offen"]);
  expect([textOf(first, "title"), textOf(first, "author").trim(), textOf(first, "content")]).toEqual(["B-001 · Einwand zu Rn. 4", "Fachperson aus einer Kleinstadt in Hessen", expect.stringContaining("Bei uns &lt;b&gt;fehlt")]);
});

test("a section's and a thread's feed hold what belongs to them", () => {
  const { db } = givenOpenData();
  expect(idsOf(write(db, findSectionFeed(db, "stellen")))).toEqual(["B-003", "B-002", "B-001"]);
  expect(idsOf(write(db, findSectionFeed(db, "einleitung")))).toEqual([]);
  for (const number of [1, 2]) expect(idsOf(write(db, findThreadFeed(db, number)))).toEqual(["B-002", "B-001"]);
  expect([findSectionFeed(db, "gibt-es-nicht"), findThreadFeed(db, 4), findThreadFeed(db, 5), findThreadFeed(db, 999)]).toEqual([undefined, undefined, undefined, undefined]);
});

test("what is withdrawn is gone from every feed at once; answers to it stay", () => {
  const { db } = givenOpenData();
  const { authorId } = currentRevision(db, 1);
  withdrawContribution(db, { author: { id: authorId } as never, number: 1, now: NOW + 9000 });
  expect([idsOf(write(db)), idsOf(write(db, findThreadFeed(db, 1)))]).toEqual([["B-003", "B-002"], ["B-002"]]);
});

test("an id stays, whatever else does not: the words, the port, the scheme", () => {
  const { db } = givenOpenData();
  expect(idsOf(write(db, ofSite(), "http://diskussion.example:3000"))).toEqual(idsOf(write(db)));
  const [id] = parseFeed(write(db)).entries.map((entry) => textOf(entry, "id"));
  expect(id).toBe("tag:diskussion.example,2026:beitraege/B-003");
});

test("fifty at most, the newest; the same data gives the same bytes", () => {
  const { db } = freshDatabase();
  givenDiscussion(db);
  for (let n = 1; n <= 52; n++) givenPublished(db, { body: `Das ist der Beitrag mit der Nummer ${n}.`, now: NOW + n });
  expect(idsOf(write(db))).toEqual(Array.from({ length: 50 }, (_, n) => `B-${String(52 - n).padStart(3, "0")}`));
  expect(write(db)).toBe(write(db));
});

test("links in what people wrote lead to the platform, and words that XML cannot hold are left out", () => {
  const feed = writeAtom({ id: "tag:a.example,2026:x", title: "A\u0000B", subtitle: "", path: "/feed.xml", pagePath: "/", updatedAt: 0, rights: "", entries: [{ id: "tag:a.example,2026:y", title: "<&>\"'", path: "/y", author: "]]>", publishedAt: 0, updatedAt: 0, html: '<a href="/papier">x</a>' }] }, ORIGIN);
  const { feed: parsed, entries } = parseFeed(feed);
  expect([textOf(parsed, "title"), textOf(entries[0]!, "title"), children(entries[0]!, "author")[0]?.textContent, textOf(entries[0]!, "content")]).toEqual(["AB", "<&>\"'", "]]>", `<a href="${ORIGIN}/papier">x</a>`]);
});
