import { replayLog } from "#app/moderation/replay-log.server.ts";
import type { OpenDb } from "#db/open.ts";

/** What is wrong with a file: damaged pages, broken keys, a search that does not match, states the log does not tell. */
export function listDamage({ db, sqlite }: OpenDb): string[] {
  const pages = sqlite.pragma("integrity_check", { simple: true });
  const keys = sqlite.pragma("foreign_key_check") as { table: string }[];
  return [...(pages === "ok" ? [] : [String(pages)]), ...keys.map(({ table }) => `${table}: broken key`), ...checkSearch({ sqlite }), ...replayLog(db).differences];
}

/** The search finds exactly the contributions that are public. */
function checkSearch({ sqlite }: Pick<OpenDb, "sqlite">): string[] {
  sqlite.exec("insert into contribution_search (contribution_search) values ('integrity-check')");
  const found = sqlite.prepare("select rowid from contribution_search order by rowid").pluck().all();
  const expected = sqlite.prepare("select number from contributions where public_revision_id is not null and hidden_at is null and withdrawn_at is null order by number").pluck().all();
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : [`search: ${found.length} instead of ${expected.length}`];
}
