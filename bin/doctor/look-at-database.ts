import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasPasskey, findPerson } from "#app/accounts/people.server.ts";
import { listStaff } from "#app/accounts/read-people.server.ts";
import { toStanding } from "#app/accounts/second-factor.ts";
import { examineDatabase } from "#db/examine.ts";
import { type Db, openDatabase } from "#db/open.ts";
import type { Looked } from "./check-database.ts";
import type { Staff } from "./check-people.ts";

export function lookAtDatabase(path: string): Looked {
  if (!existsSync(path)) return { kind: "missing" };
  try {
    return { kind: "read", examined: examineDatabase(path) };
  } catch (error) {
    return { kind: "unreadable", words: toWords(error) };
  }
}

/** Makes a database as a first start would, elsewhere: whether this SQLite accepts all that the server insists on. */
export function tryOutSoftware(): { version: string; problem: string | null } {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-probe-"));
  try {
    const database = openDatabase(join(folder, "probe.sqlite"));
    const version = String(database.sqlite.prepare("select sqlite_version()").pluck().get());
    database.close();
    return { version, problem: null };
  } catch (error) {
    return { version: "", problem: toWords(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function lookAtStaff(db: Db, now: number): Staff {
  return listStaff(db).map(({ id, permissions }) => {
    const factor = { hasPasskey: hasPasskey(db, { id }), provedAt: null, passkeyDueAt: findPerson(db, id)?.passkeyDueAt ?? null };
    return { permissions, isOverdue: toStanding(factor, now) === "overdue" };
  });
}

function toWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
