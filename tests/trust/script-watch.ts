import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright";
import { CANARY } from "./hostile-markup.ts";

export type Seen = { ran: string[]; violations: string[]; stuck: string[]; opened: number };

/** A neighbour that nobody is to ask for anything: whatever is asked of it is noted. */
export async function openCanary() {
  const requests: string[] = [];
  const server: Server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (words) => {
      requests.push(String(words).split("\r\n")[0]!);
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { browserArgs: [`--host-resolver-rules=MAP ${CANARY}:80 127.0.0.1:${port},MAP ${CANARY}:443 127.0.0.1:${port}`], listRequests: () => [...requests], close: () => server.close() };
}

/** In every page and frame, before anything else: whatever the markup would do tells of itself. */
function tellWhatRuns() {
  const tell = (what: string) => console.debug(`RAN ${what}`);
  const scope = window as unknown as Record<string, unknown>;
  for (const name of ["alert", "confirm", "prompt", "print"]) scope[name] = () => tell(name);
  const evaluate = scope.eval as (words: string) => unknown;
  scope.eval = (words: string) => (words === "alert(1)" ? tell("eval") : evaluate(words));
  scope.Function = new Proxy(Function, { apply: () => () => tell("Function"), construct: () => () => tell("Function") });
  const later = window.setTimeout.bind(window);
  scope.setTimeout = (what: unknown, ...rest: number[]) => (typeof what === "string" ? tell("setTimeout") : later(what as () => void, ...rest));
  document.write = () => tell("document.write");
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => console.debug(`POLICY ${violatedDirective} ${blockedURI}`), true);
}

/** What people could do to a page: every event that something listens to, every link that is none, every form that leads elsewhere. Frames are left alone. */
function provoke() {
  for (const element of document.querySelectorAll("*")) {
    for (const { name } of element.attributes) if (name.startsWith("on")) element.dispatchEvent(new Event(name.slice(2), { bubbles: true }));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a, area")) if (/^\s*(javascript|data|vbscript)/i.test(link.protocol ?? "") || link.querySelector("animate, set, text")) link.click?.();
  for (const form of document.querySelectorAll("form")) {
    const action = form.getAttribute("action") ?? "";
    if (!action.startsWith("/") || action.startsWith("//")) form.requestSubmit?.();
  }
  for (const button of document.querySelectorAll<HTMLElement>("[formaction]")) button.click();
}

/** Pages of one visitor, each looked at as a browser shows it, with everything noted that ran or was stopped. */
export async function openWitness(browser: Browser, { origin, cookie = "", bypassCSP = false }: { origin: string; cookie?: string; bypassCSP?: boolean }) {
  const context = await browser.newContext({ baseURL: origin, locale: "de-DE", bypassCSP });
  const [name = "", value = ""] = cookie.split("=");
  if (cookie) await context.addCookies([{ name, value: cookie.slice(name.length + 1) || value, url: origin }]);
  await context.addInitScript(tellWhatRuns);
  const seen: Seen = { ran: [], violations: [], stuck: [], opened: 0 };
  listen(context, seen);

  async function look(page: Page, path: string): Promise<void> {
    await page.goto(path, { waitUntil: "domcontentloaded", timeout: PATIENCE_MS }).catch((error: Error) => {
      if (/Timeout/.test(error.message)) seen.stuck.push(path);
      else if (!/Download is starting|ERR_ABORTED|interrupted by another navigation/.test(error.message)) throw error;
    });
    await page.waitForLoadState("load", { timeout: LOADING_MS }).catch(() => undefined);
    await provokeOn(page);
    seen.opened++;
  }

  /** Looks at all of them, several at once, each in a tab of its own: what a page has begun may hold up the next one. */
  async function lookAt(paths: string[]): Promise<void> {
    const left = [...paths];
    const work = async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        const page = await context.newPage();
        await look(page, path);
        await within(PROVOKING_MS, page.close());
      }
    };
    await Promise.all(Array.from({ length: Math.min(TABS, paths.length) }, work));
  }

  return { context, seen, look, lookAt, close: () => context.close() };
}
export type Witness = Awaited<ReturnType<typeof openWitness>>;

const TABS = 3;
/** A frame whose content the policy stops may keep a page loading. */
const LOADING_MS = 1000;
const PROVOKING_MS = 3000;
const PATIENCE_MS = 15_000;

/** A page that was left meanwhile cannot be provoked; what made it leave is noted. */
export async function provokeOn(page: Page) {
  for (const step of [provoke, () => 0]) await within(PROVOKING_MS, page.evaluate(step));
}

/** What a page does to itself may leave the question without an answer. */
async function within(ms: number, asked: Promise<unknown>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  await Promise.race([asked.catch(() => undefined), new Promise((resolve) => (late = setTimeout(resolve, ms)))]);
  clearTimeout(late);
}

function listen(context: BrowserContext, seen: Seen) {
  const where = (page: Page | null) => page?.url() ?? "?";
  context.on("console", (message) => {
    if (message.text().startsWith("RAN ")) seen.ran.push(`${message.text()} on ${where(message.page())}`);
    if (message.text().startsWith("POLICY ")) seen.violations.push(`${message.text()} on ${where(message.page())}`);
  });
  context.on("weberror", (error) => seen.ran.push(`${error.error().message} on ${where(error.page())}`));
  context.on("dialog", (dialog) => {
    seen.ran.push(`${dialog.type()} on ${where(dialog.page())}`);
    void dialog.dismiss();
  });
}
