import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { follow } from "#app/discussion/follow.server.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { readSection } from "#app/discussion/read-section.server.ts";
import { SectionPage } from "#app/discussion/SectionPage.tsx";
import { supportContribution } from "#app/discussion/support-contribution.server.ts";
import { supportPassage } from "#app/discussion/support-passage.server.ts";
import { fillIn } from "#app/ui/ready.server.ts";
import type { Db } from "#db/open.ts";
import { givenDiscussion, givenPending, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** Two passages with a contribution each, B-001 and B-002, and B-003 on the whole section. */
function given() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  for (const nth of [1, 2, null]) givenPublished(db, { place: somewhere(db, { nth }) });
  return { db, somebody: givenPractitioner(db) };
}

/** The section as it goes out; `isReady` off, every passage is drawn for this reader alone. */
function draw(db: Db, viewer: Practitioner | null, { isReady = true, mayWrite = true } = {}) {
  const found = findSection(db, "stellen")!;
  const { parts, items, ...read } = readSection(db, { ...found, viewer, mayWrite });
  const resubmission = { isOpen: mayWrite, until: 0, now: NOW };
  const page = <SectionPage {...read} items={isReady ? items : items.map((item) => ({ ...item, ready: null }))} {...found} isSignedIn={viewer !== null} mayWrite={mayWrite} resubmission={resubmission} isTextOnly={false} isShut={false} composer={null} ban={null} refused={null} />;
  const html = fillIn(renderToStaticMarkup(page), new Map(parts.map(({ mark, bytes }) => [mark, bytes]))).join("");
  return { html, ready: items.filter((item) => item.type === "passage" && item.ready !== null).length };
}

const buttonAt = (html: string, action: string, word: string) => html.match(new RegExp(`<form[^>]* action="${action}">(?:(?!</form>).)*aria-pressed="(true|false)"(?:(?!</form>).)*${word}`, "s"))?.[1];

test.each([[true, true], [true, false], [false, true], [false, false]])("ready parts are what would be drawn (signed in %s, open %s)", (isSignedIn, mayWrite) => {
  const { db, somebody } = given();
  const viewer = isSignedIn ? somebody : null;
  const drawn = draw(db, viewer, { mayWrite });
  expect(drawn).toEqual({ html: draw(db, viewer, { mayWrite, isReady: false }).html, ready: 2 });
  expect(drawn.html).not.toContain("fertig");
});

test("after the end a passage shows how many live the same, and only who said so can take it back", () => {
  const { db, somebody } = given();
  supportPassage(db, { person: somebody, passage: somewhere(db).passage!, now: NOW });
  const other = givenPractitioner(db);
  const said = (viewer: Practitioner | null, mayWrite: boolean) => draw(db, viewer, { mayWrite }).html.match(/<(\w+) class="support[ "][^>]*>(?=(?:(?!<\/\1>).)*zu Rn)/gs)?.map((tag) => /<(\w+)/.exec(tag)?.[1]);
  expect([said(null, true), said(other, true)]).toEqual([["a", "a"], ["button", "button"]]);
  expect([said(null, false), said(other, false), said(somebody, false)]).toEqual([["span"], ["span"], ["button"]]);
});

describe("whoever has done something sees it there, and nobody else does", () => {
  const acts: [string, (db: Db, person: Practitioner) => unknown, (html: string) => unknown, number][] = [
    ["supported a passage", (db, person) => supportPassage(db, { person, passage: somewhere(db).passage!, now: NOW }), (html) => buttonAt(html, "/papier/stellen/unterstuetzen", "zu Rn.\u00a04"), 1],
    ["supported a contribution", (db, person) => supportContribution(db, { person, number: 2, now: NOW }), (html) => buttonAt(html, "/beitraege/B-002/unterstuetzen", "zu B-002"), 1],
    ["supported a contribution on the whole section", (db, person) => supportContribution(db, { person, number: 3, now: NOW }), (html) => buttonAt(html, "/beitraege/B-003/unterstuetzen", "zu B-003"), 2],
    ["follows a passage", (db, person) => follow(db, { person, target: { passageNumber: "4" }, now: NOW }), (html) => buttonAt(html, "/papier/stellen/folgen", ": Rn.\u00a04"), 1],
  ];
  test.each(acts)("%s", (_, act, look, ready) => {
    const { db, somebody } = given();
    const [before, other] = [draw(db, somebody), givenPractitioner(db)];
    act(db, somebody);
    expect([look(before.html), look(draw(db, somebody).html), look(draw(db, other).html), draw(db, somebody).ready, draw(db, other).ready]).toEqual(["false", "true", "false", ready, 2]);
  });

  test("wrote what waits", () => {
    const { db, somebody } = given();
    givenPending(db, { author: somebody, body: "Das wartet noch auf die Moderation." });
    const other = givenPractitioner(db);
    expect([somebody, other, null].map((viewer) => draw(db, viewer).html.includes("Das wartet noch"))).toEqual([true, false, false]);
    expect(draw(db, somebody).ready).toBe(1);
  });

  test("wrote what is public: not to be reported, not to be supported", () => {
    const { db, somebody } = given();
    givenPublished(db, { author: somebody });
    const other = givenPractitioner(db);
    expect([somebody, other].map((viewer) => draw(db, viewer).html.includes("/beitraege/B-004/melden"))).toEqual([false, true]);
  });
});
