import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type OpenDb } from "#db/open.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { toPick } from "#tests/support/chance.ts";
import { openMailbox } from "#tests/support/mailbox.ts";
import { startServer } from "#tests/support/server.ts";
import { type Answer, openPage, sendForm } from "./house.ts";
import { furnishFile } from "./race.ts";

/** After so many milliseconds somebody hangs up before the answer has come; most do not. */
const PATIENCE = [5, 10, 15, 20, 30, 50, ...Array.from({ length: 14 }, () => undefined)];

export type CrashSite = Awaited<ReturnType<typeof openCrashSite>>;
/** An answer, and whether an earlier try of the same had got none. */
type Heard = Answer & { isRepeated: boolean };

/** A server on one file that is killed and started again; its clients never give up, and its mails go to a real mail server that stays. */
export async function openCrashSite<Given extends { people: Record<string, Person> }>(furnish: (database: OpenDb) => Given) {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-absturz-"));
  const path = join(folder, "absturz.sqlite");
  const { given, cookies } = await furnishFile(path, furnish);
  const mailbox = await openMailbox();
  const environment = { DATABASE_PATH: path, SMTP_URL: mailbox.smtpUrl };
  let server = await startServer(environment);
  const { origin } = server;
  let up = Promise.resolve();
  const pick = toPick(1_832);

  /** Sends the same again until there is an answer, as somebody would who sees none. */
  async function persist(ask: (tries: number) => Promise<Answer>): Promise<Heard> {
    for (let tries = 1; ; tries++) {
      await up;
      const answer = await ask(tries).catch(() => undefined);
      if (answer && answer.status !== 503) return { ...answer, isRepeated: tries > 1 };
    }
  }

  /** Kills the server without a warning, lets somebody look at what it leaves behind, and starts it again. */
  async function crash(look: (left: OpenDb) => void) {
    const { promise, resolve } = Promise.withResolvers<void>();
    up = promise;
    server.process.kill("SIGKILL");
    await server.stop();
    lookAtCopy(folder, path, look);
    server = await startServer({ ...environment, PORT: new URL(origin).port });
    resolve();
  }

  /** As if the time to undo a decision were over: what waits for it is due. */
  function letMailsBeDue() {
    const other = openDatabase(path);
    other.sqlite.pragma("busy_timeout = 10000");
    other.sqlite.exec("update outbox set not_before = 0 where sent_at is null and not_before > 0");
    other.sqlite.close();
  }

  async function close() {
    await server.stop();
    await mailbox.close();
    rmSync(folder, { recursive: true, force: true });
  }

  /** The first time, some hang up too soon. */
  function toPatience(tries: number): AbortSignal | undefined {
    const patience = tries === 1 ? pick(PATIENCE) : undefined;
    return patience === undefined ? undefined : AbortSignal.timeout(patience);
  }

  const as = (who: string) => ({ cookie: cookies.get(who)! });
  return {
    ...given, path, mailbox, crash, letMailsBeDue, close,
    lookNow: (look: (left: OpenDb) => void) => lookAtCopy(folder, path, look),
    open: (who: string, address: string) => persist(() => openPage(origin, address, as(who))),
    send: (who: string, address: string, fields: Record<string, string>) => persist((tries) => sendForm(origin, address, { ...as(who), fields, signal: toPatience(tries) })),
  };
}

/** The server is to find the file as it left it, so others look at a copy. */
function lookAtCopy(folder: string, path: string, look: (left: OpenDb) => void) {
  const apart = mkdtempSync(join(folder, "kopie-"));
  const copy = join(apart, "kopie.sqlite");
  for (const ending of ["", "-wal"]) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
  const left = openDatabase(copy);
  try {
    look(left);
  } finally {
    left.close();
    rmSync(apart, { recursive: true });
  }
}
