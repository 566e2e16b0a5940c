import Database from "better-sqlite3";

/**
 * Claims a database for one server. The lock lies in a file beside it and belongs to the process: it ends with it, however it ends.
 * Returns undefined if another server has it.
 */
export function claimDatabase(path: string): { release: () => void } | undefined {
  const lock = new Database(`${path}.belegt`);
  try {
    lock.pragma("busy_timeout = 0");
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("BEGIN EXCLUSIVE");
    return { release: () => lock.close() };
  } catch {
    lock.close();
    return undefined;
  }
}
