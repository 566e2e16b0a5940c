import Database from "better-sqlite3";
import { chmodSync, existsSync } from "node:fs";
import { isBusy } from "./open.ts";

/** A lock that nobody holds on to is closed with the next garbage, and the claim with it. */
const held = new Set<Database.Database>();

/**
 * Claims a database for one server. The lock lies in a file beside it and belongs to the process: it ends with it, however it ends.
 * Returns undefined if another server has it.
 */
export function claimDatabase(path: string): { release: () => void } | undefined {
  const { lock } = takeLock(path);
  if (!lock) return undefined;
  held.add(lock);
  return {
    release: () => {
      held.delete(lock);
      lock.close();
    },
  };
}

/** Whether a server works on a database just now. */
export function isClaimed(path: string): boolean {
  if (!existsSync(`${path}.belegt`)) return false;
  const { lock, fault } = takeLock(path);
  lock?.close();
  return isBusy(fault);
}

function takeLock(path: string): { lock?: Database.Database; fault?: unknown } {
  const lock = new Database(`${path}.belegt`);
  try {
    chmodSync(`${path}.belegt`, 0o600);
    lock.pragma("busy_timeout = 0");
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("BEGIN EXCLUSIVE");
    return { lock };
  } catch (fault) {
    lock.close();
    return { fault };
  }
}
