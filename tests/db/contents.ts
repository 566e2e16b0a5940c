import type { OpenDb } from "#db/open.ts";

export type Contents = Record<string, unknown[]>;

/** Every row of every table, in a stated order: to show that something changed nothing. */
export function everythingIn({ sqlite }: Pick<OpenDb, "sqlite">): Contents {
  const tables = listTables({ sqlite });
  return Object.fromEntries(tables.map((table) => [table, sqlite.prepare(`select rowid as "rowid", * from "${table}" order by rowid`).all()]));
}

export function listTables({ sqlite }: Pick<OpenDb, "sqlite">): string[] {
  return sqlite.prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_drizzle%' escape '\\' order by name").pluck().all() as string[];
}

export function countRows({ sqlite }: Pick<OpenDb, "sqlite">, table: string): number {
  return sqlite.prepare(`select count(*) from "${table}"`).pluck().get() as number;
}

/** The number that rises whenever anything public changes. */
export function contentVersion({ sqlite }: Pick<OpenDb, "sqlite">): number {
  return sqlite.prepare("select version from content_state").pluck().get() as number;
}
