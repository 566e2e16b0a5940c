import { expect, test } from "vitest";
import { toChangedParts } from "#app/text/changed-parts.ts";
import { diffWordings } from "#app/text/diff.ts";

const show = (before: string, after: string) => toChangedParts(diffWordings(before, after)).map(({ words, change }) => (change === "same" ? words : change === "added" ? `<+${words}>` : `<-${words}>`)).join("");

test.each([
  ["in the middle", "eins\n\nzwei\n\ndrei alt hier\n\nvier\n\nfünf", "eins\n\nzwei\n\ndrei neu hier\n\nvier\n\nfünf", "[…]\n\ndrei <-alt><+neu> hier\n\n[…]"],
  ["at the beginning", "alt hier\n\nzwei\n\ndrei", "neu hier\n\nzwei\n\ndrei", "<-alt><+neu> hier\n\n[…]"],
  ["at the end", "eins\n\nzwei alt", "eins\n\nzwei neu", "[…]\n\nzwei <-alt><+neu>"],
  ["in two places far apart", "a alt\n\nb\n\nc\n\nd alt", "a neu\n\nb\n\nc\n\nd neu", "a <-alt><+neu>\n\n[…]\n\nd <-alt><+neu>"],
  ["in neighbours", "a alt\n\nb alt", "a neu\n\nb neu", "a <-alt><+neu>\n\nb <-alt><+neu>"],
])("a change %s is shown with the paragraph it stands in", (_, before, after, shown) => {
  expect(show(before, after)).toBe(shown);
});
