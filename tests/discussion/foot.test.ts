import { expect, test } from "vitest";
import { drawContribution, joinContribution } from "#app/discussion/drawing.ts";
import { type Acting, fillFeet, withFootSlots } from "#app/discussion/foot.ts";
import { NOW } from "#tests/support/builders.ts";

const shown = (number: number, isReply = false) => ({
  id: `c${number}`, number: `B-00${number}`, kind: null, quote: null, quoteBefore: null, answers: null, isTombstone: false, isReply, supports: number, who: "Fachperson", isTeam: false, earlierVersion: null, standing: null, answer: null, replies: [],
  drawing: drawContribution({ number, kind: isReply ? null : "example", quote: null, html: "<p>Worte</p>", firstPublishedAt: NOW }),
  sectionKey: "stellen", sectionTitle: "Stellen", passageId: "p", passageNumber: "4",
});
const thread = { ...shown(3), replies: [shown(2, true)] };
const nobody: Acting = { isSignedIn: false, mayWrite: true, supported: new Set(), own: new Set(), returnTo: "/papier/stellen" };
const draw = (acting: Partial<Acting>) => fillFeet(joinContribution(withFootSlots(thread)), { ...nobody, ...acting });

test("signed out, both ways lead past the sign-in and back to the contribution", () => {
  expect(draw({})).toContain('href="/anmelden?zurueck=%2Fpapier%2Fstellen%23b-003"');
  expect(draw({})).not.toContain("<form");
});

test("signed in, one click says it and says what was said already", () => {
  const html = draw({ isSignedIn: true, supported: new Set(["B-003"]) });
  expect(html).toMatch(/action="\/beitraege\/B-003\/unterstuetzen"><input type="hidden" name="support" value="nein">.*aria-pressed="true".*· 3/);
  expect(html).toMatch(/action="\/beitraege\/B-002\/unterstuetzen"><input type="hidden" name="support" value="ja">.*aria-pressed="false".*· 2/);
});

test("one answers a contribution, not a reply", () => {
  expect(draw({ isSignedIn: true }).match(/\/antworten"/g)).toHaveLength(1);
});

test.each([["signed out", {}], ["signed in", { isSignedIn: true }], ["in a closed discussion", { mayWrite: false }]])("everybody may report, %s, an answer as much as a contribution, but not one's own", (_, acting) => {
  const reportable = (html: string) => [...html.matchAll(/href="\/beitraege\/(B-\d+)\/melden"/g)].map(([, number]) => number);
  expect(reportable(draw(acting)).toSorted()).toEqual(["B-002", "B-003"]);
  expect(reportable(draw({ ...acting, own: new Set(["B-003"]) }))).toEqual(["B-002"]);
});

test("one's own shows the number and no button", () => {
  expect(draw({ isSignedIn: true, own: new Set(["B-003", "B-002"]) })).not.toContain("<form");
});

test("in a closed discussion the number stays, and only support that was given can be taken back", () => {
  const html = draw({ isSignedIn: true, mayWrite: false, supported: new Set(["B-002"]) });
  expect([html.match(/<form/g)?.length, html.includes("antworten"), html.includes("support--still")]).toEqual([1, false, true]);
});

test("no slot is left on any page", () => {
  expect(draw({ mayWrite: false })).not.toContain("<!--");
});
