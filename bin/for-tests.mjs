/** What everything that tests needs beyond the set-up: a Chromium and a few tools. Plain JavaScript, as the set-up is. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build, findNode, giveUp, install, installPackages, installTools, mayInstallPackages, ROOT, say, withNode } from "./setup.mjs";

/** Without a window, as is Playwright's own: tests need a fifth less time than with the whole browser. */
const WITHOUT_WINDOW = "/usr/bin/chromium-headless-shell";
const WHOLE_BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** Sets up everything; says on which Node tests run, and with which environment. */
export function prepareTests() {
  install();
  const node = findNode();
  build(node);
  installTools();
  return { node, environment: { ...process.env, ...withNode(), CHROMIUM_PATH: findChromium() } };
}

function findChromium() {
  const own = createRequire(join(ROOT, "package.json"))("playwright").chromium.executablePath();
  const best = [process.env.CHROMIUM_PATH, own, WITHOUT_WINDOW];
  if (!best.some(isThere) && mayInstallPackages()) {
    say("Chromium wird eingerichtet (apt-get install chromium-headless-shell) …");
    installPackages("chromium-headless-shell", "fonts-dejavu-core");
  }
  return [...best, ...WHOLE_BROWSERS].find(isThere) ?? giveUp("Für die Wege im Browser fehlt Chromium. Richten Sie ihn mit „npx playwright install chromium“ ein und rufen Sie den Befehl noch einmal auf.");
}

function isThere(place) {
  return place !== undefined && existsSync(place);
}
