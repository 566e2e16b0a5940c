import type { Db } from "./open.ts";
import { prepared } from "./prepared.ts";
import { contentState } from "./schema/state.ts";

/**
 * Remembers what depends on public content alone, until any of it changes. Inside a transaction it reads anew:
 * one that is rolled back would leave behind what never was. Of more than `most` things it forgets those it has known longest.
 */
export function whilePublicStays<Thing extends [] | [{ id: string }], Value>(read: (db: Db, ...thing: Thing) => Value, most = Number.POSITIVE_INFINITY): (db: Db, ...thing: Thing) => Value {
  const memories = new WeakMap<object, { version: number; values: Map<string, Value> }>();
  return (db, ...thing) => {
    const { session } = db as unknown as { session: Session };
    if (session.client.inTransaction) return read(db, ...thing);
    const version = contentVersion(db).get()?.version ?? 0;
    let memory = memories.get(session);
    if (memory?.version !== version) memories.set(session, (memory = { version, values: new Map() }));
    const id = thing[0]?.id ?? "";
    const known = memory.values.get(id);
    if (known !== undefined) return known;
    const value = read(db, ...thing);
    memory.values.set(id, value);
    if (memory.values.size > most) memory.values.delete(memory.values.keys().next().value!);
    return value;
  };
}

type Session = { client: { inTransaction: boolean } };

const contentVersion = prepared((db) => db.select({ version: contentState.version }).from(contentState).prepare());
