import { type BrowserContext, chromium, type ConsoleMessage, type Request } from "playwright";
import { expect as plainExpect } from "playwright/test";

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Waits for what a page should show; patient, because machines may be busy. */
export const expect = plainExpect.configure({ timeout: 15_000 });

/** A real Chromium: the one found by the test command, or Playwright's own. */
export function openBrowser(args: string[] = []) {
  const executablePath = process.env.CHROMIUM_PATH;
  return chromium.launch({ args: [...QUIET, ...args], ...(executablePath ? { executablePath } : {}) });
}

/** Notes what no page of ours may do: write errors to the console, break a rule of its policy, ask anybody else for anything. */
export async function noteProblems(context: BrowserContext, { origin, problems }: { origin: string; problems: string[] }) {
  await context.addInitScript(() => document.addEventListener("securitypolicyviolation", (event) => console.error(`Policy: ${event.violatedDirective} ${event.blockedURI}`)));
  context.on("request", (request) => {
    if (isForeign(request, origin)) problems.push(`request to ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) problems.push(`${response.status()} for ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error" && !tellsOfStatus(message)) problems.push(`${message.text()} on ${message.location().url}`);
  });
  context.on("weberror", (error) => problems.push(`${error.error().message} on ${error.page()?.url()}`));
}

function isForeign(request: Request, origin: string): boolean {
  return !request.url().startsWith(`${origin}/`) && !/^(data|about):/.test(request.url());
}

/** Chromium writes one line for every page that is not a 200; the tests expect those statuses themselves. */
function tellsOfStatus(message: ConsoleMessage): boolean {
  return message.text().startsWith("Failed to load resource: the server responded with a status of 4");
}
