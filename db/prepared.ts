import { type Placeholder, sql } from "drizzle-orm";
import type { Db } from "./open.ts";

/**
 * A query that is built and prepared once per open database; its values come by name, through sql.placeholder.
 * Building one costs ten times what running it does. A transaction shares what its database has prepared.
 */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const ready = new WeakMap<object, Query>();
  return (db) => {
    const { session } = db as unknown as { session: object };
    const known = ready.get(session);
    if (known) return known;
    const query = build(db);
    ready.set(session, query);
    return query;
  };
}

/** Values of a row that come when the query is run, each under its own name. */
export function toPlaceholders<Name extends string>(...names: Name[]): Record<Name, Placeholder> {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as unknown as Record<Name, Placeholder>;
}
