import type { Page } from "playwright";
import { openBrowser } from "#tests/support/browser.ts";

type Darkroom = { table: Page; close: () => Promise<void> };

/** Widths in points, each with the width it gets on the sheet. */
const WIDTHS = [[320, 320], [768, 420], [1280, 760]] as const;
const SCHEMES = [["light", "hell"], ["dark", "dunkel"]] as const;
const TALLEST = 1500;
/** So many sheets show one page at most; what is longer than that is more of the same. */
const MOST = 4;

export async function openDarkroom(): Promise<Darkroom> {
  const browser = await openBrowser();
  return { table: await browser.newPage({ viewport: { width: 1540, height: 900 } }), close: () => browser.close() };
}

/** The page as it stands in three widths side by side: sheet after sheet until its end in light, and the first of them in dark. */
export async function drawSheets({ table }: Darkroom, page: Page, place: string) {
  for (const [colorScheme, word] of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const sheets: string[][] = [];
    for (const [nth, [width, drawn]] of WIDTHS.entries()) {
      await page.setViewportSize({ width, height: 900 });
      const all = await page.evaluate(() => document.documentElement.scrollHeight);
      const tallest = Math.round((TALLEST * width) / drawn);
      const parts = colorScheme === "dark" ? 1 : Math.min(Math.ceil(all / tallest), MOST);
      for (let part = 0; part < parts; part++) {
        const height = Math.max(Math.min(all - part * tallest, tallest), 200);
        const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: part * tallest, width, height } });
        (sheets[part] ??= WIDTHS.map(([, empty]) => `<div style="width:${empty}px"></div>`))[nth] = `<img width="${drawn}" src="data:image/png;base64,${picture.toString("base64")}">`;
      }
    }
    for (const [part, views] of sheets.entries()) {
      await table.setContent(`<body style="margin:8px;display:flex;gap:8px;align-items:start;background:#888">${views.join("")}</body>`);
      await table.screenshot({ path: `${place}.${word}${part > 0 ? part + 1 : ""}.png`, fullPage: true });
    }
  }
}
