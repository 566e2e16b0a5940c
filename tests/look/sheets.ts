import type { Page } from "playwright";
import { openBrowser } from "#tests/support/browser.ts";

type Darkroom = { table: Page; close: () => Promise<void> };

/** Widths in points, each with the width it gets on the sheet. */
const WIDTHS = [[320, 320], [768, 420], [1280, 760]] as const;
const SCHEMES = [["light", "hell"], ["dark", "dunkel"]] as const;
const TALLEST = 1500;

export async function openDarkroom(): Promise<Darkroom> {
  const browser = await openBrowser();
  return { table: await browser.newPage({ viewport: { width: 1540, height: 900 } }), close: () => browser.close() };
}

/** The page as it stands in three widths side by side: one sheet light, one dark. What is longer than a sheet goes on in the browser. */
export async function drawSheet({ table }: Darkroom, page: Page, place: string) {
  for (const [colorScheme, word] of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const views: string[] = [];
    for (const [width, drawn] of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), Math.round((TALLEST * width) / drawn));
      const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.max(height, 200) } });
      views.push(`<img width="${drawn}" src="data:image/png;base64,${picture.toString("base64")}">`);
    }
    await table.setContent(`<body style="margin:8px;display:flex;gap:8px;align-items:start;background:#888">${views.join("")}</body>`);
    await table.screenshot({ path: `${place}.${word}.png`, fullPage: true });
  }
}
