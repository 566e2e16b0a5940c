import { existsSync } from "node:fs";
import { type Inspected, inspectDatabase } from "#db/inspect.ts";
import { openSnapshot } from "#db/open.ts";
import { toCode } from "./error-code.ts";

export type Present = { isDemo: boolean; lost: { contributions: number; decisions: number } };

/** What the present database has and a backup has not; undefined if there is none or it is damaged. */
export function inspectPresent(path: string, backup: Inspected): Present | undefined {
  if (!existsSync(path)) return undefined;
  return unlessDamaged(() => {
    const { problems, isDemo } = inspectDatabase(path);
    return problems.length > 0 ? undefined : { isDemo, lost: countLost(path, backup) };
  });
}

/** A damaged database has nothing to say. */
export function unlessDamaged<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR)/.test(toCode(error))) return undefined;
    throw error;
  }
}

function countLost(path: string, { lastNumber, lastDecision }: Inspected): Present["lost"] {
  const { sqlite, close } = openSnapshot(path);
  const count = (query: string, last: number) => Number(sqlite.prepare(query).pluck().get(last));
  const lost = { contributions: count("select count(*) from contributions where number > ?", lastNumber), decisions: count("select count(*) from decisions where decided_at > ?", lastDecision) };
  close();
  return lost;
}
