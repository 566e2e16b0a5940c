import type { Db } from "#db/open.ts";
import { findFlags } from "./flags.server.ts";
import { listQueue } from "./queue.server.ts";

/** One page of the list, each with what the pre-filter noticed. Whose it is stays here. */
export function readQueue(db: Db, looking: Parameters<typeof listQueue>[1]) {
  const { entries, next } = listQueue(db, looking);
  const flags = findFlags(db, { entries, now: looking.now });
  return { entries: entries.map(({ body: _body, besides: _besides, authorId: _author, ...entry }) => ({ ...entry, flags: flags.get(entry.revisionId) ?? [] })), next };
}
