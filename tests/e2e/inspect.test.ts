import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "./house.ts";
import { inspect } from "./inspect.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test.each([
  ["a button without border or underline in forced colours", ".btn { border: 0 !important; background: none; }", /^forced colours: cannot be told apart: button\.btn/],
  ["what moves in spite of everything", ".btn { transition: color 1s !important; }", /^reduced motion: moves: button\.btn/],
  ["a head that stays and covers half of a small window", ".masthead { position: sticky; top: 0; min-height: 8rem; }", /^400 %: covers \d+ of 256 px: header\.masthead/],
  ["links of the foot that are too close", ".foot li a { display: block; min-height: 0; font-size: 0.75rem; line-height: 1; }", /^320 px: target of [\d.]+ × 1\d px: a „/],
  ["a button lower than a finger", ".btn { min-height: 2rem !important; padding: 0 !important; }", /^320 px: control of 32 px: button\.btn/],
  ["a label that is cut off once it is spaced", ".field > label { height: 1.2em; overflow: hidden; }", /^320 px, spaced: cuts its text off: label/],
  ["a title too wide once it is twice as large", "h1 { width: 40rem; }", /^text at 200 %: makes the page \d+ px wide: h1/],
])("finds %s", async (_, rule, finding) => {
  const page = await house.visit();
  await page.goto("/anmelden");
  await page.evaluate((css) => void document.styleSheets[0]!.insertRule(css, document.styleSheets[0]!.cssRules.length), rule);
  expect(await inspect(page, [])).toContainEqual(expect.stringMatching(finding));
  await page.context().close();
});

test("finds a page without a heading of its own, in another language", async () => {
  const page = await house.visit();
  await page.goto("/anmelden");
  await page.evaluate(() => {
    document.querySelector("h1")?.remove();
    document.documentElement.lang = "en";
  });
  const found = await inspect(page, []);
  for (const words of ["words: the page speaks en", "words: 0 headings of the first level"]) expect(found).toContain(words);
});
