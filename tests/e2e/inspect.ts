import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright";

export type View = { width: number; colorScheme: "light" | "dark" };

const OPTIONS: RunOptions = { resultTypes: ["violations"], runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
const NARROWEST = 320;

/** What a check for accessibility finds on the page as it stands, in each of the views, with everything unfolded. */
export async function inspect(page: Page, views: View[]): Promise<string[]> {
  const findings: string[] = [];
  await page.locator("details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
  await page.evaluate(axe.source);
  for (const { width, colorScheme } of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    const violations = await page.evaluate(async (options) => (await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options)).violations, OPTIONS);
    findings.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${width} ${colorScheme} ${id}: ${target.join(" ")}: ${failureSummary}`)));
  }
  return [...findings, ...(await listOverflows(page))];
}

/** What sticks out of the narrowest screen, unless it scrolls in a frame of its own. */
async function listOverflows(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: NARROWEST, height: 900 });
  return page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > width + 1);
    return [`${width}: the page is ${document.documentElement.scrollWidth} wide`, ...wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className} sticks out`)];
  }, NARROWEST);
}
