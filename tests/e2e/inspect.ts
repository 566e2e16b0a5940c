import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright";
import { bringIn } from "./in-page.ts";
import type * as Measures from "./measures.ts";

export type View = { width: number; colorScheme: "light" | "dark" };

const OPTIONS: RunOptions = { resultTypes: ["violations"], runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
const NARROWEST = 320;
/** What is left of a window of 1280 × 1024 at 400 %. */
const ENLARGED = { width: NARROWEST, height: 256 };
/** WCAG 1.4.12. */
const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";
const TWICE_AS_LARGE = "html { font-size: 200% !important; }";

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
  return [...findings, ...(await measure(page)), ...(await listOverflows(page))];
}

/** What axe does not measure, once for each page, since the colour scheme does not change it. */
async function measure(page: Page): Promise<string[]> {
  await bringIn(page, "measures", new URL("measures.ts", import.meta.url).pathname);
  const take = async (situation: string, name: "listUnsaid" | "listMoving" | "listSmallTargets" | "listClipped" | "listCovering" | "listFaint", css = "") => {
    const found = await page.evaluate(([list, sheet]) => {
      const { measures } = globalThis as unknown as { measures: typeof Measures };
      measures.dress(sheet);
      const sentences = measures[list]();
      measures.dress("");
      return sentences;
    }, [name, css] as const);
    return found.map((sentence) => `${situation}: ${sentence}`);
  };
  const found = [...(await take("words", "listUnsaid")), ...(await take("reduced motion", "listMoving"))];
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce", forcedColors: "active" });
  found.push(...(await take("forced colours", "listFaint")));
  await page.emulateMedia({ forcedColors: null });
  await page.setViewportSize({ width: 1280, height: 900 });
  found.push(...(await take("text at 200 %", "listClipped", TWICE_AS_LARGE)));
  await page.setViewportSize(ENLARGED);
  for (const [situation, name, css] of [["400 %", "listCovering", ""], ["320 px", "listSmallTargets", ""], ["320 px, spaced", "listClipped", SPACED]] as const) found.push(...(await take(situation, name, css)));
  return found;
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
