import { chromium } from "playwright";

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A real Chromium: the one found by the test command, or Playwright's own. */
export function openBrowser() {
  const executablePath = process.env.CHROMIUM_PATH;
  return chromium.launch({ args: QUIET, ...(executablePath ? { executablePath } : {}) });
}
