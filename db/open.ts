import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { chmodSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The database, or a transaction on it. */
export type Db = Pick<BetterSQLite3Database, "select" | "selectDistinct" | "insert" | "update" | "delete" | "get" | "all" | "run" | "transaction">;
export type OpenDb = { db: Db; sqlite: Database.Database; path: string; close: () => void };

/** Waiting longer would block every reader, since the driver is synchronous. */
const BUSY_TIMEOUT_MS = 250;
const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), "migrations");
/** From here on a bug that could corrupt the file when the WAL is reset is fixed. */
const OLDEST_SQLITE = "3.51.3";

const REQUIRED_PRAGMAS: Record<string, string | number> = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  busy_timeout: BUSY_TIMEOUT_MS,
};

/** Opens the file for reading and writing, brings it to the newest schema and checks what everything else relies on. */
export function openDatabase(path: string, { onStatement }: { onStatement?: (sql: string) => void } = {}): OpenDb {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const sqlite = new Database(path, { verbose: onStatement as (message?: unknown) => void });
  chmodSync(path, 0o600);
  applyPragmas(sqlite);
  assertSafe(sqlite);
  refuseNewerSchema(sqlite);
  const db = drizzle({ client: sqlite });
  migrate(db, { migrationsFolder: MIGRATIONS });
  return { db, sqlite, path, close: () => closeDatabase(sqlite) };
}

/** A second connection that sees one moment of the data and cannot write: for long reads such as exports. */
export function openSnapshot(path: string): OpenDb {
  const sqlite = new Database(path, { readonly: true });
  sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  sqlite.pragma("trusted_schema = 0");
  sqlite.exec("BEGIN; SELECT version FROM content_state;");
  return { db: drizzle({ client: sqlite }), sqlite, path, close: () => sqlite.close() };
}

/** Where attempts are counted: a file beside the database, in no backup. */
export function toCountsPath(databasePath: string): string {
  return `${databasePath}.grenzen.sqlite`;
}

/** Opens the file of counts. They are worth little and not for long: nothing waits for the disk, and a file that a power cut broke is begun anew. */
export function openCounts(path: string): Database.Database {
  try {
    return openCountsOnce(path);
  } catch {
    for (const ending of ["", "-wal", "-shm"]) rmSync(path + ending, { force: true });
    return openCountsOnce(path);
  }
}

/** Every write goes through here: a transaction that takes the lock at once, so that it cannot fail half-way through. */
export function transact<Result>(db: Db, work: (tx: Db) => Result): Result {
  return db.transaction((tx) => work(tx as unknown as Db), { behavior: "immediate" });
}

/** For what is noted beside reading and may be left out: where somebody else is writing or nothing can be written, the page does without, and does not wait for it. */
export function noteBesideReading(db: Db, write: (tx: Db) => void) {
  setPatience(db, 0);
  try {
    transact(db, write);
  } catch (error) {
    if (!isBusy(error) && !isUnwritable(error)) throw error;
  } finally {
    setPatience(db, BUSY_TIMEOUT_MS);
  }
}

/** Somebody else is writing just now. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

/** The disk is full, broken or closed to writing. What was stored before is still there. */
export function isUnwritable(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^SQLITE_(FULL|READONLY|IOERR)/.test(String(error.code));
}

function setPatience(db: Db, milliseconds: number) {
  db.get(sql.raw(`pragma busy_timeout = ${milliseconds}`));
}

function openCountsOnce(path: string): Database.Database {
  const sqlite = new Database(path);
  try {
    if (path !== ":memory:") chmodSync(path, 0o600);
    for (const pragma of ["journal_mode = wal", "synchronous = off", `busy_timeout = ${BUSY_TIMEOUT_MS}`, "trusted_schema = 0", "cell_size_check = 1"]) sqlite.pragma(pragma);
    sqlite.exec("CREATE TABLE IF NOT EXISTS counts (key TEXT PRIMARY KEY, points INTEGER NOT NULL, expire INTEGER) STRICT, WITHOUT ROWID");
    sqlite.exec("SELECT count(points) FROM counts");
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function applyPragmas(sqlite: Database.Database) {
  for (const [name, value] of Object.entries(REQUIRED_PRAGMAS)) sqlite.pragma(`${name} = ${value}`);
}

function assertSafe(sqlite: Database.Database) {
  for (const [name, expected] of Object.entries(REQUIRED_PRAGMAS)) {
    const actual = sqlite.pragma(name, { simple: true });
    if (actual !== expected) throw new Error(`Datenbank: ${name} ist ${String(actual)}, nötig ist ${expected}.`);
  }
  const version = String(sqlite.prepare("select sqlite_version()").pluck().get());
  if (isOlder(version, OLDEST_SQLITE)) throw new Error(`Datenbank: SQLite ${version} ist zu alt, nötig ist ${OLDEST_SQLITE}.`);
}

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, "en", { numeric: true }) < 0;
}

/** Whether a file's schema is the one this software was written for. */
export function compareSchema(sqlite: Database.Database): "older" | "current" | "newer" {
  const known = JSON.parse(readFileSync(join(MIGRATIONS, "meta/_journal.json"), "utf8")) as { entries: { when: number }[] };
  const newest = Math.max(...known.entries.map((entry) => entry.when));
  const table = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  const applied = table ? Number(sqlite.prepare("select max(created_at) from __drizzle_migrations").pluck().get() ?? 0) : 0;
  return applied > newest ? "newer" : applied < newest ? "older" : "current";
}

function refuseNewerSchema(sqlite: Database.Database) {
  if (compareSchema(sqlite) === "newer") {
    throw new Error("Die Datenbank stammt von einer neueren Fassung dieser Software. Spielen Sie die passende Sicherung ein oder aktualisieren Sie die Software.");
  }
}

/** What cannot be brought into the main file stays in the one beside it, and is read from there at the next start. */
function closeDatabase(sqlite: Database.Database) {
  if (!sqlite.open) return;
  try {
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if (!isBusy(error) && !isUnwritable(error)) throw error;
  } finally {
    sqlite.close();
  }
}
