import { dirname } from "node:path";
import { type Env, type Mode, readEnv } from "#app/env.server.ts";
import { isDemoDatabase } from "#db/demo-mark.ts";
import { isUnwritable, type OpenDb, openDatabase } from "#db/open.ts";
import { Refused } from "./command.ts";
import { toReason } from "./reason.ts";

const UNWRITABLE = "In die Datenbank lässt sich nicht schreiben: Der Speicher ist voll, gestört oder gesperrt. Schaffen Sie Platz oder Schreibrechte, und starten Sie noch einmal.";

/** Surroundings and database for a command. The demo keeps to its own kind of database, everything else keeps away from it. */
export function openForCommand(defaults: { MODE?: Mode } = {}): { env: Env; database: OpenDb } {
  const env = refuseWith(() => readEnv(defaults));
  const database = refuseWith(() => openDatabase(env.databasePath), env.databasePath);
  const isDemo = isDemoDatabase(database.sqlite);
  if ((env.mode === "demo") === isDemo || env.mode === "test" || env.mode === "development") return { env, database };
  database.close();
  throw new Refused(
    isDemo
      ? `${env.databasePath} ist die Datenbank einer Vorführung. Wählen Sie mit DATABASE_PATH eine andere.`
      : `${env.databasePath} ist keine Datenbank einer Vorführung. Die Vorführung rührt sie nicht an; wählen Sie mit DATABASE_PATH eine andere.`,
  );
}

/** Where the database lies, for commands that must not open it for writing, nor bring it to the newest schema. */
export function readDatabasePath(defaults: { MODE?: Mode } = {}): string {
  return refuseWith(() => readEnv(defaults)).databasePath;
}

function refuseWith<Result>(attempt: () => Result, databasePath?: string): Result {
  try {
    return attempt();
  } catch (error) {
    if (isUnwritable(error)) throw new Refused(UNWRITABLE);
    const reason = databasePath === undefined ? undefined : toReason(error, { folder: dirname(databasePath), databasePath });
    throw reason ?? new Refused(error instanceof Error ? error.message : String(error));
  }
}
