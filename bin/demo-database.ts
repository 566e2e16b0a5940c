import { existsSync, renameSync, rmSync } from "node:fs";
import { markAsDemo } from "#db/demo-mark.ts";
import { openDatabase } from "#db/open.ts";
import { readEnv } from "#app/env.server.ts";
import { fillDemo } from "./fill-demo.ts";
import { runCommand } from "./command.ts";

/** Creates the demo's database beside its final place and moves it there when it is whole, so that no half one is ever met. */
await runCommand({
  usage: "node bin/demo-database.ts – legt die Datenbank der Vorführung an, wenn es sie noch nicht gibt",
  options: {},
  run: () => {
    const { databasePath } = readEnv({ MODE: "demo" });
    if (existsSync(databasePath)) return;
    const making = `${databasePath}.wird-angelegt`;
    for (const ending of ["", "-wal", "-shm"]) rmSync(making + ending, { force: true });
    const database = openDatabase(making);
    markAsDemo(database.sqlite);
    fillDemo(database.db, { paperFile: "db/demo/papier.md", now: Date.now() });
    database.close();
    renameSync(making, databasePath);
  },
});
