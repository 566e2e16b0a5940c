import type { Locator, Page } from "playwright";
import { expect } from "#tests/support/browser.ts";
import type { House } from "#tests/e2e/house.ts";
import { shrink } from "./palette.ts";

const AIR = 16;
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** A region of a page: from where to where, or as far down as it may be high, and the words it has to show. */
export type Region = { page: Page; from: Locator; to?: Locator; highest?: number; says: string[] };

/** One step of a handbook and the picture it ends in. Steps of one handbook follow each other, as they do for people. */
export type Shot = { picture: string; take: (house: House) => Promise<Region> };

/** The region as a picture as wide as the page, so that every picture of a kind is as wide; refused if its words cannot be read in it. */
export async function toPicture({ page, from, to, highest = DESKTOP.height, says }: Region): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  const y = Math.max(0, Math.floor((await findEdges(from)).top - AIR));
  const end = to ? Math.ceil((await findEdges(to)).bottom + AIR) : y + highest;
  const clip = { x: 0, y, width: page.viewportSize()?.width ?? DESKTOP.width, height: Math.min(highest, end - y) };
  for (const words of says) await expect.poll(() => isWithin(page, words, clip), { message: `„${words}“ steht nicht im Bild` }).toBe(true);
  return shrink(await page.screenshot({ clip, fullPage: true, animations: "disabled", caret: "hide" }));
}

/** Where something stands on the page, however far that is scrolled. */
async function findEdges(place: Locator): Promise<{ top: number; bottom: number }> {
  await expect(place).toBeVisible();
  return place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top + scrollY, bottom: bottom + scrollY };
  });
}

/** Whether these words are to be seen in the region from beginning to end. */
function isWithin(page: Page, words: string, { y, height }: { y: number; height: number }): Promise<boolean> {
  return page.evaluate(
    ([wanted, top, bottom]) => {
      const says = (element: Element) => (element.textContent ?? "").replaceAll("\u00ad", "").replaceAll("\u00a0", " ").includes(wanted);
      const innermost = [...document.querySelectorAll("body *")].filter((element) => says(element) && ![...element.children].some(says));
      return innermost.some((element) => {
        const box = element.getBoundingClientRect();
        return element.checkVisibility() && box.height > 0 && box.top + scrollY >= top && box.bottom + scrollY <= bottom;
      });
    },
    [words, y, y + height] as const,
  );
}
