import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isNull } from "drizzle-orm";
import type { BrowserContextOptions, Page } from "playwright";
import { grantPermission } from "#app/accounts/people.server.ts";
import { fillDemo } from "#bin/fill-demo.ts";
import { markAsDemo } from "#db/demo-mark.ts";
import { type LimitKey, type LimitName, LIMITS } from "#app/text/limits.ts";
import { type Db, openCounts, openDatabase, openSnapshot, toCountsPath, transact } from "#db/open.ts";
import { outbox } from "#db/schema/notifications.ts";
import type { Permission } from "#db/schema/sets.ts";
import { openLimits } from "#server/limits.ts";
import { noteProblems, openBrowser } from "#tests/support/browser.ts";
import { givenOpenPhase, givenPaper } from "#tests/support/builders.ts";
import { openMailbox } from "#tests/support/mailbox.ts";
import { TEST_ENV } from "#tests/support/door.ts";
import { startServer } from "#tests/support/server.ts";
import { type CodeSource, fromDevelopmentPost, fromMailbox, signIn } from "./steps.ts";

const DEMO_PAPER = "db/demo/papier.md";

export type House = Awaited<ReturnType<typeof openHouse>>;
type Furnishing = {
  /** The paper alone, mails by SMTP; or all of the demo, mails to be read in the development post; or nothing yet. */
  with?: "paper" | "demo" | "nothing";
  staff?: Record<string, Permission>;
};

/** The built server as a process of its own with its database, a mail server and a browser; every visitor gets a context of their own. */
export async function openHouse({ with: furniture = "paper", staff = {} }: Furnishing = {}) {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-haus-"));
  const databasePath = join(folder, "haus.sqlite");
  furnish(databasePath, furniture, staff);
  const isDemo = furniture === "demo";
  const surroundings = { DATABASE_PATH: databasePath, MODE: isDemo ? "demo" : "test" };
  const mailbox = await openMailbox();
  const [server, browser] = await Promise.all([startServer({ ...surroundings, ...(isDemo ? {} : { SMTP_URL: mailbox.smtpUrl }) }), openBrowser()]);
  const { origin } = server;
  const problems: string[] = [];
  const readCode: CodeSource = isDemo ? fromDevelopmentPost : fromMailbox(mailbox);

  /** Somebody new at the door, signed out. */
  async function visit(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: origin, locale: "de-DE", ...options });
    context.setDefaultTimeout(10_000);
    await noteProblems(context, { origin, problems });
    return context.newPage();
  }

  /** Somebody signed in by code, on the page after it. */
  async function enter(email: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await visit(options);
    await page.goto("/anmelden");
    await signIn(page, email, readCode);
    return page;
  }

  async function close() {
    await Promise.all([browser.close(), server.stop(), mailbox.close()]);
    rmSync(folder, { recursive: true, force: true });
  }

  return { origin, output: server.output, problems, mailbox, readCode, databasePath, visit, enter, close };
}

/** Looks into the database as it is now, without being able to change it. */
export function look<Result>({ databasePath }: { databasePath: string }, query: (db: Db) => Result): Result {
  const snapshot = openSnapshot(databasePath);
  try {
    return query(snapshot.db);
  } finally {
    snapshot.close();
  }
}

/** Longer than the server ever holds the lock, also on a slow machine. */
const PATIENCE_MS = 10_000;

/** Reaches into the database past the server, over a connection that is closed at once: for time that nobody wants to wait for. */
export function reachIn<Result>({ databasePath }: { databasePath: string }, change: (db: Db) => Result): Result {
  const database = openDatabase(databasePath);
  database.sqlite.pragma(`busy_timeout = ${PATIENCE_MS}`);
  try {
    return change(database.db);
  } finally {
    database.close();
  }
}

/** A minute has passed: mails that waited for a change of mind are due. The server has a clock of its own that a test cannot set; its next round, seconds later, finds them. */
export function letMailsLeave(house: { databasePath: string }) {
  reachIn(house, (db) => transact(db, (tx) => tx.update(outbox).set({ notBefore: 0 }).where(isNull(outbox.sentAt)).run()));
}

/** Ten minutes have passed: one person may send the next ten contributions. Nobody else but a test gets at the server's counts. */
export function letLimitsEnd({ databasePath }: { databasePath: string }) {
  const counts = openCounts(toCountsPath(databasePath));
  counts.pragma(`busy_timeout = ${PATIENCE_MS}`);
  counts.exec("DELETE FROM counts");
  counts.close();
}

/** Somebody has done as much as is allowed for now. */
export async function useUp<Name extends LimitName>({ databasePath }: { databasePath: string }, name: Name, key: LimitKey<Name>) {
  const limits = openLimits({ path: toCountsPath(databasePath), secret: TEST_ENV.sessionSecret, onFault: (fault) => console.error(fault) });
  await limits.spend(name, key, LIMITS[name][0].points);
  limits.close();
}

function furnish(databasePath: string, furniture: "paper" | "demo" | "nothing", staff: Record<string, Permission>) {
  const now = Date.now();
  const database = openDatabase(databasePath);
  if (furniture === "paper") {
    givenPaper(database.db, readFileSync(DEMO_PAPER, "utf8"));
    givenOpenPhase(database.db);
  }
  if (furniture === "demo") {
    markAsDemo(database.sqlite);
    fillDemo(database.db, { paperFile: DEMO_PAPER, now });
  }
  for (const [email, permission] of Object.entries(staff)) grantPermission(database.db, { email, permission, now });
  database.close();
}
