import { asc } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { watchedWords } from "#db/schema/moderation.ts";

export function listWatchedWords(db: Db): string[] {
  return db.select({ word: watchedWords.word }).from(watchedWords).orderBy(asc(watchedWords.word)).all().map(({ word }) => word);
}

export function saveWatchedWords(db: Db, { words, now }: { words: string[]; now: number }) {
  transact(db, (tx) => {
    tx.delete(watchedWords).run();
    if (words.length > 0) tx.insert(watchedWords).values(words.map((word) => ({ word, addedAt: now }))).run();
  });
}
