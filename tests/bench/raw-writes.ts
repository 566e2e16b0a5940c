import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import Database from "better-sqlite3";
import { newId } from "#db/id.ts";

export type Writes = { perSecond: number; p50: number; p99: number };

/** The statements of one contribution, written by hand and prepared once, each time with a commit that reaches the disk. */
export function writeRaw(path: string, { authorId, passageId, seconds }: { authorId: string; passageId: string; seconds: number }): Writes {
  const sqlite = new Database(path);
  for (const pragma of ["journal_mode = wal", "synchronous = 2", "foreign_keys = 1", "secure_delete = 1"]) sqlite.pragma(pragma);
  const place = sqlite.prepare<[string], { version_id: string; section_id: string }>("select version_id, section_id from passages where id = ?").get(passageId)!;
  const isOpen = sqlite.prepare("select * from phases order by opens_at");
  const findSame = sqlite.prepare("select c.number from contributions c join revisions r on r.contribution_id = c.id where c.author_id = ? and c.passage_id = ? and c.parent_id is null and r.body = ? and r.kind = 'addition' and r.status in ('pending', 'published')");
  const highest = sqlite.prepare("select max(number) from contributions").pluck();
  const contribution = sqlite.prepare("insert into contributions (id, number, author_id, version_id, section_id, passage_id, place_section_id, place_passage_id) select a, b, c, d, e, f, e, f from (select ? a, ? b, ? c, ? d, ? e, ? f)");
  const revision = sqlite.prepare("insert into revisions (id, contribution_id, n, kind, body, html, status, submitted_at) values (?, ?, 1, 'addition', ?, ?, 'pending', ?)");
  const dropDraft = sqlite.prepare("delete from drafts where author_id = ? and passage_id = ? and parent_id is null");
  const submit = sqlite.transaction((body: string) => {
    isOpen.all();
    findSame.get(authorId, passageId, body);
    const id = newId();
    contribution.run(id, (highest.get() as number) + 1, authorId, place.version_id, place.section_id, passageId);
    revision.run(newId(), id, body, `<p>${body}</p>`, Date.now());
    dropDraft.run(authorId, passageId);
  });
  const writes = repeat(seconds, (nth) => submit.immediate(`Roh geschriebener Beitrag ${process.pid} ${performance.now()} ${nth}, lang genug für die Grenze.`));
  sqlite.close();
  return writes;
}

/** What the disk itself allows: the bytes of one commit, and on to the disk with them. */
export function writeBare(path: string, seconds: number): Writes {
  const file = openSync(path, "w");
  const page = Buffer.alloc(4096 * 4);
  const writes = repeat(seconds, () => {
    writeSync(file, page);
    fdatasyncSync(file);
  });
  closeSync(file);
  return writes;
}

function repeat(seconds: number, write: (nth: number) => void): Writes {
  const times: number[] = [];
  const began = performance.now();
  while (performance.now() - began < seconds * 1000) {
    const at = performance.now();
    write(times.length);
    times.push(performance.now() - at);
  }
  const perSecond = times.length / ((performance.now() - began) / 1000);
  times.sort((a, b) => a - b);
  return { perSecond, p50: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}
