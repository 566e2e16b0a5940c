import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase, type OpenDb } from "#db/open.ts";
import { type Contents, everythingIn } from "#tests/db/contents.ts";
import { toPick } from "#tests/support/chance.ts";
import { howMuch, tellFigure } from "./figure.ts";
import { givenStage, NEWEST } from "./former-stages.ts";
import { listDamage } from "./sound.ts";

const SEED = 20_181_001;
const ABORTS = howMuch({ short: 3, long: 60 });
const STAGES = Array.from({ length: NEWEST }, (_, stage) => stage);
/** What a migration gives another value, or takes away: places, a date counted from that day on, the version that makes pages new; hashes of networks. */
const MEANT = ["content_state.version", "people.passkey_due_at", "contributions.place_section_id", "contributions.place_passage_id", "sign_in_requests.network_hash", "reports.network_hash", "barriers.network_hash"];

type Upgraded = { schema: unknown[]; contents: Contents; damage: string[]; statements: number };

function freshFolder() {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-staende-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Brings a file to the newest schema, as every start does, and says what it holds then and how many statements it took. */
function upgrade(path: string): Upgraded {
  let count = 0;
  const database = openDatabase(path, { onStatement: () => count++ });
  const statements = count;
  const found = { schema: readSchema(database), contents: everythingIn(database), damage: listDamage(database), statements };
  database.close();
  return found;
}

function readSchema({ sqlite }: Pick<OpenDb, "sqlite">) {
  return sqlite.prepare("select type, name, sql from sqlite_master where name not like '\\_\\_drizzle%' escape '\\' and name not like 'sqlite_%' order by name").all();
}

function readBefore(path: string): Contents {
  const sqlite = new Database(path, { readonly: true });
  const contents = everythingIn({ sqlite });
  sqlite.close();
  return contents;
}

/** Tables that are called something else today. */
const RENAMED: Record<string, string> = { keyless_moderators: "keyless" };

/** Every value that was there before and is not there now. */
function listLosses(before: Contents, after: Contents): string[] {
  return Object.entries(before).flatMap(([table, rows]) => {
    const now = new Map((after[RENAMED[table] ?? table] as Record<string, unknown>[] | undefined)?.map((row) => [row.rowid, row]));
    return (rows as Record<string, unknown>[]).flatMap((row) => Object.keys(row).filter((column) => !MEANT.includes(`${table}.${column}`) && now.get(row.rowid)?.[column] !== row[column]).map((column) => `${table}.${column} of row ${String(row.rowid)}`));
  });
}

/** What does not depend on when and how often it was begun. */
const toState = ({ schema, damage, contents }: Upgraded) => ({ schema, damage, contents: { ...contents, people: (contents.people as object[]).map((person) => ({ ...person, passkey_due_at: null })) } });

test("a file of every former stage arrives whole at the newest schema", (context) => {
  const folder = freshFolder();
  const { schema } = upgrade(join(folder, "neu.sqlite"));
  for (const stage of STAGES) {
    const path = join(folder, `${stage}.sqlite`);
    givenStage(path, stage);
    const before = readBefore(path);
    const after = upgrade(path);
    expect([stage, after.schema, after.damage, listLosses(before, after.contents)]).toEqual([stage, schema, [], []]);
  }
  tellFigure(context, `${STAGES.length} Stände, 0 Verluste`);
});

test("one that was killed in the middle of it goes on from a whole state, and arrives at the same", (context) => {
  const folder = freshFolder();
  const pick = toPick(SEED);
  for (let abort = 0; abort < ABORTS; abort++) {
    const stage = pick(STAGES);
    const [path, copy] = [join(folder, `${abort}.sqlite`), join(folder, `${abort}-ganz.sqlite`)];
    givenStage(path, stage);
    copyFileSync(path, copy);
    const whole = upgrade(copy);
    const last = pick(Array.from({ length: whole.statements }, (_, n) => n + 1));
    const { signal } = spawnSync(process.execPath, ["tests/trust/migrate-and-die.ts", path, String(last)], { encoding: "utf8" });
    expect([stage, last, signal, toState(upgrade(path))]).toEqual([stage, last, "SIGKILL", toState(whole)]);
  }
  tellFigure(context, `${ABORTS} Abbrüche, 0 halbe Stände`);
});
