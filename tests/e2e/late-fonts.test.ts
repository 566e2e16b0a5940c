import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "./house.ts";

/** Part of the screen that moves, times how far. In long text a line may break elsewhere. */
const MOST_SHIFT = { "/papier/stellen-ohne-auftrag": 0.02, "/beitraege": 0.005, "/weichenstellungen": 0.005, "/anmelden": 0.005 };
const PHONE = { viewport: { width: 360, height: 780 } };

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
});
afterAll(() => house.close());

test.each(Object.entries(MOST_SHIFT))("%s stays where it is when its fonts come after its words", async (path, most) => {
  const page = await house.visit(PHONE);
  const fonts: string[] = [];
  await page.route("**/*.woff2", async (route) => {
    await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
    fonts.push(route.request().url());
    await route.continue();
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(fonts.length).toBeGreaterThan(0);
  expect(await page.evaluate(sumShifts)).toBeLessThanOrEqual(most);
});

function sumShifts(): number {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: "layout-shift", buffered: true });
  const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
  return shifts.reduce((sum, { value }) => sum + value, 0);
}
