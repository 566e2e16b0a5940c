import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { openBrowser } from "#tests/support/browser.ts";
import { median, ROUNDS } from "./compare.ts";
import { furnish, type Furnished, PUBLISHED, SECTION } from "./furnish.ts";
import { type Server, start } from "./process.ts";

/** Lighthouse's slow 4G, in bytes per second, and its ordinary phone. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1600 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const PHONE: Device = { word: "Telefon", slowness: 4, network: SLOW_4G, options: { viewport: { width: 360, height: 780 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true } };
const DESKTOP: Device = { word: "Rechner", slowness: 1, options: { viewport: { width: 1440, height: 900 } } };
/** What Chromium does not tell of because it was quicker. */
const QUICKEST_MS = 16;

type Device = { word: string; slowness: number; network?: typeof SLOW_4G; options: BrowserContextOptions };
type Visit = { what: string; path: string; cookie?: string; use: (page: Page) => Promise<void> };
type Felt = { lcp: number; cls: number; inp: number; kilobytes: number };
type Entry = PerformanceEntry & { value?: number; hadRecentInput?: boolean; interactionId?: number };

/** What somebody at a phone and at a desktop waits for, every load in a browser that knows nothing yet, as a Markdown table. */
export async function measureBrowser(folder: string): Promise<string> {
  const furnished = await furnish(join(folder, "browser.sqlite"), PUBLISHED);
  const server = await start(["bin/start.ts"], { DATABASE_PATH: furnished.path });
  const browser = await openBrowser();
  const lines: string[] = [];
  for (const device of [PHONE, DESKTOP]) {
    for (const visit of toVisits(furnished)) lines.push(toLine(visit, device, await repeat(browser, { server, device, visit })));
  }
  await Promise.all([browser.close(), server.stop()]);
  return ["| Seite | Gerät | LCP ms | LCP längstens ms | CLS | INP ms | INP längstens ms | KB |", "|---|---|---:|---:|---:|---:|---:|---:|", ...lines].join("\n");
}

function toVisits({ cookie, staffCookie }: Furnished): Visit[] {
  return [
    { what: "Abschnitt, abgemeldet", path: `/papier/${SECTION}`, use: readMargin },
    { what: "Abschnitt beim Schreiben", path: `/papier/${SECTION}?schreiben=31#schreiben`, cookie, use: write },
    { what: "Offene Beiträge der Moderation", path: "/moderation", cookie: staffCookie, use: goThroughQueue },
    { what: "Ein Beitrag zum Prüfen", path: `/moderation/B-${PUBLISHED + 1}`, cookie: staffCookie, use: refuse },
  ];
}

async function repeat(browser: Browser, { server, device, visit }: { server: Server; device: Device; visit: Visit }): Promise<Felt[]> {
  const felt: Felt[] = [];
  for (let round = 0; round < ROUNDS; round++) felt.push(await feel(browser, { origin: `http://localhost:${server.port}`, device, visit }));
  return felt;
}

async function feel(browser: Browser, { origin, device, visit }: { origin: string; device: Device; visit: Visit }): Promise<Felt> {
  const context = await browser.newContext({ baseURL: origin, locale: "de-DE", ...device.options });
  const [name, value] = visit.cookie?.split("=") ?? [];
  if (name && value) await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  if (device.network) await line.send("Network.emulateNetworkConditions", device.network);
  await line.send("Emulation.setCPUThrottlingRate", { rate: device.slowness });
  let bytes = 0;
  line.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(watch);
  await page.goto(visit.path, { waitUntil: "networkidle" });
  const kilobytes = bytes / 1024;
  await visit.use(page);
  await settle(page);
  const entries = await page.evaluate(() => (globalThis as unknown as { entries: Entry[] }).entries);
  await context.close();
  return { ...toFelt(entries), kilobytes };
}

/** Runs in the page, before anything of it: keeps what the browser tells of its own times. */
function watch() {
  const entries: unknown[] = [];
  Object.assign(globalThis, { entries });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Entry[]) entries.push({ entryType: entry.entryType, startTime: entry.startTime, duration: entry.duration, value: entry.value, hadRecentInput: entry.hadRecentInput, interactionId: entry.interactionId });
  });
  for (const type of ["largest-contentful-paint", "layout-shift"]) observer.observe({ type, buffered: true });
  observer.observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

function toFelt(entries: Entry[]): Omit<Felt, "kilobytes"> {
  const of = (type: string) => entries.filter(({ entryType }) => entryType === type);
  return {
    lcp: of("largest-contentful-paint").at(-1)?.startTime ?? Number.NaN,
    cls: of("layout-shift").reduce((sum, shift) => sum + (shift.hadRecentInput ? 0 : (shift.value ?? 0)), 0),
    inp: Math.max(QUICKEST_MS, ...of("event").map(({ interactionId, duration }) => (interactionId ? duration : 0))),
  };
}

function toLine({ what }: Visit, { word }: Device, felt: Felt[]): string {
  const [lcp, cls, inp, kilobytes] = (["lcp", "cls", "inp", "kilobytes"] as const).map((name) => felt.map((one) => one[name])) as [number[], number[], number[], number[]];
  const toInp = (ms: number) => (ms <= QUICKEST_MS ? `bis ${QUICKEST_MS}` : String(ms));
  const line = `| ${what} | ${word} | ${median(lcp).toFixed(0)} | ${Math.max(...lcp).toFixed(0)} | ${Math.max(...cls).toFixed(4)} | ${toInp(median(inp))} | ${toInp(Math.max(...inp))} | ${median(kilobytes).toFixed(0)} |`;
  console.log(line);
  return line;
}

/** At a desktop the margin stands open; there only what is further down in it unfolds. */
async function readMargin(page: Page) {
  for (const place of ["details.fold > summary", "details.thread > summary"]) {
    const folded = page.locator(place).filter({ visible: true }).first();
    if (await folded.isVisible()) await folded.click();
    await settle(page);
  }
}

async function write(page: Page) {
  await page.locator("#body").click();
  await page.keyboard.type("Bei uns liegt der Auftrag beim Kreis.", { delay: 30 });
  await page.locator("input[name=kind]").last().click();
}

async function goThroughQueue(page: Page) {
  for (const key of ["j", "j", "k"]) await page.keyboard.press(key);
  await page.locator("input[type=checkbox]").first().click();
}

async function refuse(page: Page) {
  await page.keyboard.press("a");
  await page.locator("input[value=reject]").click();
  await page.locator("#explanation").click();
  await page.keyboard.type("Der Beitrag nennt eine Person.", { delay: 30 });
}

/** Two frames later everything that was pressed has been drawn and told of. */
async function settle(page: Page) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
