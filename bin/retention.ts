import { toRetentionTable } from "#app/privacy/retention-table.ts";
import { reportRetention } from "#app/privacy/retention.server.ts";
import { runRetention } from "#app/privacy/run-retention.server.ts";
import { hasTraces, wipeTraces } from "#app/privacy/wipe-traces.server.ts";
import { type Db, isBusy, openSnapshot } from "#db/open.ts";
import { Refused, runCommand } from "./command.ts";
import { openForCommand } from "./open-for-command.ts";

const USAGE = `npm run retention – sagt, was nach den Fristen jetzt zu löschen ist, und ändert nichts

  npm run retention                 je Regel: Frist, wie viel jetzt fällig ist, seit wann das Älteste da ist
  npm run retention -- --dry-run    dasselbe, ausdrücklich
  npm run retention -- --apply      löscht es; der laufende Server tut das von selbst, jede Stunde

Umgebung: DATABASE_PATH (data/diskussion.sqlite)`;

await runCommand({
  usage: USAGE,
  options: { "dry-run": { type: "boolean" }, apply: { type: "boolean" } },
  run: async ({ positionals, values }) => {
    if (positionals.length > 0 || (values.apply && values["dry-run"])) throw new Refused(USAGE);
    const { database } = openForCommand();
    try {
      if (values.apply) await apply(database.db);
      else report(database.path);
    } finally {
      database.close();
    }
  },
});

/** Reads over a connection that cannot write. */
function report(path: string) {
  const snapshot = openSnapshot(path);
  try {
    console.log(toRetentionTable(reportRetention(snapshot.db, { now: Date.now() })));
  } finally {
    snapshot.close();
  }
}

async function apply(db: Db) {
  const now = Date.now();
  const before = reportRetention(db, { now });
  const counts = await runRetention(db, { now });
  console.log(toRetentionTable(before.map((rule) => ({ ...rule, rows: counts[rule.name] })), "gelöscht"));
  if (hasTraces(db) && !isWiped(db)) console.log("Reste in freien Teilen der Datei löscht der laufende Server in den nächsten Sekunden.");
}

function isWiped(db: Db): boolean {
  try {
    return wipeTraces(db, { now: Date.now() });
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}
