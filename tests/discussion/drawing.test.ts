import { expect, test } from "vitest";
import { drawContribution, joinAlone, joinContribution } from "#app/discussion/drawing.ts";
import { findPassageOf } from "#app/discussion/passage-of.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { redrawContributions } from "#app/discussion/redraw-contributions.server.ts";
import { describePerson } from "#app/accounts/people.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPractitioner, givenPublished, NOW, SMALL_PAPER, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenNextVersion, givenSecondVersion } from "./new-version.ts";

const drawing = drawContribution({ number: 7, kind: "objection", quote: null, html: "<p>Worte</p>", firstPublishedAt: NOW });
const lone = { drawing, who: "Fachperson", isTeam: false, quote: null, earlierVersion: null, standing: null, passageId: null, replies: [] };

test("a drawing holds number, kind, day and words, and no name", () => {
  expect(joinContribution(lone)).toMatch(/id="b-007".*Einwand.*B-007.*Fachperson.*1\.\sOktober 2018.*<p>Worte<\/p><\/div><\/article>$/);
});

test.each(["<b>", "$&", "$`", "Stadt & Land"])("the name %s is shown as it is written", (who) => {
  expect(joinContribution({ ...lone, who })).toContain(`<span>${who.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")}</span>`);
});

test("the team's words carry its sign, replies are folded unless the page is about them", () => {
  const thread = { ...lone, replies: [{ ...lone, isTeam: true }, lone] };
  expect(joinContribution(thread)).toMatch(/<details class="thread"><summary>2 Antworten<\/summary>/);
  expect(joinContribution(thread, { isThreadOpen: true })).toMatch(/<details class="thread" open=""><summary>2 Antworten/);
  expect(joinContribution(thread).match(/Projektteam/g)).toHaveLength(1);
});

test("on its own page a contribution does not lead to itself, its answers still do", () => {
  const reply = { ...lone, drawing: drawContribution({ number: 8, kind: null, quote: null, html: "<p>Antwort</p>", firstPublishedAt: NOW }) };
  const links = (html: string) => [...html.matchAll(/href="\/beitraege\/(B-\d+)"/g)].map(([, number]) => number);
  expect(links(joinContribution({ ...lone, replies: [reply] }))).toEqual(["B-007", "B-008"]);
  expect(links(joinAlone({ ...lone, replies: [reply] }))).toEqual(["B-008"]);
});

test("what is drawn keeps no name, so that switching it off shows at once", () => {
  const { db, sqlite } = freshDatabase();
  givenDiscussion(db);
  const author = givenPractitioner(db, { shownName: "Alma Grünwald", showsName: 1 });
  givenPublished(db, { author });
  expect(joinContribution(findPublished(db, 1)!)).toContain("Alma Grünwald");
  expect(sqlite.prepare("select drawing from revisions").pluck().get()).not.toContain("Alma");
  describePerson(db, { person: author, context: { shownName: "Alma Grünwald", showsName: 0 } });
  expect(joinContribution(findPublished(db, 1)!)).not.toContain("Alma");
});

test("as soon as the words have changed, contributions to the older ones say so, and so does what they quote", () => {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  submitContribution(db, { author: givenPractitioner(db), place: somewhere(db), quote: { quote: "Auftrag", quoteBefore: "keinen ", quoteAfter: "." }, kind: "objection", body: "Den Auftrag gibt es sehr wohl.", now: NOW });
  decide(db, { moderator: givenModerator(db), revisionId: currentRevision(db, 1).id, outcome: "publish", now: NOW });
  givenPublished(db);
  expect(joinContribution(findPublished(db, 1)!)).not.toContain("Fassung");
  givenSecondVersion(database);
  expect(joinContribution(findPublished(db, 2)!)).not.toContain("Fassung");
  givenNextVersion(db, SMALL_PAPER.replace("keinen Auftrag", "keinen schriftlichen Auftrag"));
  expect(joinContribution(findPublished(db, 1)!)).toMatch(/<p class="small quiet">Zitat aus Fassung 1 – <a href="\/papier\/vergleich\?von=1#v-[\w-]+">dieser Absatz wurde seither geändert<\/a><\/p><blockquote class="quote">/);
  expect(joinContribution(findPublished(db, 2)!)).toContain('<p class="small quiet">Zu Fassung 1 – <a href="/papier/vergleich?von=1#v-');
});

test("what a contribution quotes is marked in its passage and then not said twice", () => {
  const { db } = freshDatabase();
  givenDiscussion(db);
  submitContribution(db, { author: givenPractitioner(db), place: somewhere(db), quote: { quote: "Auftrag", quoteBefore: "keinen ", quoteAfter: "." }, kind: "objection", body: "Den Auftrag gibt es sehr wohl.", now: NOW });
  decide(db, { moderator: givenModerator(db), revisionId: currentRevision(db, 1).id, outcome: "publish", now: NOW });
  const published = findPublished(db, 1)!;
  const passage = findPassageOf(db, published)!;
  expect(passage.html).toContain('keinen <mark class="quoted">Auftrag</mark>');
  expect(joinAlone(published, passage)).not.toContain("blockquote");
  expect(findPassageOf(db, { ...published, quote: "Steht nirgends" })).toMatchObject({ isQuoteMarked: false });
  expect(joinAlone(published, { isQuoteMarked: false })).toContain("blockquote");
  expect(findPassageOf(db, { ...published, passageId: null })).toBeNull();
});

test("contributions drawn by an older version of the software are drawn anew, once", () => {
  const { db, sqlite } = freshDatabase();
  givenDiscussion(db);
  givenPublished(db);
  const asNow = findPublished(db, 1)?.drawing;
  sqlite.exec("update revisions set drawing = 'alt' where drawing is not null");
  expect([redrawContributions(db), findPublished(db, 1)?.drawing]).toEqual([1, asNow]);
  expect(redrawContributions(db)).toBe(0);
});
