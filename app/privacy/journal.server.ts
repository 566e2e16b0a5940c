import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Db } from "#db/open.ts";
import { deletions } from "#db/schema/privacy.ts";

const entry = z.object({ person: z.string().min(1), choice: z.enum(["keep", "erase"]), deletedAt: z.number() });
export type JournalEntry = z.infer<typeof entry>;

/** The journal of deletions lies beside the database, since it has to outlive one that is restored from a backup. It holds nothing that names anybody. */
export function toJournalPath(databasePath: string): string {
  return `${databasePath}.loeschungen.jsonl`;
}

/** Lines that are no entries are left out: a crash may have cut one short, and it was written anew since. */
export function readJournal(path: string): JournalEntry[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8").split("\n").flatMap((line) => {
    const parsed = entry.safeParse(parseOrNull(line));
    return parsed.success ? [parsed.data] : [];
  });
}

/** Adds what the database knows of and the journal does not. */
export function keepJournal(db: Db, path: string) {
  addToJournal(path, db.select().from(deletions).all().map(({ personHash: person, choice, deletedAt }) => ({ person, choice, deletedAt })));
}

/** Adds what is not there yet; nothing that is there ever goes. On disk before it returns. */
export function addToJournal(path: string, entries: JournalEntry[]) {
  const known = new Set(readJournal(path).map(({ person }) => person));
  const missing = new Map(entries.filter(({ person }) => !known.has(person)).map((found) => [found.person, found]));
  if (missing.size === 0) return;
  const lines = [...missing.values()].map((found) => JSON.stringify(found));
  const file = openSync(path, "a", 0o600);
  writeFileSync(file, `\n${lines.join("\n")}\n`);
  fsyncSync(file);
  closeSync(file);
}

/** Whom the database knows to be deleted, as the journal names them. */
export function listDeletedHashes(db: Db): string[] {
  return db.select({ hash: deletions.personHash }).from(deletions).all().map(({ hash }) => hash);
}

function parseOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
