import Database from "better-sqlite3";
import { isDemoDatabase } from "./demo-mark.ts";
import { compareSchema } from "./open.ts";
import { listDamages, listOrphans } from "./soundness.ts";

export type Inspected = { problems: string[]; isNewer: boolean; isDemo: boolean; contributions: number; people: number; lastNumber: number; lastDecision: number };

const UNREADABLE: Inspected = { problems: [], isNewer: false, isDemo: false, contributions: 0, people: 0, lastNumber: 0, lastDecision: 0 };

/** Reads all of a file that nobody writes to, and says what is wrong with it: pages and indexes with that of the search, references between rows, rows that cannot be read. Changes nothing. */
export function inspectDatabase(path: string): Inspected {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true });
    sqlite.pragma("trusted_schema = 0");
    return inspect(sqlite);
  } catch (error) {
    return { ...UNREADABLE, problems: [`Sie lässt sich nicht lesen (${error instanceof Error ? error.message : String(error)}).`] };
  } finally {
    sqlite?.close();
  }
}

function inspect(sqlite: Database.Database): Inspected {
  const read = (query: string) => Number(sqlite.prepare(query).pluck().get());
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  if (!tables.includes("__drizzle_migrations") || !tables.includes("contributions")) return { ...UNREADABLE, problems: ["Sie ist keine Datenbank dieser Software."] };
  for (const table of tables) for (const row of sqlite.prepare(`select * from "${table}"`).iterate()) void row;
  return {
    problems: [...listDamages(sqlite).map((words) => `Aufbau beschädigt: ${words}`), ...listBrokenReferences(sqlite)],
    isNewer: compareSchema(sqlite) === "newer",
    isDemo: isDemoDatabase(sqlite),
    contributions: read("select count(*) from contributions"),
    people: read("select count(*) from people"),
    lastNumber: read("select coalesce(max(number), 0) from contributions"),
    lastDecision: read("select coalesce(max(decided_at), 0) from decisions"),
  };
}

function listBrokenReferences(sqlite: Database.Database): string[] {
  return [...new Set(listOrphans(sqlite).map(({ table, parent }) => `Zeilen in ${table} verweisen auf fehlende in ${parent}.`))];
}
