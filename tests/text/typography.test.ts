import { describe, expect, test } from "vitest";
import { setType, setTypeInHtml } from "#app/text/typography.ts";

/** No-break space as ␣, narrow no-break space as ·, so that one can see them. */
const show = (words: string) => words.replaceAll("\u00a0", "␣").replaceAll("\u202f", "·");

describe("what belongs together is not torn apart", () => {
  test.each([
    ["siehe Rn. 12", "siehe Rn.␣12"],
    ["Nr. 3, S. 14, Abs. 2, Art. 17", "Nr.␣3, S.␣14, Abs.␣2, Art.␣17"],
    ["Teil A und Fassung 2 in Phase 1", "Teil␣A und Fassung␣2 in Phase␣1"],
    ["§ 185 StGB", "§␣185 StGB"],
    ["z. B. hier, d.h. dort, u. a. auch, o. Ä.", "z.·B. hier, d.·h. dort, u.·a. auch, o.·Ä."],
    ["40 % von 5 Tage", "40␣% von 5␣Tage"],
    ["am 4. Oktober 2018", "am 4.␣Oktober 2018"],
    ["Kreis – und Stadt", "Kreis␣– und Stadt"],
    ["ca. 20.000 Menschen", "ca.␣20.000 Menschen"],
  ])("%s", (words, set) => {
    expect(show(setType(words))).toBe(set);
  });
});

test.each(["Teil der Stadt", "Rn. siehe oben", "2015–2018", "Er zog. Bald darauf", "12 Kommunen"])("%s stays as it is", (words) => {
  expect(setType(words)).toBe(words);
});

test("setting type twice changes nothing more", () => {
  const once = setType("z. B. Rn. 12 – am 4. Oktober, 40 %, § 5");
  expect(setType(once)).toBe(once);
});

test.each([
  ["<p>Rn. 12</p>", "<p>Rn.␣12</p>"],
  ['<a title="Rn. 12 – x" href="/a – b">Rn. 12</a>', '<a title="Rn. 12 – x" href="/a – b">Rn.␣12</a>'],
  ["Rn. 12", "Rn.␣12"],
])("in HTML only words are touched: %s", (html, set) => {
  expect(show(setTypeInHtml(html))).toBe(set);
});
